/** Records to CSV after RFC 4180: UTF-8, a header line, rows that end with CR LF, quotes where they are needed. */
import { csvFormatRows } from 'd3-dsv';
import type { Field } from './fields.ts';

/** What a cell may come from. */
type Value = string | number | boolean | null | undefined | readonly string[];

/** The value of a cell as text: yes and no, nothing for what is not known, lists with their separator. */
function cellOf(value: Value, { separator = ' ' }: Field): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'object' ? value.join(separator) : String(value);
}

/** The fields that some record has; all of them while there is no record. */
export function fieldsIn<R extends object>(fields: readonly Field[], records: readonly R[]): Field[] {
	return records.length === 0 ? [...fields] : fields.filter(({ name }) => records.some((record) => name in record));
}

/** Records as a table, a row each. */
export function toCsv<R extends object>(fields: readonly Field[], records: readonly R[]): string {
	const columns = fieldsIn(fields, records);
	const rows = records.map((record) => columns.map((field) => cellOf((record as Readonly<Record<string, Value>>)[field.name], field)));
	// Each row apart: a line feed inside a cell is not the end of a row.
	return [columns.map(({ name }) => name), ...rows].map((row) => `${csvFormatRows([row])}\r\n`).join('');
}
