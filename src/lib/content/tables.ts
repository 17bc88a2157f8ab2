/**
 * The shapes of the tables: a row of each CSV file and a record of the small JSON files beside them.
 * Cells of a CSV file are strings; a schema turns them into numbers, lists and flags. It knows nothing of files.
 */
import { z } from 'zod';
import { basemapNames } from '../geo/basemapTable.ts';
import { calendarDate, isCalendarDate } from './schema.ts';

/** The keys of a record of definitions, as zod wants them for a closed list. */
function keysOf<K extends string>(definitions: Readonly<Record<K, string>>): [K, ...K[]] {
	return Object.keys(definitions) as [K, ...K[]];
}

/** What an event is. One word for each, and one sentence that says when it is used. */
export const eventTypes = {
	attack: 'Armed men, or a bomb or drone of theirs, strike people or a place, and no army fights across the line.',
	'border-clash': 'Forces of Pakistan and of Afghanistan, or men crossing between them, fight or fire at the line itself.',
	airstrike: 'A state’s aircraft, drones or missiles strike ground in the other country.',
	operation: 'A state’s forces go out on the ground against an armed group.',
	war: 'Fighting on a scale and over a time that make one event of many battles.',
	ceasefire: 'A truce is agreed, announced, ended or allowed to lapse.',
	talks: 'Governments or armed groups meet to negotiate.',
	treaty: 'States sign, or carry out on the ground, an agreement about the frontier.',
	statement: 'Somebody in office, or a group, says or votes something in public.',
	policy: 'A state decides, builds, opens or closes something, or sets out its legal position.',
	'regime-change': 'Power over a capital or a crossing passes from one government to another.',
	tally: 'Somebody counts events and casualties over a stretch of time.',
	other: 'What fits none of these; its title says what it is.'
} as const satisfies Record<string, string>;

/** The stretches of time and subject that the events are grouped in. */
export const phases = {
	history: 'The line and who accepts it, 1893 to 1961 and in law.',
	'strategic-depth': 'The doctrine, the wars in Afghanistan and the rise of the TTP, 1979 to 2018.',
	'return-of-the-emirate': 'The fence, the crossings and the return of the Taliban to Kabul, 2017 to April 2022.',
	'talks-and-ceasefires': 'Talks with the TTP and the attacks meanwhile, November 2021 to November 2022.',
	'december-2022': 'From the end of the truce on 28 November 2022 to the end of that year.',
	aftermath: 'From January 2023 to October 2026, where the record ends.'
} as const satisfies Record<string, string>;

/** How exactly the day of an event is known. */
export const datePrecisions = {
	day: 'The day is known.',
	month: 'Only the month is known, or the event fills it.',
	year: 'Only the year is known, or the event fills it.'
} as const satisfies Record<string, string>;

/** How exactly the point of an event is known. */
export const locationPrecisions = {
	exact: 'A named site: within about a kilometre.',
	town: 'A town or village: within a few kilometres.',
	district: 'Somewhere in a district or valley; the point is nominal.',
	province: 'Somewhere in a province or in several towns; the point is nominal.',
	country: 'A country or a long stretch of the line; the point is nominal.'
} as const satisfies Record<string, string>;

/** Whose dead and wounded a count is about. */
export const sides = {
	'pakistani-civilians': 'People of Pakistan outside its forces.',
	'pakistani-forces': 'Soldiers, paramilitary men and police of Pakistan.',
	militants: 'Members of armed groups, detained ones included.',
	'afghan-civilians': 'People in Afghanistan outside its forces, families displaced from Pakistan included.',
	'afghan-forces': 'Soldiers, police and fighters of the government in Kabul of the day.',
	'other-civilians': 'Civilians of other countries, or people whose country is not stated.',
	unspecified: 'The one who counts does not say which side, or counts several together.'
} as const satisfies Record<string, string>;

/** What is counted. */
export const measures = {
	killed: 'People who died, on the day or afterwards.',
	injured: 'People who were wounded and did not die, as far as the count knows.'
} as const satisfies Record<string, string>;

