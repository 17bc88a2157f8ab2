/** All tables in one workbook for spreadsheets: words stay words there, so that no date or id is taken for another. Made at build only. */
import { utils, write, type CellObject } from 'xlsx';
import { csvParseRows } from 'd3-dsv';
import type { Download } from './downloads.ts';

/** A sheet for each file that is a table, named after it; whole and decimal numbers are numbers, everything else is text. */
export function workbookOf(files: readonly Download[]): Uint8Array {
	const book = utils.book_new();
	for (const { name, text, fields } of files) {
		if (fields === null) continue;
		const isNumber = fields.map(({ type }) => type === 'integer' || type === 'number');
		const [header = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ''));
		const cell = (value: string, column: number): CellObject | null => {
			if (value === '') return null;
			return isNumber[column] ? { t: 'n', v: Number(value) } : { t: 's', v: value };
		};
		const sheet = utils.aoa_to_sheet([header.map((title): CellObject => ({ t: 's', v: title })), ...rows.map((row) => row.map(cell))]);
		utils.book_append_sheet(book, sheet, name.replace('.csv', ''));
	}
	return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}
