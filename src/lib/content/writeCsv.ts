/** Writes CSV after RFC 4180: rows that end with CR LF, quotes where they are needed, and a mark at the start that tells spreadsheets it is UTF-8. */
import { csvFormatRows } from 'd3-dsv';

/** Rows of cells as text. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	// Each row apart: a line feed inside a cell is not the end of a row.
	return `\ufeff${rows.map((row) => `${csvFormatRows([[...row]])}\r\n`).join('')}`;
}
