/** What could go wrong in a record, found by walking its schema: for each field the values that it refuses, and its absence where it must be there. */
import { z } from 'zod';

/** One field of a record, broken. */
export interface Break {
	/** Where: keys and numbers from the record down. */
	readonly path: readonly (string | number)[];
	/** What stands there now; undefined where the field was taken away. */
	readonly value: unknown;
}

/** Values that a careless hand or a program might leave in a field. */
const wrong: readonly unknown[] = ['', 7, -1, 1e9, 'no such §', true, null, [], {}, ['no such §'], { unheard: 1 }, 'x'.repeat(5000)];

/** A field’s schema without what makes it optional or gives it a default. */
function bare(schema: z.ZodType): z.ZodType {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
		return bare(schema.unwrap() as z.ZodType);
	return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}

/** The schema that a value of a union follows. */
function optionFor(schema: z.ZodType, value: unknown): z.ZodType {
	const plain = bare(schema);
	if (!(plain instanceof z.ZodUnion)) return plain;
	const options = plain.options as readonly z.ZodType[];
	return bare(options.find((option) => option.safeParse(value).success) ?? plain);
}

/** How a path is called where it stands for all of its kind: numbers stand for any, and a part of a union is called by its kind. */
const nameOf = (path: readonly (string | number)[], kind: string) =>
	path.map((key) => (typeof key === 'number' ? '*' : key)).join('.') + kind;

/** Walks a schema along a real value, and tells of every field once. @param seen the fields that are done already, over many records */
export function breaksOf(
	schema: z.ZodType,
	value: unknown,
	seen: Set<string>,
	path: readonly (string | number)[] = [],
	kind = ''
): Break[] {
	const plain = optionFor(schema, value);
	if (plain instanceof z.ZodObject && typeof value === 'object' && value !== null) {
		const fields = value as Readonly<Record<string, unknown>>;
		const own = typeof fields.kind === 'string' && schema !== plain ? `${kind}:${fields.kind}` : kind;
		const at = nameOf(path, own);
		const unheard: Break[] = seen.has(`${at}?`) ? [] : [{ path: [...path, 'unheard'], value: 1 }];
		seen.add(`${at}?`);
		return [
			...unheard,
			...Object.entries(plain.shape as Readonly<Record<string, z.ZodType>>).flatMap(([key, field]) => [
				...ownBreaks(field, seen, [...path, key], own),
				...(key in fields ? breaksOf(field, fields[key], seen, [...path, key], own) : [])
			])
		];
	}
	if (plain instanceof z.ZodArray && Array.isArray(value))
		return value.flatMap((item: unknown, i) => [
			...(i === 0 ? ownBreaks(plain.element as z.ZodType, seen, [...path, 0], kind) : []),
			...breaksOf(plain.element as z.ZodType, item, seen, [...path, i], kind)
		]);
	if (plain instanceof z.ZodTuple && Array.isArray(value))
		return value.flatMap((item: unknown, i) => {
			const element = (plain.def.items as readonly z.ZodType[])[i];
			return element ? ownBreaks(element, seen, [...path, i], `${kind}${i}`) : [];
		});
	return [];
}

/** The ways to break one field. */
function ownBreaks(field: z.ZodType, seen: Set<string>, path: readonly (string | number)[], kind: string): Break[] {
	const at = nameOf(path, kind);
	if (seen.has(at)) return [];
	seen.add(at);
	const refused = wrong.filter((value) => !field.safeParse(value).success);
	const isNeeded = typeof path.at(-1) === 'string' && !field.safeParse(undefined).success;
	return [...refused.map((value) => ({ path, value })), ...(isNeeded ? [{ path, value: undefined }] : [])];
}

/** A record with a field broken. */
export function broken(record: unknown, { path, value }: Break): unknown {
	const copy = structuredClone(record);
	let inner = copy as Record<string | number, unknown>;
	for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
	const last = path.at(-1) ?? '';
	if (value === undefined) delete inner[last];
	else inner[last] = value;
	return copy;
}
