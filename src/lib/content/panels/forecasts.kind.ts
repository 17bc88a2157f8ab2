/** What was foreseen and what came of it. */
import { z } from 'zod';
import { slug } from '../ids.ts';
import type { Forecast } from '../recordSchemas.ts';
import type { Records } from '../records.ts';
import { refsOf, type Ref } from '../refs.ts';
import { text } from '../values.ts';
import { found, type PanelScene, type ResolvedBase, type WordsKind } from './panelKind.ts';
import { entry, type Part } from './panelParts.ts';

const schema = z.strictObject({ kind: z.literal('forecasts'), title: text, note: text.optional(), forecasts: z.array(slug).min(1) });
type ForecastsRecord = z.infer<typeof schema>;

/** What was foreseen and what came of it. */
export interface ForecastsPanel extends ResolvedBase {
	readonly kind: 'forecasts';
	readonly forecasts: readonly {
		readonly id: string;
		readonly foreseen: string;
		readonly horizon: string;
		readonly outcome: Forecast['outcome'];
		readonly finding: string;
		readonly of: readonly Ref[];
	}[];
}

function resolve({ title, note, forecasts }: ForecastsRecord, _: PanelScene, records: Records): ForecastsPanel {
	return {
		kind: 'forecasts',
		title,
		note: note ?? null,
		forecasts: forecasts.map((id) => {
			const { foreseen, horizon, outcome, finding, claim, events, sources } = found(records.forecasts, id, 'forecast');
			const incidents = events.filter((event) => records.events.get(event)?.mapped);
			return { id, foreseen, horizon, outcome, finding, of: refsOf([claim, ...incidents, ...sources], records) };
		})
	};
}

const outcomes: Record<ForecastsPanel['forecasts'][number]['outcome'], string> = {
	'borne-out': 'Borne out',
	partly: 'Partly borne out',
	'not-borne-out': 'Not borne out',
	open: 'Open'
};

/** Each with its outcome, and what came after it. */
function parts({ forecasts: all }: ForecastsPanel): Part[] {
	return [
		{
			columns: [''],
			entries: all.map(({ outcome, foreseen, finding }) => entry(0, foreseen, { when: `${outcomes[outcome]}:`, by: finding }))
		}
	];
}

/** A list of forecasts. */
export const forecasts = {
	schema,
	resolve,
	shows: ({ forecasts: ids }) => ({ file: 'data/forecasts.json', path: ['forecasts'], ids }),
	parts,
	statements: ({ title, forecasts }) => [
		{ heading: title, lines: forecasts.map(({ foreseen, finding }) => `Foreseen: ${foreseen} What came: ${finding}`) }
	],
	withoutRefs: (panel) => ({ ...panel, forecasts: panel.forecasts.map((forecast) => ({ ...forecast, of: [] })) })
} satisfies WordsKind<ForecastsRecord, ForecastsPanel>;
