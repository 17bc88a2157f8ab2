/** Every fault that an editor can make is reported with its file, its line, its field, and what to do. One real file is broken at a time. */
import { describe, expect, test } from 'vitest';
import { formatFault, formatFaults, type Fault } from '../../src/lib/content/fault.ts';
import { readContent, type Files } from '../../src/lib/content/load.ts';
import { change, changeCell, chapterWith, content, faults as realFaults, files, lineOf, textOf } from './real.ts';

const bannu = 'data/story/en/bannu.md';
const chaman = 'data/story/en/chaman.md';
const claims = 'data/claims.json';
const sources = 'data/sources.json';
const events = 'data/events.csv';
const counts = 'data/counts.csv';
const moments = 'data/moments.csv';

/** One thing that is wrong. */
interface Case {
	/** What an editor did. */
	readonly name: string;
	readonly file: string;
	readonly break: (text: string) => string;
	/** What stands in the first line that is at fault. */
	readonly at: RegExp | string;
	readonly field: RegExp | string;
	/** The whole message, or what it must say. */
	readonly message: RegExp | string;
}

const withFile = (file: string, text: string): Files => ({ ...files, [file]: text });
const asString = (expected: RegExp | string): unknown => (typeof expected === 'string' ? expected : expect.stringMatching(expected));

/** What a mended message says: what is wrong, what was expected, what to do. */
const threeParts = /(found|is|has|names|cites|marks|lies|stands|lacks|does not|.)+[,;] expected [^;]+; \S+|expected/;

function expectFault({ file, break: broken, at, field, message }: Case): void {
	const text = broken(textOf(file));
	const { faults } = readContent(withFile(file, text));
	const expected = { file, line: lineOf(text, at), field: asString(field), message: asString(message) };
	expect(faults).toContainEqual(expected);
	for (const fault of faults) expect(fault.message).toMatch(threeParts);
}

/** The first step of the chapter in a chapter's text. */
const firstStep = (text: string) => /^steps:\n {2}([a-z0-9-]+):/m.exec(text)?.[1] ?? '';
const seizure = firstStep(textOf(bannu));

