/** What must hold of the evidence: look-ups of records that exist, one for each; and nothing that rests on weak sources alone unless it is said openly. */
import { idOfAnnual, mostWeak, type CheckKind } from './evidence.ts';
import type { Fault } from './fault.ts';
import { isTooWeakAlone } from './grades.ts';
import type { Content, SourceLines } from './model.ts';

const weakFile = 'data/weak.json';

/** A record that can be looked up: its kind, its id, where it stands and what it rests on. */
interface Known {
	readonly kind: CheckKind;
	readonly id: string;
	readonly file: string;
	readonly line: number;
	readonly sources: readonly string[];
}

type KindWithId = Exclude<CheckKind, 'annual'>;

/** The file in which the records of a kind stand under their ids; yearly figures have none. */
const fileOf: Readonly<Record<KindWithId, string>> = {
	event: 'data/events.csv',
	claim: 'data/claims.json',
	count: 'data/events.csv',
	moment: 'data/moments.csv',
	person: 'data/people.json',
	quotation: 'data/quotations.json',
	view: 'data/views.json',
	forecast: 'data/forecasts.json',
	glossary: 'data/glossary.json'
};

/** Checks the look-ups and what rests on weak sources. */
export function checkEvidence(content: Content, lines: SourceLines): Fault[] {
	const known = knownIn(content, lines);
	return [
		...checkLookUps(content, lines, known),
		...checkWeak(content, lines, known),
		...checkComplete(content, known),
		...checkSearches(content, lines)
	];
}

/** All records that can be looked up. */
function knownIn(content: Content, lines: SourceLines): Known[] {
	const of = (kind: KindWithId, records: Iterable<{ readonly id: string; readonly sources?: readonly string[] }>): Known[] =>
		[...records].map(({ id, sources = [] }) => ({ kind, id, file: fileOf[kind], line: lines.of(fileOf[kind], id), sources }));
	const counted = new Set(content.counts.map(({ event }) => event));
	return [
		...of('event', content.events.values()),
		...of('claim', content.claims.values()),
		...of(
			'count',
			[...counted].map((id) => ({ id }))
		),
		...content.annual.map((figure, i) => ({
			kind: 'annual' as const,
			id: idOfAnnual(figure),
			file: 'data/annual.csv',
			line: lines.of('data/annual.csv', String(i)),
			sources: figure.source === null ? [] : [figure.source]
		})),
		...of('moment', content.moments.values()),
		...of('person', content.people.values()),
		...of('quotation', content.quotations.values()),
		...of('view', content.views.values()),
		...of('forecast', content.forecasts.values()),
		...of('glossary', content.terms.values())
	];
}

function checkLookUps(content: Content, lines: SourceLines, known: readonly Known[]): Fault[] {
	const figures = new Set(known.flatMap(({ kind, id }) => (kind === 'annual' ? [id] : [])));
	const isKnown = (kind: CheckKind, id: string) =>
		kind === 'annual' ? figures.size === 0 || figures.has(id) : lines.has(fileOf[kind], id);
	const seen = new Map<string, string>();
	return content.checks.flatMap(({ kind, id, with: sources, file, line }) => {
		const faults: Fault[] = [];
		const fault = (field: string, message: string) => faults.push({ file, line, field: `${kind}.${id}.${field}`, message });
		const key = `${kind} ${id}`;
		const before = seen.get(key);
		if (before !== undefined) fault('id', `stands in ${before} too; expected one row for each record; remove the older one`);
		seen.set(key, `${file}:${line}`);
		if (!isKnown(kind, id))
			fault('id', `names "${id}", which is no ${kind} of the record; expected a known id, a yearly figure as series:year; correct it`);
		for (const source of sources)
			if (!lines.has('data/sources.json', source)) fault('with', `names "${source}", which is no source; expected a known id; correct it`);
		return faults;
	});
}

/** The events, claims and yearly figures whose sources are all weak, or a party’s own. What cannot be read is taken for neither. */
function checkWeak(content: Content, lines: SourceLines, known: readonly Known[]): Fault[] {
	const isTooWeak = (id: string) => {
		const grade = content.sources.get(id)?.grade;
		return grade && isTooWeakAlone(grade);
	};
	const faults = known.flatMap(({ kind, id, file, line, sources }): Fault[] => {
		const isListed = content.weak.get(id)?.kind === kind;
		const isWeak = sources.length > 0 && sources.every((source) => isTooWeak(source) === true);
		const isSound = sources.length === 0 || sources.some((source) => isTooWeak(source) === false);
		if (isWeak && !isListed && (kind === 'event' || kind === 'claim' || kind === 'annual'))
			return [
				{
					file,
					line,
					field: `${id}.sources`,
					message: `are all weak or a party’s own; expected one of another grade, or the record in ${weakFile} with its reason; find a better source or list it there`
				}
			];
		return isSound && isListed ? [faultOfListed(lines, id, `does not rest on weak sources alone`)] : [];
	});
	const unknown = [...content.weak.values()].filter(({ kind, id }) =>
		kind === 'annual' ? !known.some((one) => one.kind === kind && one.id === id) : !lines.has(fileOf[kind], id)
	);
	return [...faults, ...unknown.map(({ kind, id }) => faultOfListed(lines, id, `is no ${kind} of the record`))];
}

/** A record in data/weak.json that has no place there. */
function faultOfListed(lines: SourceLines, id: string, what: string): Fault {
	const message = `${what}; expected only records that do; remove it or correct its id`;
	return { file: weakFile, line: lines.of(weakFile, id, ['id']), field: `${id}.id`, message };
}

/** The records that nobody has looked up again. */
function checkComplete({ checks }: Content, known: readonly Known[]): Fault[] {
	const done = new Set(checks.map(({ kind, id }) => `${kind} ${id}`));
	return known
		.filter(({ kind, id }) => !done.has(`${kind} ${id}`))
		.map(({ kind, id, file, line }) => ({
			file,
			line,
			field: id,
			message: `has no row of the kind ${kind} in data/checks/; expected the day on which it was last looked up and what with; look it up and add the row`
		}));
}

/** What data/weak.json must hold: few records, each with two searches. */
function checkSearches({ weak }: Content, lines: SourceLines): Fault[] {
	const faults = [...weak.values()]
		.filter(({ searches }) => searches.length < 2)
		.map(({ id, searches }) => ({
			file: weakFile,
			line: lines.of(weakFile, id, ['searches']),
			field: `${id}.searches`,
			message: `has ${searches.length} of them; expected two searches without a result; make them and record them`
		}));
	if (weak.size > mostWeak)
		faults.push({
			file: weakFile,
			line: 1,
			field: 'the whole file',
			message: `has ${weak.size} records; expected at most ${mostWeak}; find better sources`
		});
	return faults;
}
