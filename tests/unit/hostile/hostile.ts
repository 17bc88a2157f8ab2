/** What somebody might send who means no good, or a program that went wrong: texts, values and addresses, for the tests of whatever reads them. */
import fc from 'fast-check';

/** How many of them each reader is given. */
export const many = 10_000;

/** Texts that have broken other programs: markup, names of things that every object has, ends of strings, numbers that are none. */
export const payloads: readonly string[] = [
	'<img src=x onerror=alert(1)>',
	'"><script>alert(1)</script>',
	"');alert(1);('",
	'javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'</script><svg onload=alert(1)>',
	'${alert(1)}{{alert(1)}}',
	'"]:not(x),*{color:red}[a="',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'../../../etc/passwd',
	'%',
	'%00',
	'%E0%A4%A',
	'\u0000',
	'\u202E\u2066',
	'\uD800',
	'NaN',
	'Infinity',
	'-Infinity',
	'1e309',
	'-0',
	'0x10',
	'9'.repeat(400),
	'..',
	'a..b..c',
	'...',
	'. . .',
	'_'.repeat(50),
	'a'.repeat(5000),
	`${'('.repeat(2000)}`,
	'[iFrameSizer]',
	`[iFrameSizer]x:${':'.repeat(3000)}`,
	'pymxPYMxxPYMxwidthxPYMx',
	' \n\t',
	''
];

/** Any text, often a hostile one. */
export const text: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...payloads) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 60 }) }
);

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 2 ** 53, Number.MAX_VALUE));

/** Anything that a message can carry. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
	text,
	number,
	fc.boolean(),
	fc.constantFrom<unknown>(null, undefined, [], {}, new Map(), new Date(NaN), 10n),
	fc.array(fc.oneof(text, number), { maxLength: 6 }),
	fc.dictionary(text, fc.oneof(text, number, fc.constant(null)), { maxKeys: 6, noNullPrototype: false }),
	fc.anything({ maxDepth: 3, maxKeys: 5 })
);

type Path = readonly string[];

/** The paths to everything inside a value, itself included. */
function pathsIn(value: unknown): Path[] {
	const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return [[], ...inner.flatMap(([key, field]) => pathsIn(field).map((path) => [key, ...path]))];
}

/** A value with what stands at a path replaced. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
	if (key === undefined || typeof value !== 'object' || value === null) return by;
	const inner = replaced((value as Readonly<Record<string, unknown>>)[key], rest, by);
	return Array.isArray(value) ? value.map((item: unknown, i) => (String(i) === key ? inner : item)) : { ...value, [key]: inner };
}

/** A value in the shape of a real one, with up to three of its parts, at any depth, put in place of something else. */
export function bent(value: unknown): fc.Arbitrary<unknown> {
	const part = fc.tuple(fc.constantFrom(...pathsIn(value)), anything);
	return fc.array(part, { maxLength: 3 }).map((parts) => parts.reduce((whole, [path, by]) => replaced(whole, path, by), value));
}

/** A query whose parameters have the right names and whatever values. @param names that the page knows; @param values that it knows */
export function queryWith(names: readonly string[], values: readonly string[] = []): fc.Arbitrary<URLSearchParams> {
	const value = values.length > 0 ? fc.oneof(text, fc.constantFrom(...values)) : text;
	const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: text });
	return fc.array(fc.tuple(name, value), { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs));
}