/** Writes a field of the first step's scene, in the place of its focus. */
const inScene = (field: string) => (text: string) => change(text, /^ {6}focus: .*\n/m, `      ${field}\n`);
const inBody = (words: string) => (text: string) => change(text, /(\n## \[.*\n\n)/, `$1${words} `);
/** A cell of the row that begins with an id. */
const cellOf = (id: string, column: string, value: string) => (text: string) => changeCell(text, (cell) => cell('id') === id, column, value);
/** One record of a JSON list with some fields changed; undefined takes a field away. */
const record = (id: string, fields: Readonly<Record<string, unknown>>) => (text: string) => {
	const list = JSON.parse(text) as Record<string, unknown>[];
	return `${JSON.stringify(
		list.map((one) => (one.id === id ? { ...one, ...fields } : one)),
		null,
		'\t'
	)}\n`;
};

const mapped = [...content.events.values()].find((event) => event.mapped && (event.killedLow ?? 0) > 0 && event.injuredLow !== null)?.id ?? '';
const long = [...content.events.values()].find(({ start, end }) => start?.length === 10 && end !== null)?.id ?? '';
const bracketed = [...content.moments.values()].find(({ end }) => end !== null)?.id ?? '';
const forecast = [...content.forecasts.keys()][0] ?? '';
const term = [...content.terms.keys()][0] ?? '';
const noRecord = ', which is no claim, source, event or moment; expected a known id; correct it';

test('the content as it is has no fault', () => {
	expect(formatFaults(realFaults)).toBe('0 faults in the content');
});

describe('an id that does not exist', () => {
	test.each<Case>([
		{ name: 'a citation in prose', file: bannu, break: (text) => change(text, '{of="', '{of="c999 '), at: '{of="c999', field: /^bannu-[a-z-]+\.prose$/, message: `cites "c999"${noRecord}` },
		{ name: 'a term in prose', file: bannu, break: (text) => change(text, /(:term\[[^\]]*\]\{#)[a-z-]+/, '$1nobody'), at: '{#nobody}', field: /^bannu-[a-z-]+\.prose$/, message: 'marks "nobody", which is not in data/glossary.json; expected a known term; add it there or correct it' },
		{ name: 'a place in prose', file: bannu, break: inBody(':cite[At :place[Nowhere]{#nowhere}.]{of="c18"}'), at: '{#nowhere}', field: `${seizure}.prose`, message: 'marks "nowhere", which is not in data/places.csv; expected a known place; correct it' },
		{ name: 'a term of a chapter', file: bannu, break: (text) => change(text, /^terms: \[/m, 'terms: [nobody, '), at: 'terms: [nobody', field: 'bannu.terms', message: 'names "nobody", which is not in data/glossary.json; expected a known term; add it there or remove it' },
		{ name: 'a label', file: bannu, break: (text) => change(text, /^( {6}labels: \[)[a-z-]+/m, '$1atlantis'), at: 'labels: [atlantis', field: `${seizure}.scene.labels`, message: 'names "atlantis", which the region frame lacks; expected a place, area or river of it; correct it' },
		{ name: 'a label of the other frame', file: bannu, break: (text) => change(text, /^( {6}labels: \[)[a-z-]+/m, '$1beijing'), at: 'labels: [beijing', field: `${seizure}.scene.labels`, message: /^names "beijing", which the region frame lacks/ },
		{ name: 'a highlighted area', file: bannu, break: (text) => change(text, /^( {6}highlights: \[)[a-z.-]+/m, '$1district.atlantis'), at: 'district.atlantis', field: `${seizure}.scene.highlights`, message: 'names "district.atlantis", which the region frame lacks; expected a place, area or river of it; correct it' },
		{ name: 'a focus', file: bannu, break: inScene('focus: atlantis'), at: 'focus: atlantis', field: `${seizure}.scene.focus`, message: 'names "atlantis", which the region frame lacks; expected a place of it; correct it' },
		{ name: 'an event of a scene', file: bannu, break: (text) => change(text, /^( {6}events: \[)/m, '$1nothing-2022, '), at: 'nothing-2022', field: `${seizure}.scene.events`, message: 'names "nothing-2022", which is not in data/events.csv; expected a known event; correct it' },
		{ name: 'an end of an arrow', file: bannu, break: inScene('arrows: [{from: bannu, to: atlantis, kind: idea, of: [c18]}]'), at: 'to: atlantis', field: `${seizure}.scene.arrows`, message: 'names "atlantis", which is not in data/places.csv; expected a known place; correct it' },
		{ name: 'what an arrow rests on', file: bannu, break: inScene('arrows: [{from: bannu, to: wana, kind: idea, of: [c999]}]'), at: 'of: [c999]', field: `${seizure}.scene.arrows`, message: `cites "c999"${noRecord}` },
		{ name: 'the place of an annotation', file: bannu, break: inScene('annotations: [{at: atlantis, text: Words, of: [c18]}]'), at: 'at: atlantis', field: `${seizure}.scene.annotations`, message: 'names "atlantis", which is not in data/places.csv; expected a known place; correct it' },
		{ name: 'what an annotation rests on', file: bannu, break: inScene('annotations: [{at: bannu, text: Words, of: [s999]}]'), at: 'of: [s999]', field: `${seizure}.scene.annotations`, message: `cites "s999"${noRecord}` },
		{ name: 'what a counter-argument rests on', file: bannu, break: (text) => change(text, /^ {6}of: \[/m, '      of: [s999, '), at: /^ {4}counter:/, field: `${seizure}.counter`, message: `cites "s999"${noRecord}` },
		{ name: 'a moment of a panel', file: bannu, break: (text) => change(text, /^( {8}moments: \[)/m, '$1bannu-m99, '), at: 'bannu-m99', field: `${seizure}.scene.panel`, message: 'names "bannu-m99", which is not in data/moments.csv; expected a known moment; correct it' },
		{ name: 'what an item of a column rests on', file: chapterWith(/kind: columns/), break: (text) => change(text, /(kind: columns[\s\S]*?of: \[)/, '$1s999, '), at: 's999', field: /^[a-z-]+\.scene\.panel$/, message: `cites "s999"${noRecord}` },
		{ name: 'what a point of a timeline rests on', file: chapterWith(/kind: timeline/), break: (text) => change(text, /(kind: timeline[\s\S]*?\{at: .*?of: \[)/, '$1s999, '), at: 's999', field: /^[a-z-]+\.scene\.panel$/, message: `cites "s999"${noRecord}` },
		{ name: 'what a band of a timeline rests on', file: chapterWith(/kind: timeline[\s\S]*?\{from: /), break: (text) => change(text, /(kind: timeline[\s\S]*?\{from: .*?of: \[)/, '$1s999, '), at: 's999', field: /^[a-z-]+\.scene\.panel$/, message: `cites "s999"${noRecord}` },
		{ name: 'a claim of an argument', file: chapterWith(/kind: argument/), break: (text) => change(text, /(kind: argument[\s\S]*?claims: \[)/, '$1c999, '), at: 'c999', field: /^[a-z-]+\.scene\.panel$/, message: 'names "c999", which is not in data/claims.json; expected a known claim; correct it' },
		{ name: 'an actor of small multiples', file: chapterWith(/kind: multiples/), break: (text) => change(text, /(kind: multiples[\s\S]*?actors: \[)/, '$1nobody, '), at: '[nobody, ', field: /^[a-z-]+\.scene\.panel$/, message: 'names "nobody", which is not in data/actors.json; expected a known actor; correct it' },
		{ name: 'a forecast of a panel', file: chapterWith(/kind: forecasts/), break: (text) => change(text, /(kind: forecasts[\s\S]*?forecasts: ?\[|kind: forecasts[\s\S]*?forecasts:\n +- )/, '$1forecast-of-nothing, '), at: 'forecast-of-nothing', field: /^[a-z-]+\.scene\.panel$/, message: /^names "forecast-of-nothing.*", which is not in data\/forecasts.json; expected a known forecast; correct it$/ },
		{ name: 'a series of years', file: chapterWith(/kind: years/), break: (text) => change(text, /(kind: years[\s\S]*?series: \[)/, '$1PIPS comets, '), at: 'PIPS comets', field: /^[a-z-]+\.scene\.panel$/, message: 'names "PIPS comets", which is not in data/annual.csv; expected a known series; correct it' },
		{ name: 'a source of a claim', file: claims, break: record('c18', { sources: ['s999'] }), at: /"id": "c18"/, field: 'c18.sources', message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'a ground of a claim', file: claims, break: record('c18', { supports: ['c999'] }), at: /"id": "c18"/, field: 'c18.supports', message: 'names "c999", which is no claim; expected a known id; correct it' },
		{ name: 'a source of an event', file: events, break: cellOf(mapped, 'sources', 's999'), at: new RegExp(`^${mapped},`), field: `${mapped}.sources`, message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'an actor of an event', file: events, break: cellOf(mapped, 'actors', 'nobody'), at: new RegExp(`^${mapped},`), field: `${mapped}.actors`, message: 'names "nobody", which is no actor; expected a known id; correct it' },
		{ name: 'who claimed an event', file: events, break: cellOf(mapped, 'claimedBy', 'nobody'), at: new RegExp(`^${mapped},`), field: `${mapped}.claimedBy`, message: 'names "nobody", which is no actor; expected a known id; correct it' },
		{ name: 'the event of a count', file: counts, break: (text) => changeCell(text, () => true, 'event', 'nothing-2022'), at: /^nothing-2022,/, field: 'nothing-2022.event', message: 'names "nothing-2022", which is no event; expected a known id; correct it' },
		{ name: 'a source of a count', file: counts, break: (text) => changeCell(text, () => true, 'sources', 's999'), at: /,s999$/, field: /\.sources$/, message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'the source of a yearly figure', file: 'data/annual.csv', break: (text) => changeCell(text, () => true, 'source', 's999'), at: /,s999,/, field: /\.source$/, message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'a source of a moment', file: moments, break: cellOf(bracketed, 'sources', 's999'), at: new RegExp(`^${bracketed},`), field: `${bracketed}.sources`, message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'a moment that another contradicts', file: moments, break: cellOf(bracketed, 'conflictsWith', 'bannu-m99'), at: new RegExp(`^${bracketed},`), field: `${bracketed}.conflictsWith`, message: 'names "bannu-m99", which is no moment; expected a known id; correct it' },
		{ name: 'a source of a term', file: 'data/glossary.json', break: record(term, { sources: ['s999'] }), at: `"id": "${term}"`, field: `${term}.sources`, message: 'names "s999", which is no source; expected a known id; correct it' },
		{ name: 'the claim of a forecast', file: 'data/forecasts.json', break: record(forecast, { claim: 'c999' }), at: '"claim": "c999"', field: `${forecast}.claim`, message: 'names "c999", which is no claim; expected a known id; correct it' },
		{ name: 'an event of a forecast', file: 'data/forecasts.json', break: record(forecast, { events: ['nothing-2022'] }), at: '"events"', field: `${forecast}.events`, message: 'names "nothing-2022", which is no event; expected a known id; correct it' },
		{ name: 'a source of a forecast', file: 'data/forecasts.json', break: record(forecast, { sources: ['s999'] }), at: '"sources"', field: `${forecast}.sources`, message: 'names "s999", which is no source; expected a known id; correct it' }
	])('is found: $name', (one) => {
		// A field of a record stands some lines below the record's id.
		if (one.file.endsWith('.json') && typeof one.field === 'string' && /^(c18|[a-z-]+)\.(sources|supports)$/.test(one.field)) {
			const key = `"${one.field.split('.')[1] ?? ''}"`;
			const text = one.break(textOf(one.file));
			const from = lineOf(text, one.at.toString().startsWith('/') ? one.at : one.file === 'data/forecasts.json' ? `"id": "${forecast}"` : one.at);
			const line = from + lineOf(text.split('\n').slice(from).join('\n'), key);
			const { faults } = readContent(withFile(one.file, text));
			expect(faults).toContainEqual({ file: one.file, line, field: one.field, message: one.message });
		} else expectFault(one);
	});
});
