/** Records to CSV: a header line, then a row for each record. */
import { writeCsv } from '#lib/content/writeCsv.ts';
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
	return writeCsv([columns.map(({ name }) => name), ...rows]);
}
