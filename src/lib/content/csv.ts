/** CSV (RFC 4180) to checked rows that remember their lines. */
import { csvParseRows } from 'd3-dsv';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { explain } from './parseRecord.ts';

/** A row and its line in the file. */
export interface Row<T> {
	/** Its first cell. */
	readonly id: string;
	/** Null where the row has faults. */
	readonly value: T | null;
	readonly line: number;
}

/**
 * Reads a table whose first line names its columns, and checks each row. Faults are added to `faults`.
 * @returns null where the first line is not what it should be.
 */
export function readTable<S extends z.ZodObject>(file: string, text: string, schema: S, faults: Fault[]): Row<z.infer<S>>[] | null {
	// A spreadsheet that saved the table has put the mark of UTF-8 before it.
	const [header, ...body] = csvParseRows(text.replace(/^\ufeff/, ''));
	const message = faultOfHeader(header ?? [], Object.keys(schema.shape));
	if (!header || message !== null) {
		faults.push({ file, line: 1, field: 'header', message: message ?? '' });
		return null;
	}
	let line = 1 + breaksIn(header);
	return body.flatMap((cells): Row<z.infer<S>>[] => {
		line += 1;
		const at = line;
		line += breaksIn(cells);
		const [id = ''] = cells;
		if (cells.length === 1 && id === '') return [];
		const row = (value: z.infer<S> | null) => [{ id, value, line: at }];
		if (cells.length !== header.length) {
			faults.push({
				file,
				line: at,
				field: id,
				message: `has ${cells.length} cells; expected ${header.length} as in the first line; add or remove commas, or put quotes round a cell that holds one`
			});
			return row(null);
		}
		const record = Object.fromEntries(header.map((name, i) => [name, cells[i]]));
		const parsed = schema.safeParse(record);
		if (parsed.success) return row(parsed.data);
		for (const { path, message } of explain(parsed.error.issues, record))
			faults.push({ file, line: at, field: [id, ...path].map(String).join('.'), message });
		return row(null);
	});
}

/** What is wrong with the first line of a table, or null. */
function faultOfHeader(header: readonly string[], columns: readonly string[]): string | null {
	const lacks = columns.filter((name) => !header.includes(name));
	const has = header.filter((name) => !columns.includes(name));
	if (lacks.length === 0 && has.length === 0) return null;
	const expected = `expected a first line with the names of the columns: ${columns.join(',')}`;
	if (header.length === 0) return `is missing; ${expected}; add it`;
	if (lacks.length === columns.length) return `names none of the columns; ${expected}; add it`;
	return `${[...lacks.map((name) => `lacks "${name}"`), ...has.map((name) => `has "${name}"`)].join(' and ')}; ${expected}; correct it`;
}

/** How many line breaks stand inside the quoted cells of a row. */
function breaksIn(cells: readonly string[]): number {
	return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}
