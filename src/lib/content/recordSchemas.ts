/** The shapes of the small records: actors, terms, forecasts, quotations, positions on what is contested, persons who may be named, corrections, the article, and who publishes. */
import { z } from 'zod';
import { claimId, countryId, slug, sourceId } from './ids.ts';
import { calendarDate, keysOf, text } from './values.ts';
import { actorKinds } from './vocabulary.ts';

/** Whose position it is, in the order in which positions stand beside each other. */
export const voices = {
	kabul: 'Kabul',
	islamabad: 'Islamabad',
	parties: 'Parties in Pakistan',
	ttp: 'The TTP',
	un: 'The United Nations',
	monitors: 'Monitors, press, scholars'
} as const satisfies Record<string, string>;

/** A record of data/quotations.json: words that may stand in quotation marks, and who said them. */
export const quotationSchema = z.strictObject({
	id: slug,
	words: text,
	speaker: text,
	/** Where and when, so that it reads on from the speaker. */
	where: text,
	/** Claims and events that hold it. */
	of: z.array(text),
	/** Empty only for words of the article itself. */
	sources: z.array(sourceId)
});

/** A record of data/views.json: one contested point with the position of each voice. */
export const viewSchema = z.strictObject({
	id: slug,
	title: text,
	question: text,
	note: text,
	/** The claims of the article that it is about. */
	claims: z.array(claimId),
	positions: z
		.array(
			z.strictObject({
				voice: z.enum(keysOf(voices)),
				/** Null where no position was found: it is shown as not found. */
				text: z.union([z.null(), text]),
				of: z.array(text),
				sources: z.array(sourceId)
			})
		)
		.refine((list) => list.map(({ voice }) => voice).join() === Object.keys(voices).join(), 'each voice once, in their order')
		.refine(
			(list) => list.every(({ text: words, sources }) => (words === null) === (sources.length === 0)),
			'sources for a position, and none where there is no position'
		)
});

/** A record of data/people.json: somebody who may be named, and the public office or writing for which. */
export const personSchema = z.strictObject({ id: slug, name: text, names: z.array(text).min(1), office: text, basis: z.array(text) });

/** A record of data/corrections.json: what was wrong, since when it is right. */
export const correctionSchema = z.strictObject({
	id: slug,
	date: calendarDate,
	text,
	/** Steps, claims, events or sources that it touches. */
	of: z.array(text).min(1)
});

const textOrNull = z.union([z.null(), text]);
const isAddress = (value: string) => /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(value);
const isMail = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
const address = text.refine(isAddress, 'a whole address such as https://example.org/page');

/** data/article.json: the article that the site explains. */
export const articleSchema = z.strictObject({
	author: text,
	title: text,
	issued: calendarDate,
	/** Where it came out; null where that is not known. */
	publisher: textOrNull,
	/** Its public address; null where none was found. */
	url: z.union([z.null(), address])
});

/** data/publication.json: who publishes this copy. What is null or empty is said plainly. */
export const imprintSchema = z.strictObject({
	publisher: textOrNull,
	editors: z.array(text),
	/** Where corrections are sent: an e-mail address or the address of a page. */
	contact: z.union([z.null(), text.refine((value) => isMail(value) || isAddress(value), 'an e-mail address or a whole address')]),
	/** Who pays for it, in a sentence. */
	funding: textOrNull,
	/** Where the source code is. */
	code: z.union([z.null(), address]),
	/** The version of text and data that citations name. */
	version: text
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

/** Somebody who acts, is hit, speaks or counts. */
export type Actor = z.infer<typeof actorSchema>;
/** An entry of the glossary. */
export type Term = z.infer<typeof termSchema>;
/** A forecast of the author and what became of it. */
export type Forecast = z.infer<typeof forecastSchema>;
/** Words that may stand in quotation marks. */
export type Quotation = z.infer<typeof quotationSchema>;
/** A contested point with its positions. */
export type View = z.infer<typeof viewSchema>;
/** Somebody who may be named. */
export type Person = z.infer<typeof personSchema>;
/** A correction. */
export type Correction = z.infer<typeof correctionSchema>;
/** The article that the site explains. */
export type Article = z.infer<typeof articleSchema>;
/** Who publishes this copy. */
export type Imprint = z.infer<typeof imprintSchema>;
