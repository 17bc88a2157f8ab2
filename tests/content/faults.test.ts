/** Every fault that an editor can make is reported with its file, its line, its field, and what to do. One real file is broken at a time. */
import { describe, expect, test } from 'vitest';
import { formatFault, formatFaults } from '../../src/lib/content/fault.ts';
import { readContent, type Files } from '../../src/lib/content/load.ts';
import { change, changeCell, chapterWith, content, faults as realFaults, files, lineOf, textOf } from './real.ts';

type Needle = RegExp | string;

/** One thing that is wrong: what an editor did and where, and the fault that must come of it. */
type Case = readonly [
	name: string,
	file: string,
	breakIt: (text: string) => string,
	/** What stands in the line at fault, or things to look for one after another to come to it. */
	at: Needle | readonly Needle[],
	field: Needle,
	message: Needle
];

const bannu = 'data/story/en/bannu.md';
const chaman = 'data/story/en/chaman.md';
const december = 'data/story/en/december.md';
const claims = 'data/claims.json';
const sources = 'data/sources.json';
const glossary = 'data/glossary.json';
const forecasts = 'data/forecasts.json';
const events = 'data/events.csv';
const counts = 'data/counts.csv';
const moments = 'data/moments.csv';
const places = 'data/places.csv';
const annual = 'data/annual.csv';

const withFile = (file: string, text: string): Files => ({ ...files, [file]: text });
const asString = (expected: Needle): unknown => (typeof expected === 'string' ? expected : expect.stringMatching(expected));

/** What every message says: what is wrong, what was expected, what to do. */
const threeParts = /^.+[,;] expected .+; .+$/s;

function expectFault([, file, breakIt, at, field, message]: Case): void {
	const text = breakIt(textOf(file));
	const { faults } = readContent(withFile(file, text));
	const needles = typeof at === 'string' || at instanceof RegExp ? [at] : at;
	expect(faults).toContainEqual({ file, line: lineOf(text, ...needles), field: asString(field), message: asString(message) });
	for (const fault of faults) expect(fault.message).toMatch(threeParts);
}

/** The first step of bannu.md, which most cases break. */
const first = /^steps:\n {2}([a-z0-9-]+):/m.exec(textOf(bannu))?.[1] ?? '';
const scene = `${first}.scene`;
const record = `steps.${first}`;

