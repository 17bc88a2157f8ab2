/** Gives a font file other names, as the licence asks of a face that was changed while its name is reserved. */

const tableHeader = 12;
const tableRecord = 16;
const nameHeader = 6;
const nameRecord = 12;
/** Name ids of OpenType: what is kept of the old table, besides the names of axes and instances (256 and above). */
const ids = { copyright: 0, family: 1, style: 2, unique: 3, full: 4, version: 5, postScript: 6, licence: 13, licenceAddress: 14 } as const;

/** The names of a font by id, in English for Windows, which every reader of fonts knows. */
export function namesIn(font: Buffer): Map<number, string> {
	const table = tablesOf(font).get('name');
	if (!table) throw new Error('the font has no name table');
	const letters = table.readUInt16BE(4);
	return new Map(
		Array.from({ length: table.readUInt16BE(2) }, (_, i) => nameHeader + i * nameRecord)
			.filter((at) => table.readUInt16BE(at) === 3 && table.readUInt16BE(at + 4) === 0x409)
			.map((at) => {
				const start = letters + table.readUInt16BE(at + 10);
				const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
				return [table.readUInt16BE(at + 6), text.swap16().toString('utf16le')];
			})
	);
}

/** The name that a font’s copyright statement reserves, or null. */
export function reservedName(font: Buffer): string | null {
	return /Reserved Font Name ['‘"“]?([^'’"”.,]+)/.exec(namesIn(font).get(ids.copyright) ?? '')?.[1]?.trim() ?? null;
}

/**
 * A TrueType font under another name; its copyright statement stays and its licence is added.
 * The sums of the tables are left to the next cut, which writes them all anew.
 */
export function renamed(font: Buffer, family: string): Buffer {
	const old = namesIn(font);
	const style = old.get(ids.style) ?? 'Regular';
	const postScript = `${family.replaceAll(' ', '')}-${style.replaceAll(' ', '')}`;
	const kept = [...old].filter(([id]) => id === ids.copyright || id === ids.version || id >= 256);
	const names = new Map<number, string>([
		...kept,
		[ids.family, family],
		[ids.style, style],
		[ids.unique, postScript],
		[ids.full, `${family} ${style}`],
		[ids.postScript, postScript],
		[ids.licence, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
		[ids.licenceAddress, 'https://openfontlicense.org']
	]);
	return fontOf(font, new Map([...tablesOf(font), ['name', nameTable(names)]]));
}

function tablesOf(font: Buffer): Map<string, Buffer> {
	return new Map(
		Array.from({ length: font.readUInt16BE(4) }, (_, i) => tableHeader + i * tableRecord).map((at) => {
			const start = font.readUInt32BE(at + 8);
			return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
		})
	);
}

function nameTable(names: ReadonlyMap<number, string>): Buffer {
	const texts = [...names].sort(([a], [b]) => a - b).map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
	const head = Buffer.alloc(nameHeader + texts.length * nameRecord);
	head.writeUInt16BE(texts.length, 2);
	head.writeUInt16BE(head.length, 4);
	let offset = 0;
	for (const [i, { id, bytes }] of texts.entries()) {
		[3, 1, 0x409, id, bytes.length, offset].forEach((value, k) => head.writeUInt16BE(value, nameHeader + i * nameRecord + 2 * k));
		offset += bytes.length;
	}
	return Buffer.concat([head, ...texts.map(({ bytes }) => bytes)]);
}

/** The tables as a file, in the order that they had, each on a boundary of four bytes. */
function fontOf(font: Buffer, tables: ReadonlyMap<string, Buffer>): Buffer {
	const head = Buffer.alloc(tableHeader + tables.size * tableRecord);
	font.copy(head, 0, 0, tableHeader);
	const parts: Buffer[] = [head];
	let offset = head.length;
	for (const [i, [tag, table]] of [...tables].entries()) {
		const at = tableHeader + i * tableRecord;
		head.write(tag, at, 'latin1');
		head.writeUInt32BE(offset, at + 8);
		head.writeUInt32BE(table.length, at + 12);
		const padding = Buffer.alloc(-table.length & 3);
		parts.push(table, padding);
		offset += table.length + padding.length;
	}
	return Buffer.concat(parts);
}
