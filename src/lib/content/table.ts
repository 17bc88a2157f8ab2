/** CSV (RFC 4180) to checked rows that remember their lines. */
import { csvParseRows } from 'd3-dsv';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { explain } from './record.ts';

/** A row that passed its schema, and its line in the file. */
export interface Row<T> {
	readonly value: T;
	readonly line: number;
}

/**
 * Reads a table whose first line names its columns, and checks each row.
 * A row with a fault is left out and its faults are added to `faults`.
 */
export function readTable<S extends z.ZodType>(file: string, text: string, schema: S, faults: Fault[]): Row<z.infer<S>>[] {
	const rows = csvParseRows(text.replace(/^﻿/, ''));
	const [header, ...body] = rows;
	if (!header) {
		faults.push({ file, line: 1, field: 'header', message: 'the file is empty; expected a first line with the names of the columns; add it' });
		return [];
	}
	let line = 1 + breaksIn(header);
	return body.flatMap((cells) => {
		line += 1;
		const at = line;
		line += breaksIn(cells);
		if (cells.length === 1 && cells[0] === '') return [];
		if (cells.length !== header.length) {
			faults.push({ file, line: at, field: cells[0] ?? 'row', message: `has ${cells.length} cells; expected ${header.length} as in the first line; add or remove commas, or put quotes round a cell that holds one` });
			return [];
		}
		const parsed = schema.safeParse(Object.fromEntries(header.map((name, i) => [name, cells[i]])), { reportInput: true });
		if (parsed.success) return [{ value: parsed.data, line: at }];
		for (const issue of parsed.error.issues) faults.push({ file, line: at, field: `${cells[0] ?? ''}.${issue.path.map(String).join('.')}`, message: explain(issue) });
		return [];
	});
}

/** How many line breaks stand inside the quoted cells of a row. */
function breaksIn(cells: readonly string[]): number {
	return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}
