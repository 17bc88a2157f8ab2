/** One real file broken at a time, for the tests of the check: what an editor did and where, and the fault that must come of it. */
import { expect } from 'vitest';
import { readContent } from '../../src/lib/content/load.ts';
import type { Files } from '../../src/lib/content/model.ts';
import { change, changeCell, content, files, lineOf, textOf } from './real.ts';

export type Needle = RegExp | string;

/** One thing that is wrong: what an editor did and where, and the fault that must come of it. */
export type Case = readonly [
	name: string,
	file: string,
	breakIt: (text: string) => string,
	/** What stands in the line at fault, or things to look for one after another to come to it. */
	at: Needle | readonly Needle[],
	field: Needle,
	message: Needle
];

export const bannu = 'data/story/en/bannu.md';
export const chaman = 'data/story/en/chaman.md';
export const december = 'data/story/en/december.md';
export const claims = 'data/claims.json';
export const sources = 'data/sources.json';
export const glossary = 'data/glossary.json';
export const forecasts = 'data/forecasts.json';
export const events = 'data/events.csv';
export const counts = 'data/counts.csv';
export const moments = 'data/moments.csv';
export const places = 'data/places.csv';
export const annual = 'data/annual.csv';

export const withFile = (file: string, text: string): Files => ({ ...files, [file]: text });
const asString = (expected: Needle): unknown => (typeof expected === 'string' ? expected : expect.stringMatching(expected));

/** What every message says: what is wrong, what was expected, what to do. */
export const threeParts = /^.+[,;] expected .+; .+$/s;

export function expectFault([, file, breakIt, at, field, message]: Case): void {
	const text = breakIt(textOf(file));
	const { faults } = readContent(withFile(file, text));
	const needles = typeof at === 'string' || at instanceof RegExp ? [at] : at;
	expect(faults).toContainEqual({ file, line: lineOf(text, ...needles), field: asString(field), message: asString(message) });
	for (const fault of faults) expect(fault.message).toMatch(threeParts);
}

/** The first step of bannu.md, which most cases break. */
export const first = /^steps:\n {2}([a-z0-9-]+):/m.exec(textOf(bannu))?.[1] ?? '';
/** A later step of it. */
export const later = content.chapters.find(({ file }) => file === bannu)?.steps[2]?.id ?? '';
export const scene = `${first}.scene`;
export const record = `steps.${first}`;

/** Changes what a pattern finds first. */
export const swap = (pattern: Needle, replacement: string) => (text: string) => change(text, pattern, replacement);
/** Writes a field into the first scene, in the place of its focus. */
export const inScene = (field: string) => swap(/^ {6}focus: .*\n/m, `      ${field}\n`);
/** Writes words at the beginning of the first step's prose. */
export const inProse = (words: string) => swap(/^(## \[.*\n\n)/m, `$1${words} `);
/** Changes a cell of the row with an id. */
export const cell = (id: string, column: string, value: string) => (text: string) =>
	changeCell(text, (of) => of('id') === id, column, value);
/** Changes a cell of the first row. */
export const firstCell = (column: string, value: string) => (text: string) => changeCell(text, () => true, column, value);
/** Changes fields of the record with an id; undefined takes a field away. */
export const fields = (id: string, changes: Readonly<Record<string, unknown>>) => (text: string) => {
	const list = JSON.parse(text) as readonly { readonly id: string }[];
	const changed = list.map((one) => (one.id === id ? { ...one, ...changes } : one));
	return change(text, text, `${JSON.stringify(changed, null, '\t')}\n`);
};
/** A panel of a kind, with something put in where a pattern of it ends. */
export const inPanel = (kind: string, pattern: string, words: string) =>
	swap(new RegExp(`(kind: ${kind}\\b[\\s\\S]*?${pattern})`), `$1${words}`);

export const idOf = <T extends { readonly id: string }>(records: Iterable<T>, fits: (one: T) => boolean = () => true): string => {
	for (const one of records) if (fits(one)) return one.id;
	throw new Error('no record fits');
};
export const incident = idOf(
	content.events.values(),
	({ mapped, killedLow, injuredLow }) => mapped && (killedLow ?? 0) > 0 && (injuredLow ?? 0) > 0
);
export const longEvent = idOf(content.events.values(), ({ start, end }) => start?.length === 10 && end?.length === 10);
export const statement = idOf(content.moments.values(), ({ end }) => end !== null);
export const forecast = idOf(content.forecasts.values());
export const term = idOf(content.terms.values());
export const source = idOf(content.sources.values());
export const rowOf = (id: string) => new RegExp(`^${id},`);
export const recordOf = (id: string) => `"id": "${id}"`;

export const unknownId = (id: string) => `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`;
export const unknownIn = (id: string, what: string) => `names "${id}", which is no ${what}; expected a known id; correct it`;
export const notIn = (id: string, file: string, what: string) =>
	`names "${id}", which is not in ${file}; expected a known ${what}; correct it`;
export const panelField = /^[a-z-]+\.scene\.panel$/;