/** The kinds of those who count. */
export const counterKinds = {
	army: 'The armed forces of Pakistan or their media wing.',
	police: 'Police, counter-terrorism police included.',
	government: 'Pakistani ministers, administrations and unnamed officials.',
	hospital: 'Hospitals, doctors, rescue and health services.',
	kabul: 'The government in Kabul, its provinces and its forces.',
	'armed-group': 'An armed group about its own deeds or losses.',
	un: 'The United Nations and its missions.',
	monitor: 'An institute that counts from reports.',
	press: 'A newspaper, agency or reference work, or sources that only it names.'
} as const satisfies Record<string, string>;

/** What an actor is. */
export const actorKinds = {
	'state-force': 'Soldiers, police or intelligence of a state.',
	militant: 'An armed group that is not of a state.',
	separatist: 'An armed group that fights for secession.',
	government: 'A government and those who speak for it.',
	monitor: 'An institute that counts.',
	international: 'An organisation of states.',
	civilians: 'People outside any force.',
	others: 'What fits none of these.'
} as const satisfies Record<string, string>;

/** Whose annual figures there are. */
export const producers = {
	PIPS: 'Pak Institute for Peace Studies',
	PICSS: 'Pakistan Institute for Conflict and Security Studies',
	CRSS: 'Center for Research and Security Studies',
	SATP: 'South Asia Terrorism Portal'
} as const satisfies Record<string, string>;

/** The days of the week, in the order of `Date.prototype.getUTCDay`. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const claimId = z.string().regex(/^c\d{2,3}$/, 'a claim id such as c18');
const sourceId = z.string().regex(/^s\d{3}$/, 'a source id such as s143');
const provinceId = z.string().regex(/^(AF|PK)\.[A-Z]{2}$/, 'a province such as PK.KP');
const countryId = z.string().regex(/^[A-Z]{3}$/, 'a country such as PAK');
const text = z.string().trim().min(1);

/** Some text, or null where the cell is empty. */
export const textOrNull = z.string().transform((cell) => cell.trim() || null);
/** A whole number from 0, or null where the cell is empty: unknown, never zero. */
const countOrNull = z
	.string()
	.regex(/^\d*$/, 'a whole number, or nothing where it is unknown')
	.transform((cell) => (cell === '' ? null : Number(cell)));
const wholeNumber = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
const decimal = (low: number, high: number) =>
	z
		.string()
		.regex(/^-?\d+(\.\d+)?$/, 'a decimal number')
		.transform(Number)
		.pipe(z.number().min(low).max(high));
const flag = z.enum(['yes', '']).transform((cell) => cell === 'yes');
const dateOrNull = z
	.string()
	.refine((cell) => cell === '' || isCalendarDate(cell), 'a date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD, or nothing')
	.transform((cell) => cell || null);
/** Ids with spaces between, each once. */
const idList = (id: z.ZodString) =>
	z
		.string()
		.transform((cell) => (cell === '' ? [] : cell.split(' ')))
		.pipe(z.array(id).refine((list) => new Set(list).size === list.length, 'each id once, with single spaces between'));
/** Ids of sources with spaces between, each once. */
export const sourceIds = idList(sourceId);
/** Words or phrases with '; ' between. */
const wordList = z
	.string()
	.transform((cell) => (cell === '' ? [] : cell.split('; ')))
	.pipe(z.array(text));

/** True unless both are known and the low one is larger. */
const inOrder = (low: number | null, high: number | null) => low === null || high === null || low <= high;
/** True unless both are known and the end lies before the start; a partial end counts to its last day. */
const endsAfter = (start: string | null, end: string | null) => start === null || end === null || end.padEnd(16, '~') >= start;
const lengthOf = { day: 10, month: 7, year: 4 } as const;

