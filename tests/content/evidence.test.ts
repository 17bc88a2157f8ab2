/** The evidence: every source has a grade, look-ups are of records that exist, and nothing rests on weak sources alone unless it is said openly. */
import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../src/lib/content/checkEvidence.ts';
import { checkKinds, type CheckKind, idOfAnnual, mostWeak } from '../../src/lib/content/evidence.ts';
import { grades, isTooWeakAlone } from '../../src/lib/content/grades.ts';
import { readContent } from '../../src/lib/content/load.ts';
import type { Content, SourceLines } from '../../src/lib/content/model.ts';
import { countLookUps, lookUpOf } from '../../src/lib/content/lookups.ts';
import { keysOf } from '../../src/lib/content/values.ts';
import { content, files, textOf } from './real.ts';
import { threeParts } from './faulty.ts';

const header = 'kind,id,date,with,outcome,note';
const sources = [...content.sources.values()];
const sound = sources.find(({ grade }) => !isTooWeakAlone(grade))!;
const weakOnly = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => isTooWeakAlone(content.sources.get(id)!.grade));
const event = [...content.events.values()].find(({ sources: own }) => !weakOnly(own))!;
const figure = content.annual[0]!;

/** The files with only these look-ups. */
const withChecks = (...parts: readonly (readonly string[])[]) => ({
	...Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('data/checks/'))),
	...Object.fromEntries(parts.map((rows, i) => [`data/checks/part-${i}.csv`, `${[header, ...rows].join('\n')}\n`]))
});
/** The faults of these look-ups, apart from the records that they leave out. */
const faultsOf = (...parts: readonly (readonly string[])[]) =>
	readContent(withChecks(...parts)).faults.filter(({ message }) => !message.startsWith('has no row'));
const row = (kind: string, id: string, more = `2026-11-27,${sound.id},confirmed,`) => `${kind},${id},${more}`;

test('every source has a grade, and no grade is idle', () => {
	expect(new Set(sources.map(({ grade }) => grade))).toEqual(new Set(Object.keys(grades)));
});

describe('look-ups', () => {
	test('of every kind are read, from every file, with their sources', () => {
		const first = <T>(records: Iterable<T>): T => [...records][0]!;
		const ids: Readonly<Record<keyof typeof checkKinds, string>> = {
			event: event.id,
			claim: 'c18',
			count: content.counts[0]!.event,
			annual: idOfAnnual(figure),
			moment: first(content.moments.keys()),
			person: first(content.people.keys()),
			quotation: first(content.quotations.keys()),
			view: first(content.views.keys()),
			forecast: first(content.forecasts.keys()),
			glossary: first(content.terms.keys())
		};
		const rows = Object.entries(ids).map(([kind, id]) => row(kind, id));
		const read = readContent(withChecks(rows.slice(0, 4), rows.slice(4)));
		expect(faultsOf(rows.slice(0, 4), rows.slice(4))).toEqual([]);
		expect(lookUpOf(read.content, 'claim', 'c18')).toEqual({ date: '2026-11-27', sources: [sound], outcome: 'confirmed', note: null });
		expect(lookUpOf(read.content, 'event', 'c18')).toBeNull();
		for (const { lookedUp, records, byOutcome } of countLookUps(read.content)) {
			expect([lookedUp, byOutcome.confirmed, byOutcome.corrected]).toEqual([1, 1, 0]);
			expect(records).toBeGreaterThan(1);
		}
	});

	test.each([
		['a record that does not exist', row('event', 'no-such-event'), 'event.no-such-event.id', /is no event of the record/],
		['a figure of no year', row('annual', `${figure.series}:1900`), `annual.${figure.series}:1900.id`, /is no annual of the record/],
		['a source that does not exist', row('claim', 'c18', '2026-11-27,s998,confirmed,'), 'claim.c18.with', /"s998", which is no source/],
		['a confirmation without a source', row('claim', 'c18', '2026-11-27,,confirmed,'), 'claim.note', /expected a sentence/],
		['a change that is not told', row('claim', 'c18', '2026-11-27,,changed,'), 'claim.note', /expected a sentence/],
		['a day that is none', row('claim', 'c18', '2026-11,s001,confirmed,'), 'claim.date', /expected a day of the calendar/],
		['an unknown outcome', row('claim', 'c18', '2026-11-27,s001,fine,'), 'claim.outcome', /expected one of confirmed, /]
	])('%s is found', (_, line, field, message) => {
		const faults = faultsOf([line]);
		expect(faults).toEqual([{ file: 'data/checks/part-0.csv', line: 2, field, message: expect.stringMatching(message) as unknown }]);
		expect(faults[0]?.message).toMatch(threeParts);
	});

	test('a record that stands twice is found, in one file and over two', () => {
		const twice = { line: 3, field: 'claim.c18.id', message: expect.stringContaining('part-0.csv:2 too') as unknown };
		expect(faultsOf([row('claim', 'c18'), row('claim', 'c18')])).toEqual([{ ...twice, file: 'data/checks/part-0.csv' }]);
		expect(faultsOf([row('claim', 'c18')], [row('claim', 'c19'), row('claim', 'c18')])).toEqual([
			{ ...twice, file: 'data/checks/part-1.csv' }
		]);
	});
});

