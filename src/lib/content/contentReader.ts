/** Reads the files of data/, collects their faults and remembers on which line each record stands. */
import type { z } from 'zod';
import { readTable, type Row } from './csv.ts';
import type { Fault } from './fault.ts';
import type { Files, SourceLines } from './model.ts';
import { parse } from './parseRecord.ts';

/** Finds the line of a field of one record. */
type Locate = (path: readonly PropertyKey[]) => number;

/** What was read from the last text of each file. */
const cache = new Map<string, { readonly text: string; readonly faults: readonly Fault[]; readonly value: unknown }>();

/** Reads one set of files. Every method adds the faults that it finds to `faults`. */
export class ContentReader implements SourceLines {
	/** What is wrong with the files that were read. */
	readonly faults: Fault[] = [];
	readonly #files: Files;
	readonly #records = new Map<string, Map<string, Locate>>();

	constructor(files: Files) {
		this.#files = files;
	}

	/** The records of a JSON list, by id. */
	list<S extends z.ZodType<{ id: string }>>(file: string, schema: S): Map<string, z.infer<S>> {
		const read = this.read(file, (text, faults) => readList(file, text, schema, faults));
		if (!read) return new Map();
		this.#records.set(file, new Map());
		for (const { id, locate } of read.ids) this.remember(file, id, locate);
		return new Map(read.records.map((record) => [record.id, record]));
	}

	/** The rows of a table whose first column is an id, by id. */
	table<S extends z.ZodObject<{ id: z.ZodString }>>(file: string, schema: S): Map<string, z.infer<S>> {
		const rows = this.#rows(file, schema);
		for (const { id, line } of rows) this.remember(file, id, () => line);
		return new Map(rows.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
	}

	/** The rows of a table without ids; each is known by its number among those that could be read. */
	rows<S extends z.ZodObject>(file: string, schema: S): z.infer<S>[] {
		const rows = this.#rows(file, schema).flatMap(({ value, line }) => (value === null ? [] : [{ value, line }]));
		for (const [i, { line }] of rows.entries()) this.remember(file, String(i), () => line);
		return rows.map(({ value }) => value);
	}

	/** A JSON file that is one record, or null where it has faults. */
	record<S extends z.ZodType>(file: string, schema: S): z.infer<S> | null {
		return this.read(file, (text, faults) => parse(file, text, faults)?.check(schema, []) ?? null);
	}

	/** What a function makes of a file, or null where the file is missing. A text that has not changed since it was last read is not read again. */
	read<T>(file: string, make: (text: string, faults: Fault[]) => T): T | null {
		const text = this.#textOf(file);
		if (text === null) return null;
		const before = cache.get(file);
		const faults: Fault[] = [];
		const now = before?.text === text ? before : { text, faults, value: make(text, faults) };
		cache.set(file, now);
		this.faults.push(...now.faults);
		return now.value as T;
	}

	/** Remembers where a record stands. An id that stands twice in a file is a fault. */
	remember(file: string, id: string, locate: Locate): void {
		const known = this.#records.get(file) ?? new Map<string, Locate>();
		if (known.has(id))
			this.faults.push({ file, line: locate(['id']), field: 'id', message: `"${id}" stands twice; expected each id once; rename one` });
		this.#records.set(file, known.set(id, locate));
	}

	of(file: string, id: string, path: readonly PropertyKey[] = []): number {
		return this.#records.get(file)?.get(id)?.(path) ?? 1;
	}

	has(file: string, id: string): boolean {
		return this.#records.get(file)?.has(id) ?? true;
	}

	#textOf(file: string): string | null {
		const text = this.#files[file];
		if (text === undefined)
			this.faults.push({ file, line: 1, field: 'file', message: 'is missing; expected it beside the others; add it' });
		return text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') ?? null;
	}

	#rows<S extends z.ZodObject>(file: string, schema: S): Row<z.infer<S>>[] {
		const rows = this.read(file, (text, faults) => readTable(file, text, schema, faults));
		if (rows) this.#records.set(file, new Map());
		return rows ?? [];
	}
}

/** Reads a list of records: the ids that stand in it with their lines, and the records without faults. Null where it is no list. */
function readList<S extends z.ZodType<{ id: string }>>(file: string, text: string, schema: S, faults: Fault[]) {
	const parsed = parse(file, text, faults);
	if (!parsed) return null;
	const { data } = parsed;
	if (!Array.isArray(data)) {
		faults.push({ file, line: 1, field: 'the whole file', message: 'is no list; expected [ and ] around all records; put them there' });
		return null;
	}
	return {
		ids: data.flatMap((raw: unknown, i) =>
			typeof raw === 'object' && raw !== null && 'id' in raw
				? [{ id: String(raw.id), locate: (path: readonly PropertyKey[]) => parsed.lineOf([i, ...path]) }]
				: []
		),
		records: data.flatMap((_, i): z.infer<S>[] => {
			const record = parsed.check(schema, [i]);
			return record === null ? [] : [record];
		})
	};
}