/** A row of data/events.csv. */
export const eventSchema = z
	.strictObject({
		id: slug,
		date: calendarDate,
		datePrecision: z.enum(keysOf(datePrecisions)),
		/** First and last day of an event that is longer than a day; partial where that is all that is known. */
		start: dateOrNull,
		end: dateOrNull,
		/** The day of the week, only where a source names one: it checks the date. */
		weekday: z.enum([...weekdays, '']).transform((cell) => cell || null),
		title: text.pipe(z.string().max(90)),
		summary: text,
		phase: z.enum(keysOf(phases)),
		type: z.enum(keysOf(eventTypes)),
		place: text,
		admin: text,
		/** The province of a mapped event, found by its point; former FATA counts to PK.KP. */
		province: z.union([z.literal('').transform(() => null), provinceId]),
		lon: decimal(-180, 180),
		lat: decimal(-90, 90),
		locationPrecision: z.enum(keysOf(locationPrecisions)),
		/** True for an incident: it has a mark on the map and a page of its own. */
		mapped: flag,
		/** Ids of actors: first who acted or is said to have acted, then the others. */
		actors: idList(slug),
		killedLow: countOrNull,
		killedHigh: countOrNull,
		killedNote: textOrNull,
		injuredLow: countOrNull,
		injuredHigh: countOrNull,
		injuredNote: textOrNull,
		/** Ids of actors that said it was theirs. */
		claimedBy: idList(slug),
		disputed: textOrNull,
		/** What no source settled; never printed as fact. */
		unverified: textOrNull,
		sources: sourceIds
	})
	.refine((row) => row.date.length === lengthOf[row.datePrecision], {
		path: ['date'],
		message: 'a date as long as its precision: day YYYY-MM-DD, month YYYY-MM, year YYYY'
	})
	.refine((row) => endsAfter(row.start, row.end), { path: ['end'], message: 'an end that is not before the start' })
	.refine((row) => inOrder(row.killedLow, row.killedHigh), { path: ['killedHigh'], message: 'a high count that is not below the low one' })
	.refine((row) => inOrder(row.injuredLow, row.injuredHigh), {
		path: ['injuredHigh'],
		message: 'a high count that is not below the low one'
	})
	.refine((row) => row.weekday === null || weekdays[new Date(`${row.date}T00:00:00Z`).getUTCDay()] === row.weekday, {
		path: ['weekday'],
		message: 'the weekday of the date'
	})
	.refine((row) => row.actors.length > 0, { path: ['actors'], message: 'at least one actor' })
	.refine((row) => row.sources.length > 0, { path: ['sources'], message: 'at least one source' })
	.refine((row) => !row.mapped || row.province !== null, { path: ['province'], message: 'the province of a mapped event' })
	.refine((row) => !row.mapped || row.type !== 'tally', { path: ['mapped'], message: 'no mark for a tally' });

/** A row of data/counts.csv: one statement of one count. */
export const countSchema = z
	.strictObject({
		event: slug,
		side: z.enum(keysOf(sides)),
		measure: z.enum(keysOf(measures)),
		low: wholeNumber,
		/** Null where the one who counts says “at least” or “more than”. */
		high: countOrNull,
		counter: z.enum(keysOf(counterKinds)),
		/** Who says so, in words. */
		by: text,
		note: textOrNull,
		sources: sourceIds
	})
	.refine((row) => inOrder(row.low, row.high), { path: ['high'], message: 'a high count that is not below the low one' })
	.refine((row) => row.sources.length > 0, { path: ['sources'], message: 'at least one source' });

/** A row of data/annual.csv: one figure of one producer for one year. */
export const annualSchema = z
	.strictObject({
		year: wholeNumber.pipe(z.int().min(1900).max(2100)),
		producer: z.enum(keysOf(producers)),
		measure: text,
		/** Producer and measure: figures are comparable only inside one series. */
		series: text,
		definition: text,
		value: wholeNumber,
		/** False where no source was seen that gives the figure: drawn hollow or left out. */
		verified: flag,
		source: z.union([z.literal('').transform(() => null), sourceId]),
		note: textOrNull
	})
	.refine((row) => row.series === `${row.producer} ${row.measure}`, { path: ['series'], message: 'the producer, a space and the measure' })
	.refine((row) => !row.verified || row.source !== null, { path: ['source'], message: 'the source of a verified figure' });

const moment = z
	.string()
	.refine(
		(cell) => isCalendarDate(cell.slice(0, 10)) && /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(cell),
		'YYYY-MM-DD or YYYY-MM-DDTHH:MM, local time'
	);

