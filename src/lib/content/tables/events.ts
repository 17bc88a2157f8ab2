/** The table of events: data/events.csv. */
import { z } from 'zod';
import { countOrNull, dateOrNull, decimal, endsAfter, flag, idList, inOrder, sourceIds, textOrNull } from '../cells.ts';
import { provinceId, slug } from '../ids.ts';
import { calendarDate, keysOf, text } from '../values.ts';
import { datePrecisions, eventTypes, locationPrecisions, phases } from '../vocabulary.ts';

/** The days of the week, in the order of `Date.prototype.getUTCDay`. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** How many characters a date of each precision has. */
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
		/** The province of a mapped event, found by its point; the former tribal areas count to PK.KP. */
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

/** An event; those that are mapped are the incidents. */
export type Event = z.infer<typeof eventSchema>;