describe('what rests on weak sources or a party’s own alone', () => {
	const listed = [...content.weak.values()];

	test('is listed, and nothing else is', () => {
		const found = [
			...[...content.events.values()].filter((one) => weakOnly(one.sources)).map(({ id }) => id),
			...[...content.claims.values()].filter((one) => weakOnly(one.sources)).map(({ id }) => id),
			...content.annual.filter(({ source }) => source !== null && weakOnly([source])).map(idOfAnnual)
		];
		expect(listed.map(({ id }) => id).sort()).toEqual(found.sort());
	});

	test('is at most eight records, each with two searches', () => {
		expect(listed.length).toBeLessThanOrEqual(mostWeak);
		for (const { id, searches } of listed) expect(searches.length, id).toBeGreaterThanOrEqual(2);
	});

	test('is a fault where it is not listed', () => {
		const text = JSON.stringify(
			sources.map((source) => (event.sources.includes(source.id) ? { ...source, grade: 'weak' } : source)),
			null,
			'\t'
		);
		const { faults } = readContent({ ...files, 'data/sources.json': text });
		expect(faults.map(({ field }) => field)).toContain(`${event.id}.sources`);
		for (const { message } of faults) expect(message).toMatch(threeParts);
	});

	test('is a fault where it is listed and does not', () => {
		const more = [
			...listed,
			{ id: event.id, kind: 'event', reason: 'None.', searches: ['a', 'b'] },
			{ id: 'c999', kind: 'claim', reason: 'None.', searches: ['a', 'b'] }
		];
		const { faults } = readContent({ ...files, 'data/weak.json': JSON.stringify(more) });
		const listing = faults.filter(({ field }) => field.endsWith('.id'));
		expect(listing.map(({ file, field }) => `${file} ${field}`).sort()).toEqual(
			[`data/weak.json ${event.id}.id`, 'data/weak.json c999.id'].sort()
		);
	});
});

describe('the whole record', () => {
	const lines: SourceLines = { of: () => 1, has: () => true };
	const check = (changes: Partial<Content>) => checkEvidence({ ...content, ...changes }, lines);
	const idsOf: Readonly<Record<CheckKind, readonly string[]>> = {
		event: [...content.events.keys()],
		claim: [...content.claims.keys()],
		count: [...new Set(content.counts.map(({ event: id }) => id))],
		annual: content.annual.map(idOfAnnual),
		moment: [...content.moments.keys()],
		person: [...content.people.keys()],
		quotation: [...content.quotations.keys()],
		view: [...content.views.keys()],
		forecast: [...content.forecasts.keys()],
		glossary: [...content.terms.keys()]
	};
	const lacks = (faults: readonly { readonly message: string }[]) => faults.filter(({ message }) => message.startsWith('has no row'));

	test('is looked up, record by record', () => {
		expect(lacks(check({}))).toEqual([]);
	});

	test.each(keysOf(checkKinds))('has a fault for each record without a look-up: %s', (kind) => {
		const faults = lacks(check({ checks: content.checks.filter((one) => one.kind !== kind) }));
		expect(faults).toEqual(
			idsOf[kind].map((field) => expect.objectContaining({ field, message: expect.stringMatching(threeParts) as unknown }) as unknown)
		);
	});

	test('more than eight weak records are a fault, and one without two searches', () => {
		const weak = Array.from({ length: mostWeak + 1 }, (_, i) => ({
			id: `x${i}`,
			kind: 'event' as const,
			reason: 'None.',
			searches: ['a', 'b']
		}));
		const isAbout = (pattern: RegExp) => (fault: { readonly message: string }) => pattern.test(fault.message);
		const many = check({ weak: new Map(weak.map((one) => [one.id, one])) });
		expect(many.filter(isAbout(/^has 9 records; expected at most 8/))).toHaveLength(1);
		const eight = check({ weak: new Map(weak.slice(1).map((one, i) => [one.id, { ...one, searches: i === 0 ? ['a'] : one.searches }])) });
		expect(eight.filter(isAbout(/expected at most 8/))).toEqual([]);
		expect(eight.filter(isAbout(/^has 1 of them; expected two searches/))).toHaveLength(1);
	});
});

test('no file of look-ups has another first line', () => {
	for (const file of Object.keys(files).filter((name) => name.startsWith('data/checks/')))
		expect(textOf(file).split(/\r?\n/)[0]).toBe(header);
});
