/** What was foreseen and what came of it, at build. */
import type { Content, Step } from '../../content/model.ts';
import { entry, type Part } from './panelParts.ts';
import type { ForecastsPanel } from './panelTypes.ts';
import { refsOf } from './refs.ts';
import { found, type PanelResolver, type RecordOf } from './resolver.ts';

function resolve({ title, note, forecasts }: RecordOf<'forecasts'>, _: Step, content: Content): ForecastsPanel {
	return {
		kind: 'forecasts',
		title,
		note: note ?? null,
		forecasts: forecasts.map((id) => {
			const { foreseen, horizon, outcome, finding, claim, events, sources } = found(content.forecasts, id, 'forecast');
			const incidents = events.filter((event) => content.events.get(event)?.mapped);
			return { id, foreseen, horizon, outcome, finding, of: refsOf([claim, ...incidents, ...sources], content) };
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
export const forecastsResolver: PanelResolver<'forecasts'> = {
	resolve,
	parts,
	statements: ({ title, forecasts }) => [
		{ heading: title, lines: forecasts.map(({ foreseen, finding }) => `Foreseen: ${foreseen} What came: ${finding}`) }
	]
};