/** Changes what a pattern finds first. */
const swap = (pattern: Needle, replacement: string) => (text: string) => change(text, pattern, replacement);
/** Writes a field into the first scene, in the place of its focus. */
const inScene = (field: string) => swap(/^ {6}focus: .*\n/m, `      ${field}\n`);
/** Writes words at the beginning of the first step's prose. */
const inProse = (words: string) => swap(/^(## \[.*\n\n)/m, `$1${words} `);
/** Changes a cell of the row with an id. */
const cell = (id: string, column: string, value: string) => (text: string) => changeCell(text, (of) => of('id') === id, column, value);
/** Changes a cell of the first row. */
const firstCell = (column: string, value: string) => (text: string) => changeCell(text, () => true, column, value);
/** Changes fields of the record with an id; undefined takes a field away. */
const fields = (id: string, changes: Readonly<Record<string, unknown>>) => (text: string) => {
	const list = JSON.parse(text) as readonly { readonly id: string }[];
	const changed = list.map((one) => (one.id === id ? { ...one, ...changes } : one));
	return change(text, text, `${JSON.stringify(changed, null, '\t')}\n`);
};
/** A panel of a kind, with something put in where a pattern of it ends. */
const inPanel = (kind: string, pattern: string, words: string) => swap(new RegExp(`(kind: ${kind}\\b[\\s\\S]*?${pattern})`), `$1${words}`);

const idOf = <T extends { readonly id: string }>(records: Iterable<T>, fits: (one: T) => boolean = () => true): string => {
	for (const one of records) if (fits(one)) return one.id;
	throw new Error('no record fits');
};
const incident = idOf(
	content.events.values(),
	({ mapped, killedLow, injuredLow }) => mapped && (killedLow ?? 0) > 0 && (injuredLow ?? 0) > 0
);
const longEvent = idOf(content.events.values(), ({ start, end }) => start?.length === 10 && end?.length === 10);
const statement = idOf(content.moments.values(), ({ end }) => end !== null);
const forecast = idOf(content.forecasts.values());
const term = idOf(content.terms.values());
const source = idOf(content.sources.values());
const rowOf = (id: string) => new RegExp(`^${id},`);
const recordOf = (id: string) => `"id": "${id}"`;

const unknownId = (id: string) => `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`;
const unknownIn = (id: string, what: string) => `names "${id}", which is no ${what}; expected a known id; correct it`;
const notIn = (id: string, file: string, what: string) => `names "${id}", which is not in ${file}; expected a known ${what}; correct it`;
const panelField = /^[a-z-]+\.scene\.panel$/;

test('the content as it is has no fault', () => {
	expect(formatFaults(realFaults)).toBe('0 faults in the content');
});

describe('an id that does not exist', () => {
	test.each<Case>([
		['a citation', bannu, swap('{of="', '{of="c999 '), '{of="c999', /^bannu-[a-z-]+\.prose$/, unknownId('c999')],
		[
			'a term in prose',
			bannu,
			swap(/(:term\[[^\]]*\]\{#)[a-z-]+/, '$1nobody'),
			'{#nobody}',
			/^bannu-[a-z-]+\.prose$/,
			'marks "nobody", which is not in data/glossary.json; expected a known term; add it there or correct it'
		],
		[
			'a place in prose',
			bannu,
			inProse(':cite[At :place[Nowhere]{#nowhere}.]{of="c18"}'),
			'{#nowhere}',
			`${first}.prose`,
			'marks "nowhere", which is not in data/places.csv; expected a known place; correct it'
		],
		[
			'a term of a chapter',
			bannu,
			swap(/^terms: \[/m, 'terms: [nobody, '),
			'terms: [nobody',
			'bannu.terms',
			'names "nobody", which is not in data/glossary.json; expected a known term; add it there or remove it'
		],
		[
			'a label',
			bannu,
			swap(/^( {6}labels: \[)[a-z-]+/m, '$1atlantis'),
			'labels: [atlantis',
			`${scene}.labels`,
			'names "atlantis", which the region frame lacks; expected a place, area or river of it; correct it'
		],
		[
			'a label of the other frame',
			bannu,
			swap(/^( {6}labels: \[)[a-z-]+/m, '$1beijing'),
			'labels: [beijing',
			`${scene}.labels`,
			/^names "beijing", which the region frame lacks/
		],
		[
			'a highlighted area',
			bannu,
			swap(/^( {6}highlights: \[)[a-z.-]+/m, '$1district.atlantis'),
			'district.atlantis',
			`${scene}.highlights`,
			'names "district.atlantis", which the region frame lacks; expected a place, area or river of it; correct it'
		],
		[
			'a focus',
			bannu,
			inScene('focus: atlantis'),
			'focus: atlantis',
			`${scene}.focus`,
			'names "atlantis", which the region frame lacks; expected a place of it; correct it'
		],
		[
			'an event of a scene',
			bannu,
			swap(/^( {6}events: \[)/m, '$1nothing-2022, '),
			'nothing-2022',
			`${scene}.events`,
			notIn('nothing-2022', events, 'event')
		],
		[
			'an end of an arrow',
			bannu,
			inScene('arrows: [{from: bannu, to: atlantis, kind: idea, of: [c18]}]'),
			'to: atlantis',
			`${scene}.arrows`,
			notIn('atlantis', places, 'place')
		],
		[
			'what an arrow rests on',
			bannu,
			inScene('arrows: [{from: bannu, to: wana, kind: idea, of: [c999]}]'),
			'of: [c999]',
			`${scene}.arrows`,
			unknownId('c999')
		],
		[
			'the place of an annotation',
			bannu,
			inScene('annotations: [{at: atlantis, text: Words, of: [c18]}]'),
			'at: atlantis',
			`${scene}.annotations`,
			notIn('atlantis', places, 'place')
		],
		[
			'what an annotation rests on',
			bannu,
			inScene('annotations: [{at: bannu, text: Words, of: [s999]}]'),
			'of: [s999]',
			`${scene}.annotations`,
			unknownId('s999')
		],
		[
			'what a counter-argument rests on',
			bannu,
			swap(/^( {6}of: \[)/m, '$1s999, '),
			[/^ {4}counter:/, 's999'],
			`${first}.counter.of`,
			unknownId('s999')
		],
		[
			'a moment of a panel',
			bannu,
			inPanel('moments', '\n {8}moments: \\[', 'bannu-m99, '),
			'bannu-m99',
			`${scene}.panel`,
			notIn('bannu-m99', moments, 'moment')
		],
		[
			'what an item of columns rests on',
			chapterWith(/kind: columns/),
			inPanel('columns', ' of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'what a point of a timeline rests on',
			chapterWith(/kind: timeline/),
			inPanel('timeline', '\\{at: .*?of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'what a band of a timeline rests on',
			chapterWith(/kind: timeline/),
			inPanel('timeline', '\\{from: .*?of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'a claim of an argument',
			chapterWith(/kind: argument/),
			inPanel('argument', 'claims:\\s+\\[', 'c999, '),
			'c999',
			panelField,
			notIn('c999', claims, 'claim')
		],
		[
			'an actor of small multiples',
			chapterWith(/kind: multiples/),
			inPanel('multiples', 'actors: \\[', 'nobody, '),
			'[nobody, ',
			panelField,
			notIn('nobody', 'data/actors.json', 'actor')
		],
		[
			'a forecast of a panel',
			chapterWith(/kind: forecasts/),
			swap(/(kind: forecasts[\s\S]*?)forecast-[a-z-]+/, '$1forecast-of-nothing'),
			'forecast-of-nothing',
			panelField,
			notIn('forecast-of-nothing', forecasts, 'forecast')
		],
		[
			'a series of years',
			chapterWith(/kind: years/),
			inPanel('years', 'series: \\[', 'PIPS comets, '),
			'PIPS comets',
			panelField,
			notIn('PIPS comets', annual, 'series')
		],
		[
			'a source of a claim',
			claims,
			fields('c18', { sources: ['s999'] }),
			[recordOf('c18'), 'sources'],
			'c18.sources',
			unknownIn('s999', 'source')
		],
		[
			'a ground of a claim',
			claims,
			fields('c18', { supports: ['c999'] }),
			[recordOf('c18'), 'supports'],
			'c18.supports',
			unknownIn('c999', 'claim')
		],
		[
			'a source of an event',
			events,
			cell(incident, 'sources', 's999'),
			rowOf(incident),
			`${incident}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'an actor of an event',
			events,
			cell(incident, 'actors', 'nobody'),
			rowOf(incident),
			`${incident}.actors`,
			unknownIn('nobody', 'actor')
		],
		[
			'who claimed an event',
			events,
			cell(incident, 'claimedBy', 'nobody'),
			rowOf(incident),
			`${incident}.claimedBy`,
			unknownIn('nobody', 'actor')
		],
		[
			'the event of a count',
			counts,
			firstCell('event', 'nothing-2022'),
			'nothing-2022',
			'nothing-2022.event',
			unknownIn('nothing-2022', 'event')
		],
		['a source of a count', counts, firstCell('sources', 's999'), 's999', /\.sources$/, unknownIn('s999', 'source')],
		['the source of a yearly figure', annual, firstCell('source', 's999'), 's999', /\.source$/, unknownIn('s999', 'source')],
		[
			'a source of a moment',
			moments,
			cell(statement, 'sources', 's999'),
			rowOf(statement),
			`${statement}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'a moment that contradicts another',
			moments,
			cell(statement, 'conflictsWith', 'bannu-m99'),
			rowOf(statement),
			`${statement}.conflictsWith`,
			unknownIn('bannu-m99', 'moment')
		],
		[
			'a source of a term',
			glossary,
			fields(term, { sources: ['s999'] }),
			[recordOf(term), 'sources'],
			`${term}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'the claim of a forecast',
			forecasts,
			fields(forecast, { claim: 'c999' }),
			[recordOf(forecast), '"claim"'],
			`${forecast}.claim`,
			unknownIn('c999', 'claim')
		],
		[
			'an event of a forecast',
			forecasts,
			fields(forecast, { events: ['nothing-2022'] }),
			[recordOf(forecast), '"events"'],
			`${forecast}.events`,
			unknownIn('nothing-2022', 'event')
		],
		[
			'a source of a forecast',
			forecasts,
			fields(forecast, { sources: ['s999'] }),
			[recordOf(forecast), '"sources"'],
			`${forecast}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'a claim of a contested point',
			'data/views.json',
			fields('view-line', { claims: ['c999'] }),
			[recordOf('view-line'), '"claims"'],
			'view-line.claims',
			unknownIn('c999', 'claim')
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('an id that stands twice', () => {
	const again = (id: string) => (text: string) => {
		const list = JSON.parse(text) as readonly { readonly id: string }[];
		return `${JSON.stringify([...list, list.find((one) => one.id === id)], null, '\t')}\n`;
	};
	const rowAgain = (id: string) => (text: string) => `${text}${text.split('\n').find((line) => line.startsWith(`${id},`)) ?? ''}\n`;
	const twice = (id: string) => `"${id}" stands twice; expected each id once; rename one`;

	test.each<Case>([
		['a claim', claims, again('c18'), [recordOf('c104'), recordOf('c18')], 'id', twice('c18')],
		['a source', sources, again(source), [recordOf([...content.sources.keys()].at(-1) ?? ''), recordOf(source)], 'id', twice(source)],
		['a term', glossary, again(term), [recordOf([...content.terms.keys()].at(-1) ?? ''), recordOf(term)], 'id', twice(term)],
		['an event', events, rowAgain(incident), [rowOf([...content.events.keys()].at(-1) ?? ''), rowOf(incident)], 'id', twice(incident)],
		['a place', places, rowAgain('bannu'), [rowOf([...content.places.keys()].at(-1) ?? ''), rowOf('bannu')], 'id', twice('bannu')],
		[
			'a step in the front matter',
			bannu,
			swap(/^ {2}bannu-raid:/m, `  ${first}:`),
			[`  ${first}:`, /^ {4}slide/, `  ${first}:`],
			first,
			'stands twice; expected each field once; remove one'
		],
		[
			'a field of a step',
			bannu,
			swap(/^ {4}ask: /m, '    ask: Why?\n    ask: '),
			['ask: Why?', /ask: (?!Why\?$)/],
			'ask',
			'stands twice; expected each field once; remove one'
		],
		[
			'a heading',
			bannu,
			swap(/^(## \[.*)\(#bannu-raid\)/m, `$1(#${first})`),
			[`(#${first})`, /^:cite/, `(#${first})`],
			first,
			'stands twice in the body; expected each step once; rename one'
		],
		[
			'a chapter',
			chaman,
			swap(/^id: chaman$/m, 'id: bannu'),
			'id: bannu',
			'id',
			'found "bannu", expected "chaman" as in the file’s name; rename one'
		]
	])('is found: %s', (...one) => expectFault(one));

	test('is found where two chapters have one step', () => {
		const stolen = /^ {2}(chaman-[a-z-]+):/m.exec(textOf(chaman))?.[1] ?? '';
		const text = textOf(bannu).replaceAll(first, stolen);
		const { faults } = readContent(withFile(bannu, text));
		const line = lineOf(text, `(#${stolen})`);
		expect(faults).toContainEqual({
			file: bannu,
			line,
			field: stolen,
			message: `is a step of ${chaman} too; expected each id once in the story; rename one`
		});
		expect(faults).toContainEqual({
			file: bannu,
			line,
			field: `${stolen}.id`,
			message: 'does not begin with its chapter; expected bannu-…; rename it before it is published'
		});
	});
});

describe('words that are missing', () => {
	const block = (field: string, indent: number) => new RegExp(`^ {${indent}}${field}:.*\\n(?: {${indent + 1}}.*\\n)*`, 'm');

	test.each<Case>([
		[
			'the description of a step',
			bannu,
			swap(block('description', 4), ''),
			`  ${first}:`,
			`${record}.description`,
			'is missing; expected object; add it'
		],
		[
			'the short description, which is the text for a picture',
			bannu,
			swap(block('short', 6), '      short: ""\n'),
			'short: ""',
			`${record}.description.short`,
			'is empty; expected some text; fill it in'
		],
		[
			'a short description of nothing but spaces',
			bannu,
			swap(block('short', 6), '      short: "   "\n'),
			'short: "   "',
			`${record}.description.short`,
			'is empty; expected some text; fill it in'
		],
		[
			'the long description',
			bannu,
			swap(block('long', 6), ''),
			/^ {4}description:/,
			`${record}.description.long`,
			'is missing; expected string; add it'
		],
		['the plain version', bannu, swap(block('plain', 4), ''), `  ${first}:`, `${record}.plain`, 'is missing; expected string; add it'],
		[
			'the caption',
			bannu,
			swap(block('caption', 6), '      caption:\n'),
			'caption:',
			`${record}.scene.caption`,
			'found null, expected string; change it'
		],
		[
			'the prose of a step',
			bannu,
			swap(/^## \[.*\(#bannu-raid\)\n[\s\S]*?(?=^## )/m, ''),
			/^ {2}bannu-raid:/,
			'steps.bannu-raid',
			'has no prose; expected a heading `## [Heading](#bannu-raid)` in the body; add it'
		],
		[
			'the paragraphs under a heading',
			bannu,
			swap(/^(## \[.*\(#bannu-raid\)\n)[\s\S]*?(?=^## )/m, '$1\n'),
			'(#bannu-raid)',
			'bannu-raid.prose',
			'is empty; expected 40 to 90 words; write it'
		],
		[
			'the words of a mark',
			bannu,
			inProse(':cite[]{of="c18"}'),
			':cite[]',
			first,
			':cite has no words; expected words in [ ]; put the words there'
		],
		['the front matter', bannu, swap(/^---\n/, ''), /./, 'front matter', 'is missing; expected the file to begin with --- and YAML; add it']
	])('are found: %s', (...one) => expectFault(one));
});

describe('a citation that is missing', () => {
	test.each<Case>([
		[
			'a number outside a citation',
			bannu,
			inProse('In all 17 men.'),
			'In all 17 men.',
			`${first}.prose`,
			'has the number in "In all 17 men." outside a citation; expected every number and date inside :cite[…]; cite it'
		],
		[
			'a number in a term outside a citation',
			bannu,
			inProse('The :term[17 men]{#ctd} waited.'),
			'17 men',
			`${first}.prose`,
			/^has the number in "17 men" outside a citation/
		],
		['a clock time outside a citation', bannu, inProse('At 12:30 it began.'), 'At 12:30', `${first}.prose`, /^has the number in "At 12/],
		[
			'a paragraph without a citation',
			bannu,
			inProse('It was quiet.\n\n'),
			'It was quiet.',
			`${first}.prose`,
			'has a paragraph without a citation; expected :cite[…]{of="…"} in each; cite what it rests on'
		],
		[
			'a citation of nothing',
			bannu,
			inProse(':cite[It was quiet.]'),
			'It was quiet.',
			first,
			':cite names no source; expected {of="c18 s143"}; add the ids it rests on'
		],
		[
			'a kind that is none',
			bannu,
			inProse(':cite[It was quiet.]{of="c18" kind="rumour"}'),
			'rumour',
			first,
			':cite has kind "rumour"; expected one of reported-fact, attributed, opinion, forecast, recommendation; choose one'
		],
		[
			'a mark of another name',
			bannu,
			inProse(':note[It was quiet.]{of="c18"}'),
			'It was quiet.',
			first,
			'has an unknown mark :note; expected :cite, :term or :place; correct the name'
		],
		[
			'a term that names nothing',
			bannu,
			inProse(':cite[A :term[thing].]{of="c18"}'),
			':term[thing]',
			first,
			':term names nothing; expected {#id}; add the id'
		],
		[
			'a link',
			bannu,
			inProse(':cite[See [this](https://example.org/).]{of="c18"}'),
			'example.org',
			first,
			'has a link; expected words, emphasis, :cite, :term or :place; rewrite it'
		],
		[
			'a list',
			bannu,
			swap(/^(## \[.*\n\n)/m, '$1- one\n- two\n\n'),
			'- one',
			first,
			'has a list; expected only headings and paragraphs; rewrite it as prose'
		]
	])('is found: %s', (...one) => expectFault(one));

	test('is found where a claim that prose cites is no longer among the claims', () => {
		const cited = [...textOf(bannu).matchAll(/\{of="(c\d+)/g)][0]?.[1] ?? '';
		const list = (JSON.parse(textOf(claims)) as readonly { readonly id: string }[]).filter(({ id }) => id !== cited);
		const { faults } = readContent(withFile(claims, JSON.stringify(list, null, '\t')));
		expect(faults).toContainEqual({
			file: bannu,
			line: lineOf(textOf(bannu), `{of="${cited}`),
			field: expect.stringMatching(/^bannu-[a-z-]+\.prose$/) as unknown,
			message: unknownId(cited)
		});
	});
});

describe('a dead link inside the story', () => {
	test.each<Case>([
		[
			'a heading that leads to no step',
			bannu,
			swap(/^(## \[.*)\(#bannu-raid\)/m, '$1(#bannu-nowhere)'),
			'(#bannu-nowhere)',
			'bannu-nowhere',
			'has no record; expected it under `steps:` in the front matter; add it there'
		],
		[
			'the step that lost its heading',
			bannu,
			swap(/^(## \[.*)\(#bannu-raid\)/m, '$1(#bannu-nowhere)'),
			/^ {2}bannu-raid:/,
			'steps.bannu-raid',
			'has no prose; expected a heading `## [Heading](#bannu-raid)` in the body; add it'
		],
		[
			'a heading without a link',
			bannu,
			swap(/^## \[(.*)\]\(#bannu-raid\)/m, '## $1'),
			lastHeading('bannu-raid'),
			'heading',
			'is not a step; expected `## [Heading](#step-id)`; write it so'
		],
		[
			'a heading of another level',
			bannu,
			swap(/^## (\[.*\]\(#bannu-raid\))/m, '### $1'),
			'### [',
			'heading',
			'is not a step; expected `## [Heading](#step-id)`; write it so'
		],
		[
			'words before the first heading',
			bannu,
			swap(/\n---\n/, '\n---\n\n:cite[Words.]{of="c18"}\n'),
			':cite[Words.]',
			'prose',
			'stands before the first heading; expected a step; move it under one'
		]
	])('is found: %s', (...one) => expectFault(one));
});

/** The heading of a step as it stands when its link is gone. */
function lastHeading(step: string): string {
	return `## ${new RegExp(`^## \\[(.*)\\]\\(#${step}\\)`, 'm').exec(textOf(bannu))?.[1] ?? ''}`;
}

describe('a coordinate outside its frame', () => {
	test.each<Case>([
		[
			'of an incident',
			events,
			cell(incident, 'lon', '2.35'),
			rowOf(incident),
			`${incident}.lon`,
			/^\[2\.35, [\d.]+\] lies outside the region frame; expected a mapped event inside it; mend the coordinates or unmap it$/
		],
		[
			'of an annotation',
			bannu,
			inScene('annotations: [{at: [2.35, 48.85], text: Words, of: [c18]}]'),
			'[2.35, 48.85]',
			`${scene}.annotations`,
			'has [2.35, 48.85], which lies outside the region frame; expected a point inside it; move it or use the wide frame'
		],
		[
			'of an arrow',
			bannu,
			inScene('arrows: [{from: bannu, to: [2.35, 48.85], kind: idea, of: [c18]}]'),
			'[2.35, 48.85]',
			`${scene}.arrows`,
			'has [2.35, 48.85], which lies outside the region frame; expected a point inside it; move it or use the wide frame'
		],
		[
			'of an arrow to a place of the wide frame',
			bannu,
			inScene('arrows: [{from: bannu, to: beijing, kind: idea, of: [c18]}]'),
			'to: beijing',
			`${scene}.arrows`,
			/^has \[116\.\d+, 39\.\d+\], which lies outside the region frame/
		],
		[
			'of a place',
			places,
			cell('bannu', 'lon', '-70.604'),
			rowOf('bannu'),
			'bannu.lon',
			'[-70.604, 32.985] lies outside the region frame; expected a place of it inside it; mend the coordinates or the frame'
		],
		[
			'of an extent whose degrees are the wrong way round',
			bannu,
			swap(/^ {6}extent: .*$/m, '      extent: [32.3, 69.4, 33.7, 71.6]'),
			'extent: [32.3',
			`${scene}.extent`,
			'has its middle outside the region frame; expected [west, south, east, north] in degrees; mend it or use the other frame'
		],
		[
			'of no place on earth',
			events,
			cell(incident, 'lat', '133.0'),
			rowOf(incident),
			`${incident}.lat`,
			'found "133.0", expected at most 90; lower it'
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a date outside the calendar', () => {
	const day = /; mend it$/;
	test.each<Case>([
		[
			'of an event',
			events,
			cell(incident, 'date', '2022-02-30'),
			rowOf(incident),
			`${incident}.date`,
			'found "2022-02-30", expected a date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD; mend it'
		],
		[
			'of the end of an event',
			events,
			cell(longEvent, 'end', '2023-13-01'),
			rowOf(longEvent),
			`${longEvent}.end`,
			/^found "2023-13-01", expected a date of the calendar/
		],
		[
			'of a window',
			bannu,
			swap(/window: \{from: 2022-12-18/, 'window: {from: 2022-11-31'),
			'from: 2022-11-31',
			`${record}.scene.window.from`,
			'found "2022-11-31", expected a day of the calendar: YYYY-MM-DD; mend it'
		],
		[
			'of a claim',
			claims,
			fields('c18', { when: '2022-12-32' }),
			[recordOf('c18'), '"when"'],
			'c18.when',
			'found "2022-12-32", expected a date or START/END of the calendar, the start first; mend it'
		],
		[
			'of a source',
			sources,
			fields(source, { issued: { 'date-parts': [[2022, 13, 1]] } }),
			[recordOf(source), '"date-parts"'],
			`${source}.issued.date-parts`,
			'found [[2022,13,1]], expected a date of the calendar: [[year]], [[year, month]] or [[year, month, day]]; mend it'
		],
		[
			'of a moment',
			moments,
			cell(statement, 'start', '2022-12-20T24:30'),
			rowOf(statement),
			`${statement}.start`,
			'found "2022-12-20T24:30", expected YYYY-MM-DD or YYYY-MM-DDTHH:MM, local time; mend it'
		],
		[
			'of a point of a timeline',
			chapterWith(/kind: timeline/),
			swap(/\{at: \d{4}-\d\d-\d\d/, '{at: 2022-06-31'),
			'2022-06-31',
			/\.panel\.rows\.?\[\d+\]\.points\[\d+\]\.at$/,
			day
		],
		[
			'of a weekday that the date does not fall on',
			events,
			(text) => changeCell(text, (of) => of('weekday') === 'monday', 'weekday', 'tuesday'),
			rowOf(idOf(content.events.values(), ({ weekday }) => weekday === 'monday')),
			/\.weekday$/,
			/^found "tuesday", expected the weekday of the date; mend it$/
		],
		[
			'longer than its precision',
			events,
			cell(incident, 'datePrecision', 'month'),
			rowOf(incident),
			`${incident}.date`,
			/expected a date as long as its precision: .*; mend it$/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('an end before its start', () => {
	test.each<Case>([
		[
			'of an event',
			events,
			cell(longEvent, 'end', '1893-01-01'),
			rowOf(longEvent),
			`${longEvent}.end`,
			'found "1893-01-01", expected an end that is not before the start; mend it'
		],
		[
			'of a moment',
			moments,
			cell(statement, 'end', '2022-12-01'),
			rowOf(statement),
			`${statement}.end`,
			'found "2022-12-01", expected an end that is not before the start; mend it'
		],
		[
			'of a window',
			december,
			swap(/window: \{from: .*\}/, 'window: {from: 2022-12-05, to: 2022-12-04}'),
			'to: 2022-12-04',
			/^steps\.december-[a-z-]+\.scene\.window\.to$/,
			'found "2022-12-04", expected an end that is not before the start; mend it'
		],
		[
			'of an extent',
			bannu,
			swap(/^ {6}extent: .*$/m, '      extent: [71.6, 32.3, 69.4, 33.7]'),
			'extent: [71.6',
			`${record}.scene.extent`,
			'found [71.6,32.3,69.4,33.7], expected west before east and south before north; mend it'
		],
		[
			'of a claim',
			claims,
			fields('c18', { when: '2022-12-20/2022-12-18' }),
			[recordOf('c18'), '"when"'],
			'c18.when',
			'found "2022-12-20/2022-12-18", expected a date or START/END of the calendar, the start first; mend it'
		],
		[
			'of a band of a timeline',
			chapterWith(/kind: timeline/),
			swap(/(kind: timeline[\s\S]*?\{from: \d{4}-\d\d-\d\d, to: )\d{4}/, '$11901'),
			'to: 1901',
			/\.bands\[\d+\]\.to$/,
			/^found "1901-\d\d-\d\d", expected an end that is not before the start; mend it$/
		],
		[
			'of a timeline',
			chapterWith(/kind: timeline/),
			swap(/^( {8}from: )\d{4}/m, '$12099'),
			['from: 2099', 'to: '],
			/\.scene\.panel\.to$/,
			/expected an end that is not before the start; mend it$/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a low count above the high one', () => {
	const highBelow = 'expected a high count that is not below the low one; mend it';
	test.each<Case>([
		['of killed', events, cell(incident, 'killedHigh', '0'), rowOf(incident), `${incident}.killedHigh`, `found "0", ${highBelow}`],
		['of injured', events, cell(incident, 'injuredHigh', '0'), rowOf(incident), `${incident}.injuredHigh`, `found "0", ${highBelow}`],
		[
			'of one who counts',
			counts,
			(text) => changeCell(text, (of) => of('high') !== '' && Number(of('high')) > 0 && of('low') === of('high'), 'low', '99999'),
			',99999,',
			/\.high$/,
			new RegExp(`^found "\\d+", ${highBelow}$`)
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a source without an address', () => {
	test.each<Case>([
		['none', sources, fields(source, { URL: undefined }), /^\t\{/, `${source}.URL`, 'is missing; expected string; add it'],
		[
			'an empty one',
			sources,
			fields(source, { URL: '' }),
			[recordOf(source), '"URL": ""'],
			`${source}.URL`,
			'found "", expected a whole address such as https://example.org/page; mend it'
		],
		[
			'one that is no address',
			sources,
			fields(source, { URL: 'www.dawn.com' }),
			[recordOf(source), '"URL"'],
			`${source}.URL`,
			'found "www.dawn.com", expected a whole address such as https://example.org/page; mend it'
		],
		[
			'one of a kind that no page may link to',
			sources,
			fields(source, { URL: 'javascript:void(0)' }),
			[recordOf(source), '"URL"'],
			`${source}.URL`,
			/^found "javascript:void\(0\)", expected a whole address/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a record of another shape', () => {
	test.each<Case>([
		[
			'an unknown field of a step',
			bannu,
			swap(/^( {4})ask: /m, '$1asks: '),
			'    asks: ',
			`${record}.asks`,
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'an unknown field of a scene',
			bannu,
			inScene('zoom: 4'),
			'zoom: 4',
			`${record}.scene.zoom`,
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'an unknown field of a claim',
			claims,
			fields('c18', { colour: 'red' }),
			[recordOf('c18'), '"colour"'],
			'c18.colour',
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'a frame that is none',
			bannu,
			swap(/frame: region/, 'frame: moon'),
			'frame: moon',
			`${record}.scene.frame`,
			'found "moon", expected one of region, wide; choose one'
		],
		[
			'a layer that is none',
			bannu,
			swap(/layers: \[line/, 'layers: [clouds'),
			'layers: [clouds',
			`${record}.scene.layers[0]`,
			/^found "clouds", expected one of line, provinces, .*; choose one$/
		],
		[
			'a panel that is none',
			bannu,
			swap(/kind: moments/, 'kind: pie'),
			'kind: pie',
			`${record}.scene.panel.kind`,
			/^found "pie", expected one of columns, timeline, .*; choose one$/
		],
		[
			'a status that is none',
			claims,
			fields('c18', { status: 'true' }),
			[recordOf('c18'), '"status": "true"'],
			'c18.status',
			/^found "true", expected one of corroborated, .*; choose one$/
		],
		[
			'a type of event that is none',
			events,
			cell(incident, 'type', 'riot'),
			rowOf(incident),
			`${incident}.type`,
			/^found "riot", expected one of attack, border-clash, .*; choose one$/
		],
		[
			'a province that is none',
			events,
			cell(incident, 'province', 'KP'),
			rowOf(incident),
			`${incident}.province`,
			/^found "KP", expected .*a province such as PK\.KP.*; mend it$/
		],
		[
			'a count that is no number',
			events,
			cell(incident, 'killedLow', 'several'),
			rowOf(incident),
			`${incident}.killedLow`,
			'found "several", expected a whole number, or nothing where it is unknown; mend it'
		],
		[
			'a slide that is too long',
			bannu,
			swap(/^( {4}slide: ).*$/m, `$1${'Word '.repeat(30)}`),
			'Word Word',
			`${record}.slide`,
			/^found "Word .*, expected at most 90 characters; shorten it$/
		],
		[
			'too few questions',
			bannu,
			swap(/^questions:\n( {2}- .*\n)(?: {2}- .*\n)+/m, 'questions:\n$1'),
			/^questions:/,
			'questions',
			/^found \[.*, expected at least 2 entries; add to it$/
		],
		[
			'a chapter with one step',
			bannu,
			(text) => text.replace(/^ {2}bannu-demand:\n[\s\S]*?(?=^---$)/m, '').replace(/^## \[.*\(#bannu-demand\)[\s\S]*$/m, ''),
			/^steps:/,
			'steps',
			'has 1 of them; expected 2 to 8; split or join'
		],
		[
			'a mapped event without a province',
			events,
			cell(incident, 'province', ''),
			rowOf(incident),
			`${incident}.province`,
			'found "", expected the province of a mapped event; mend it'
		],
		[
			'an incident without a source',
			events,
			cell(incident, 'sources', ''),
			rowOf(incident),
			`${incident}.sources`,
			'found "", expected at least one source; mend it'
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a file that cannot be read', () => {
	test.each<Case>([
		[
			'YAML with a bracket that is not closed',
			bannu,
			swap(/^terms: \[(.*)\]$/m, 'terms: [$1'),
			/^steps:/,
			'syntax',
			/; expected valid YAML; mend the syntax$/
		],
		[
			'YAML with a colon in bare words',
			bannu,
			swap(/^( {4}ask: ).*$/m, '$1Who: when: why?'),
			'Who: when',
			'syntax',
			/; expected valid YAML; mend the syntax$/
		],
		[
			'JSON with a comma too few',
			claims,
			swap(/("id": "c18"),/, '$1'),
			[recordOf('c18'), '"paragraph"'],
			'syntax',
			/; expected valid JSON; mend the syntax$/
		],
		[
			'a row with a cell too few',
			events,
			swap(new RegExp(`^(${incident},[^,]*),`, 'm'), '$1'),
			rowOf(incident),
			incident,
			/^has 27 cells; expected 28 as in the first line; add or remove commas, or put quotes round a cell that holds one$/
		],
		[
			'a row with a comma that has no quotes',
			events,
			swap(new RegExp(`^${incident},`, 'm'), `${incident},,`),
			rowOf(incident),
			incident,
			/^has 29 cells; expected 28 as in the first line/
		],
		[
			'a table without its first line',
			events,
			swap(/^id,.*\n/, ''),
			/./,
			'header',
			/^names none of the columns; expected a first line with the names of the columns: id,date,.*; add it$/
		],
		[
			'a table with a misspelt column',
			places,
			swap(/^id,name,/, 'id,nmae,'),
			/^id,nmae/,
			'header',
			/^lacks "name" and has "nmae"; expected a first line with the names of the columns: id,name,.*; correct it$/
		],
		[
			'an empty table',
			counts,
			() => '',
			/^/,
			'header',
			/^is missing; expected a first line with the names of the columns: event,side,.*; add it$/
		]
	])('is found: %s', (...one) => expectFault(one));

	test.each([bannu, claims, events, counts])('is found where it is missing: %s', (file) => {
		const { [file]: _, ...others } = files;
		expect(readContent(others).faults).toContainEqual({
			file,
			line: 1,
			field: 'file',
			message: 'is missing; expected it beside the others; add it'
		});
	});

	test.each([
		['a claim with a wrong status', claims, fields('c18', { status: 'true' })],
		['claims with a comma too few', claims, swap(/("id": "c18"),/, '$1')],
		['an event with a wrong type', events, cell('bannu-ctd-siege-2022', 'type', 'riot')],
		['a table without its first line', events, swap(/^id,.*\n/, '')],
		['a source without an address', sources, fields(source, { URL: '' })],
		['a term of another shape', glossary, fields('ctd', { kind: 'thing' })],
		['a forecast of another shape', forecasts, fields(forecast, { outcome: 'maybe' })]
	])('makes no other file look wrong: %s', (_, file, breakIt) => {
		const { faults } = readContent(withFile(file, breakIt(textOf(file))));
		expect(faults.map((fault) => fault.file)).toEqual([file]);
	});
});

describe('the list of faults', () => {
	const two: Files = {
		...files,
		[bannu]: change(textOf(bannu), '{of="', '{of="c999 '),
		[events]: cell(incident, 'killedHigh', '0')(textOf(events))
	};
	const { faults } = readContent(two);

	test('holds the faults of all files', () => {
		expect(faults.map(({ file }) => file).sort()).toEqual([events, bannu]);
	});

	test('holds all faults of one file, those of its own shape and those of its neighbours', () => {
		const text = change(change(textOf(claims), '"kind": "opinion"', '"kind": "rumour"'), '"status": "partly"', '"status": "maybe"');
		expect(readContent(withFile(claims, text)).faults.map(({ line }) => line)).toEqual([lineOf(text, '"rumour"'), lineOf(text, '"maybe"')]);
	});

	test('is written by file and line, with their number', () => {
		const lines = formatFaults(faults).split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(/^data\/events\.csv:\d+: .+\.killedHigh: found "0", expected /);
		expect(lines[1]).toMatch(/^data\/story\/en\/bannu\.md:\d+: .+\.prose: cites "c999"/);
		expect(lines[2]).toBe('2 faults in the content');
		expect(formatFault({ file: 'a', line: 3, field: 'b.c', message: 'd' })).toBe('a:3: b.c: d');
	});

	test('leaves what could be read readable', () => {
		expect(readContent(two).content.chapters).toHaveLength(content.chapters.length);
	});
});

describe('line ends and marks of other systems', () => {
	const windows = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));

	test('change nothing of what is read', () => {
		const reading = readContent(windows);
		expect(reading.faults).toEqual([]);
		expect(reading.content).toEqual(content);
	});

	test('change no line of a fault', () => {
		const text = change(textOf(bannu), '{of="', '{of="c999 ');
		const { faults } = readContent({ ...windows, [bannu]: text.replaceAll('\n', '\r\n') });
		expect(faults.map(({ file, line }) => ({ file, line }))).toEqual([{ file: bannu, line: lineOf(text, 'c999') }]);
	});
});
