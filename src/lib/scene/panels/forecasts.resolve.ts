/** What was foreseen and what came of it, at build. */
import type { Content, Step } from '../../content/load.ts';
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

/** A list of forecasts. */
export const forecastsResolver: PanelResolver<'forecasts'> = {
	resolve,
	statements: ({ title, forecasts }) => [
		{ heading: title, lines: forecasts.map(({ foreseen, finding }) => `Foreseen: ${foreseen} What came: ${finding}`) }
	]
};
