/** The forms of ids: all are public and never change. */
import { z } from 'zod';

/** An id of lower-case words joined by hyphens: a chapter, a step, an event, a place, an actor, a term. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
/** The id of a claim. */
export const claimId = z.string().regex(/^c\d{2,3}$/, 'a claim id such as c18');
/** The id of a source. */
export const sourceId = z.string().regex(/^s\d{3}$/, 'a source id such as s143');
/** The id of a province on the map. */
export const provinceId = z.string().regex(/^(AF|PK)\.[A-Z]{2}$/, 'a province such as PK.KP');
/** The ISO 3166-1 code of a country. */
export const countryId = z.string().regex(/^[A-Z]{3}$/, 'a country such as PAK');
