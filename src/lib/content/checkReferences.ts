/** The ids by which records name each other, as a table of foreign keys. */
import type { Fault } from './fault.ts';
import { isCitable, type Content, type SourceLines } from './model.ts';

/** What a record may name: the file in which it must stand, or a test, and what it is called in a fault. */
interface Target {
	readonly what: string;
	has(lines: SourceLines, id: string, content: Content): boolean;
}

const inFile = (what: string, file: string): Target => ({ what, has: (lines, id) => lines.has(file, id) });
const source = inFile('source', 'data/sources.json');
const event = inFile('event', 'data/events.csv');
const claim = inFile('claim', 'data/claims.json');
const actor = inFile('actor', 'data/actors.json');
const moment = inFile('moment', 'data/moments.csv');
const citable: Target = { what: 'claim, source, event or moment', has: isCitable };
const citableOrStep: Target = {
	what: citable.what,
	has: (lines, id, { chapters }) => isCitable(lines, id) || chapters.some(({ steps }) => steps.some((step) => step.id === id))
};

/** A record with the id under which its line is known and the name that a fault gives it. */
interface Named {
	readonly id: string;
	readonly name: string;
	readonly record: object;
}

const byId = (records: ReadonlyMap<string, object>): Named[] => [...records].map(([id, record]) => ({ id, name: id, record }));

/** The records of each file. Rows of a table without ids are known by their number. */
const recordsOf = {
	'data/claims.json': ({ claims }) => byId(claims),
	'data/events.csv': ({ events }) => byId(events),
	'data/counts.csv': ({ counts }) => counts.map((record, i) => ({ id: String(i), name: record.event, record })),
	'data/annual.csv': ({ annual }) => annual.map((record, i) => ({ id: String(i), name: `${record.series} ${record.year}`, record })),
	'data/moments.csv': ({ moments }) => byId(moments),
	'data/glossary.json': ({ terms }) => byId(terms),
	'data/quotations.json': ({ quotations }) => byId(quotations),
	'data/views.json': ({ views }) => byId(views),
	'data/people.json': ({ people }) => byId(people),
	'data/corrections.json': ({ corrections }) => byId(corrections),
	'data/forecasts.json': ({ forecasts }) => byId(forecasts)
} as const satisfies Record<string, (content: Content) => Named[]>;

/** Which field of which file names what. A dot leads into the records of a list. */
const references: readonly (readonly [file: keyof typeof recordsOf, field: string, target: Target])[] = [
	['data/claims.json', 'sources', source],
	['data/claims.json', 'events', event],
	['data/claims.json', 'supports', claim],
	['data/events.csv', 'sources', source],
	['data/events.csv', 'actors', actor],
	['data/events.csv', 'claimedBy', actor],
	['data/counts.csv', 'event', event],
	['data/counts.csv', 'sources', source],
	['data/annual.csv', 'source', source],
	['data/moments.csv', 'sources', source],
	['data/moments.csv', 'conflictsWith', moment],
	['data/glossary.json', 'sources', source],
	['data/quotations.json', 'sources', source],
	['data/quotations.json', 'of', citable],
	['data/views.json', 'claims', claim],
	['data/views.json', 'positions.sources', source],
	['data/views.json', 'positions.of', citable],
	['data/people.json', 'basis', citable],
	['data/corrections.json', 'of', citableOrStep],
	['data/forecasts.json', 'claim', claim],
	['data/forecasts.json', 'events', event],
	['data/forecasts.json', 'sources', source]
];

/** The ids at a field: one, a list, or those of each record of a list. */
function idsAt(value: unknown, path: readonly string[]): string[] {
	if (Array.isArray(value)) return value.flatMap((one) => idsAt(one, path));
	const [key, ...rest] = path;
	if (key === undefined) return typeof value === 'string' ? [value] : [];
	return typeof value === 'object' && value !== null ? idsAt((value as Readonly<Record<string, unknown>>)[key], rest) : [];
}

/** The faults of all ids that name nothing. */
export function checkReferences(content: Content, lines: SourceLines): Fault[] {
	return references.flatMap(([file, field, target]) =>
		recordsOf[file](content).flatMap(({ id, name, record }) => {
			const path = field.split('.');
			const [key = field] = path;
			return idsAt(record, path)
				.filter((other) => !target.has(lines, other, content))
				.map((other) => ({
					file,
					line: lines.of(file, id, [key]),
					field: `${name}.${key}`,
					message: `names "${other}", which is no ${target.what}; expected a known id; correct it`
				}));
		})
	);
}
