/** The table of places: data/places.csv. */
import { z } from 'zod';
import { basemapNames } from '../../geo/basemapTable.ts';
import { decimal, idList, wholeNumber, wordList } from '../cells.ts';
import { countryId, slug } from '../ids.ts';
import { text } from '../values.ts';

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

/** A place of the map. */
export type Place = z.infer<typeof placeSchema>;
