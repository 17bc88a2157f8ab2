/** The ledger holds together: nothing without a source, no claim lost, no source idle, no circle in the argument, every voice heard. */
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/lib/content/readFiles.ts';
import { citedIn } from '../../src/lib/content/citedIds.ts';
import { readContent } from '../../src/lib/content/load.ts';
import { voices } from '../../src/lib/content/recordSchemas.ts';
import { entriesOf, themeNames } from '../../src/lib/ledger/entries.ts';
import { depthOf } from '../../src/lib/ledger/argumentGraph.ts';
import { wordsOf, type Run } from '../../src/lib/content/runs.ts';
import { singles, usesOf } from '../../src/lib/ledger/uses.ts';
import { content, reading, steps } from './content.ts';

const claims = [...content.claims.values()];

test('the content has no fault', () => expect(reading.faults).toEqual([]));

test('every paragraph of the story cites something', () => {
	// That what is cited exists, the check of the content has seen to.
	for (const { id, paragraphs } of steps) for (const runs of paragraphs) expect(citedIn(runs), id).not.toEqual([]);
});

/** The sentences of prose in which nothing is cited. */
function uncitedSentences(runs: readonly Run[]): string[] {
	// What is cited is marked letter by letter, so that its full stops end no sentence but its own last one.
	const marked = (run: Run): string => {
		if (run.type === 'text') return run.value;
		const words = run.type === 'cite' ? wordsOf(run.runs) : '';
		return run.type === 'cite' ? `${words.replace(/./gsu, '§')}${/[.!?]$/.test(words) ? '.' : ''}` : run.runs.map(marked).join('');
	};
	return runs
		.map(marked)
		.join('')
		.split(/(?<=[.!?])\s+/)
		.filter((sentence) => !sentence.includes('§') && /\p{L}/u.test(sentence));
}

test('every sentence of the story cites something, but for those in which the site speaks of itself or leads on', () => {
	const own = [
		'What had become of that hope?',
		'The map shows a de facto border.',
		'This site takes no side.',
		'So the first drawing is turned, with three arrows.',
		'Their rules differ, so they are never added up.',
		'The ledger holds every claim with its check.',
		'The data can be downloaded, the class pack taught from, each chapter embedded elsewhere.'
	];
	expect(steps.flatMap(({ paragraphs }) => paragraphs.flatMap(uncitedSentences))).toEqual(own);
	expect(uncitedSentences([{ type: 'text', value: 'Kabul fell. Nobody knew.', line: 1 }])).toEqual(['Kabul fell.', 'Nobody knew.']);
});

test('every claim has its place in the ledger, and the story carries all but a few', () => {
	const entries = entriesOf(content);
	expect(entries.map(({ claim }) => claim.id)).toEqual(claims.map(({ id }) => id));
	expect(claims).toHaveLength(104);
	expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 104 }, (_, i) => `c${String(i + 1).padStart(2, '0')}`));
	expect(entries.filter(({ steps: carriers }) => carriers.length === 0).length).toBeLessThan(20);
});

test('no source is idle', () => {
	const idle = [...usesOf(content)].filter(([, uses]) =>
		(Object.values(uses) as (number | readonly string[])[]).every((use) => (typeof use === 'number' ? use === 0 : use.length === 0))
	);
	expect(idle.map(([id]) => id)).toEqual([]);
});

test('an idle source would be found', () => {
	const [source] = content.sources.values();
	const uses = usesOf({ ...content, sources: new Map([...content.sources, ['s999', { ...source!, id: 's999' }]]) }).get('s999');
	expect(Object.values(uses ?? {}).flat()).toEqual([0]);
});

test('what rests on one source is told: statements of the story, claims and events', () => {
	const { statements, claims: alone, events } = singles(content);
	expect([statements.length, alone.length, events.length].every((count) => count > 5)).toBe(true);
	for (const { id, source } of events) expect(content.events.get(id)?.sources).toEqual([source]);
	for (const { id, title, source } of statements) {
		const step = steps.find((one) => one.id === id);
		expect(step?.paragraphs.map(wordsOf).join(' ')).toContain(title);
		expect(content.sources.has(source)).toBe(true);
	}
});

describe('kinds and statuses are closed lists', () => {
	test.each([
		['kind', '"kind": "opinion"', '"kind": "rumour"'],
		['status', '"status": "corroborated"', '"status": "true"']
	])('an unknown %s is a fault', (_, from, to) => {
		const files = readFiles();
		const claimsFile = files['data/claims.json'] ?? '';
		expect(claimsFile).toContain(from);
		const { faults } = readContent({ ...files, 'data/claims.json': claimsFile.replace(from, to) });
		expect(faults.some(({ file }) => file === 'data/claims.json')).toBe(true);
	});
});

test('every theme has a name', () =>
	expect([...new Set(claims.map(({ theme }) => theme))].filter((theme) => !themeNames[theme])).toEqual([]));

test('the argument runs in no circle, and facts rest on nothing', () => {
	expect(Math.max(...depthOf(content.claims).values())).toBeGreaterThan(2);
	expect(claims.filter(({ kind, supports }) => kind === 'reported-fact' && supports.length > 0)).toEqual([]);
});

test('a claim that was checked against the world has a source', () => {
	expect(
		claims.filter(({ status, sources }) => (status === 'corroborated' || status === 'partly') && sources.length === 0).map(({ id }) => id)
	).toEqual([]);
});

test('a forecast of the article has its outcome', () => {
	const told = new Set([...content.forecasts.values()].map(({ claim }) => claim));
	expect(claims.filter(({ kind, id }) => kind === 'forecast' && !told.has(id)).map(({ id }) => id)).toEqual([]);
});

test('every contested point has every voice, with sources or openly none', () => {
	expect([...content.views.keys()]).toEqual(['view-line', 'view-sanctuaries', 'view-talks', 'view-counts', 'view-chaman']);
	for (const { positions } of content.views.values()) {
		expect(positions.map(({ voice }) => voice)).toEqual(Object.keys(voices));
		expect(positions.filter(({ text }) => text !== null).length).toBeGreaterThanOrEqual(3);
	}
});

test('names in Urdu, Pashto and Dari are in their script', () => {
	const names = [...content.terms.values()].flatMap((term) => term.names);
	expect(names.length).toBeGreaterThan(60);
	expect(names.filter(({ text }) => !/^[\p{Script=Arabic}\p{M}\s\u200c،.()0-9-]+$/u.test(text))).toEqual([]);
});
