/** The ledger as it is shown: each claim with everything that it leads to. */
import { carriedBy } from '../content/citedIds.ts';
import type { Content, Step } from '../content/model.ts';
import { lookUpOf, type LookUp } from '../content/lookups.ts';
import type { Claim } from '../content/claimSchema.ts';
import type { Source } from '../content/sourceSchema.ts';
import type { View } from '../content/recordSchemas.ts';
import type { Event } from '../content/tables/events.ts';
import type { Forecast } from '../content/recordSchemas.ts';

/** A claim with its surroundings. */
export interface Entry {
	readonly claim: Claim;
	/** Steps of the story that carry it. */
	readonly steps: readonly Step[];
	readonly events: readonly Event[];
	readonly sources: readonly Source[];
	/** Claims that it rests on in the article. */
	readonly grounds: readonly Claim[];
	/** Claims that rest on it. */
	readonly consequences: readonly Claim[];
	/** The contested points that it is part of, where every side’s account stands. */
	readonly views: readonly View[];
	/** What became of it, for a forecast. */
	readonly forecast: Forecast | null;
	/** When it was last looked up, and how that came out. */
	readonly lookUp: LookUp | null;
}

/** All claims in the order of the article. */
export function entriesOf(content: Content): readonly Entry[] {
	const claims = [...content.claims.values()];
	const carriers = content.chapters.flatMap(({ steps }) => steps.map((step) => ({ step, ids: new Set(carriedBy(step)) })));
	const find = <T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] => ids.flatMap((id) => records.get(id) ?? []);
	return claims.map((claim) => ({
		claim,
		steps: carriers.filter(({ ids }) => ids.has(claim.id)).map(({ step }) => step),
		events: find(content.events, claim.events).sort((a, b) => a.date.localeCompare(b.date)),
		sources: find(content.sources, claim.sources),
		grounds: find(content.claims, claim.supports),
		consequences: claims.filter(({ supports }) => supports.includes(claim.id)),
		views: [...content.views.values()].filter(({ claims: about }) => about.includes(claim.id)),
		forecast: [...content.forecasts.values()].find((forecast) => forecast.claim === claim.id) ?? null,
		lookUp: lookUpOf(content, 'claim', claim.id)
	}));
}

/** How each theme is called. */
export const themeNames: Readonly<Record<string, string>> = {
	'strategic-depth': 'strategic depth',
	'ttp-offensive': 'the TTP’s offensive',
	'border-shelling': 'shells over the border',
	'kabul-sovereignty': 'Kabul as a state',
	bannu: 'Bannu',
	balochistan: 'Balochistan',
	talks: 'the talks',
	kinship: 'kin across the line',
	politics: 'politics in Pakistan',
	'public-opinion': 'public opinion',
	institutions: 'institutions',
	information: 'information',
	forecast: 'what is to come',
	meta: 'the article itself'
};

/** How the check came out, in a word or two. */
export const statusWords: Record<Claim['status'], string> = {
	corroborated: 'borne out',
	partly: 'in part',
	'not-checkable (opinion)': 'judgement',
	'not-checked': 'not found',
	contradicted: 'contradicted'
};

/** How a forecast came out. */
export const outcomeWords: Record<Forecast['outcome'], string> = {
	'borne-out': 'Borne out',
	partly: 'Borne out in part',
	'not-borne-out': 'Not borne out',
	open: 'Open'
};
