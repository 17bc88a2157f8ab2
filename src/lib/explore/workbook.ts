/** All tables in one workbook for spreadsheets: words stay words there, so that no date or id is taken for another. Made at build only. */
import { csvParseRows } from 'd3-dsv';
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import type { Download } from './downloads.ts';

/** The date of the parts inside the workbook, the earliest that a zip file can hold: a build is the same at any time. */
const mtime = new Date(1980, 0, 1);

/** A sheet for each file that is a table, named after it; whole and decimal numbers are numbers, everything else is text. */
export async function workbookOf(files: readonly Download[]): Promise<Uint8Array> {
	const sheets = files.flatMap(({ name, text, fields }) => {
		if (fields === null) return [];
		const isNumber = fields.map(({ type }) => type === 'integer' || type === 'number');
		const [header = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ''));
		const cell = (value: string, column: number) => {
			if (value === '') return null;
			return isNumber[column] ? { type: Number, value: Number(value) } : { type: String, value };
		};
		return [{ sheet: name.replace('.csv', ''), data: [header, ...rows.map((row) => row.map(cell))] }];
	});
	const parts = unzipSync(await writeWorkbook(sheets).toBuffer());
	return zipSync(parts, { mtime });
}