/** A row of data/moments.csv: one statement about one moment, on the track of whoever tells it. */
export const momentSchema = z
	.strictObject({
		id: slug,
		sequence: z.enum(['bannu', 'chaman']),
		start: moment,
		end: z.union([z.literal('').transform(() => null), moment]),
		/** Where it is part-of-day, start and end only bracket the moment and are never printed as times. */
		precision: z.enum(['minute', 'hour', 'part-of-day', 'day']),
		order: wholeNumber,
		track: z.enum(['official', 'militants', 'independent', 'kabul']),
		says: text,
		who: text,
		conflictsWith: idList(slug),
		sources: sourceIds
	})
	.refine((row) => endsAfter(row.start, row.end), { path: ['end'], message: 'an end that is not before the start' })
	.refine((row) => row.sources.length > 0, { path: ['sources'], message: 'at least one source' })
	.refine((row) => !row.conflictsWith.includes(row.id), { path: ['conflictsWith'], message: 'other moments' });

/** A row of data/places.csv. */
export const placeSchema = z.strictObject({
	id: slug,
	name: text,
	kind: z.enum(['capital', 'city', 'town', 'crossing', 'pass']),
	/** Who administers it; two countries for a crossing. */
	country: idList(countryId),
	/** 0 is the most important; labels are placed in this order. */
	rank: wholeNumber.pipe(z.int().max(3)),
	lon: decimal(-180, 180),
	lat: decimal(-90, 90),
	/** Other spellings and names: search words, never labels. */
	spellings: wordList,
	frame: z.enum([...basemapNames, 'both']),
	source: text
});

/** A record of data/actors.json. */
export const actorSchema = z.strictObject({
	id: slug,
	name: text,
	short: text.pipe(z.string().max(26)),
	kind: z.enum(keysOf(actorKinds)),
	definition: text,
	/** Where it belongs; null for one of several countries or unknown. */
	country: z.union([z.null(), countryId]),
	spellings: z.array(text)
});

/** A record of data/glossary.json. */
export const termSchema = z.strictObject({
	id: slug,
	term: text,
	kind: z.enum(['person', 'group', 'institution', 'term', 'place']),
	definition: text,
	sources: z.array(sourceId),
	/** Other spellings: search words. */
	spellings: z.array(text),
	/** The term in Urdu, Pashto or Dari. */
	names: z.array(z.strictObject({ lang: z.enum(['ur', 'ps', 'prs']), text })),
	/** How to say it, for an English reader; null where it is as it is spelt. */
	sounds: z.union([z.null(), text])
});

/** A record of data/forecasts.json: what the author foresaw, held against what came. */
export const forecastSchema = z.strictObject({
	id: z.string().regex(/^forecast-[a-z0-9]+(-[a-z0-9]+)*$/, 'a forecast id such as forecast-operation'),
	claim: claimId,
	foreseen: text,
	horizon: text,
	outcome: z.enum(['borne-out', 'partly', 'not-borne-out', 'open']),
	finding: text,
	events: z.array(slug),
	sources: z.array(sourceId)
});

/** An event; those that are mapped are the incidents. */
export type Event = z.infer<typeof eventSchema>;
/** One statement of one count. */
export type Count = z.infer<typeof countSchema>;
/** One figure of one producer for one year. */
export type Annual = z.infer<typeof annualSchema>;
/** One statement about one moment. */
export type Moment = z.infer<typeof momentSchema>;
/** A place of the map. */
export type Place = z.infer<typeof placeSchema>;
/** Somebody who acts, is hit, speaks or counts. */
export type Actor = z.infer<typeof actorSchema>;
/** An entry of the glossary. */
export type Term = z.infer<typeof termSchema>;
/** A forecast of the author and what became of it. */
export type Forecast = z.infer<typeof forecastSchema>;
/** A key of `eventTypes`. */
export type EventType = Event['type'];
/** A key of `sides`. */
export type Side = Count['side'];
/** A key of `measures`. */
export type Measure = Count['measure'];
/** A key of `counterKinds`. */
export type CounterKind = Count['counter'];
