/** The faces that are shipped: under names that nobody reserved, with their licence, and with every letter that they are to set. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { content } from '../content/content.ts';

const folder = 'build/fonts';
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));

/** A face of the build. */
function open(name: string): fontkit.Font {
	const font = fontkit.create(readFileSync(`${folder}/${name}`));
	if (!('layout' in font)) throw new Error(`${name}: expected one font, found a collection`);
	return font;
}

/** The names inside a face, by what each is. */
function namesOf(name: string): Record<string, string> {
	const { name: table } = open(name) as unknown as { name: { records: Record<string, { en?: string }> } };
	return Object.fromEntries(Object.entries(table.records).map(([key, text]) => [key, text.en ?? '']));
}

/** The name that a statement of copyright keeps for the unchanged face. */
const reservedIn = (copyright = '') => /Reserved Font Name ['‘"“]?([^'’"”.,]+)/.exec(copyright)?.[1];

describe.each(files)('%s', (file) => {
	const names = namesOf(file);

	test('is not called by a name that is reserved for the unchanged face', () => {
		expect(names.fontFamily).toMatch(/\S/);
		const reserved = reservedIn(names.copyright);
		const { copyright: _, ...given } = names;
		if (reserved) expect(Object.values(given).join('\n')).not.toContain(reserved);
	});

	test('lies beside its licence, with whose it is', () => {
		const licence = readFileSync(`${folder}/OFL.txt`, 'utf8');
		expect(names.copyright).toMatch(/\S/);
		expect(licence).toContain(file);
		expect(licence).toContain(names.copyright);
		expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
		expect(licence).toContain('TERMINATION');
	});
});

test('a reserved name would be found', () => {
	const statements = files.map((file) => namesOf(file).copyright);
	expect(statements.map(reservedIn)).toContain('Source');
});

test('the names in Urdu, Pashto and Dari have every letter in the face that is made for them, joined as they are written', () => {
	const face = open('naskh.woff2');
	const texts = [...content.terms.values()].flatMap(({ names }) => names.map(({ text }) => text));
	const missing = texts.flatMap((text) => [...text].filter((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)));
	expect([...new Set(missing)]).toEqual([]);
	// A letter has another form at the beginning of a word than by itself.
	const form = (text: string) => face.layout(text).glyphs.at(-1)?.id;
	expect(form('طا')).not.toBe(form('ط'));
});
