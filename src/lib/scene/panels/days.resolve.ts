/** Incidents by day, at build. */
import { dateInWords } from '../../content/words.ts';
import type { Content, Step } from '../../content/model.ts';
import type { DaysPanel } from './panelTypes.ts';
import { december, incidentsOf, type PanelResolver, type RecordOf } from './resolver.ts';
import { dateOf, dayOf } from './time.ts';

/** The day that the article calls today. */
const articleDay = '2022-12-21';

function resolve({ title, note }: RecordOf<'days'>, step: Step, content: Content): DaysPanel {
	const window = step.scene.window ?? null;
	const incidents = incidentsOf(content, december);
	const first = dayOf(december.from);
	const days = Array.from({ length: dayOf(december.to) - first + 1 }, (_, i) => {
		const date = dateOf(first + i);
		return { date, count: incidents.filter((event) => event.date === date).length };
	});
	return { kind: 'days', title, note: note ?? null, days, window, horizon: articleDay };
}

/** The strip of days. */
export const daysResolver: PanelResolver<'days'> = {
	resolve,
	hasCards: true,
	parts: () => 'drawing',
	inWords: ({ title }) => `a strip of days, “${title}”.`,
	measure: ({ days }) =>
		`Incidents on the map a day, ${dateInWords(days[0]?.date ?? '')} to ${dateInWords(days.at(-1)?.date ?? '')}; this step’s days are underlined`,
	restsOn: (_, __, { scene: { window } }, content) =>
		[...content.events.values()].flatMap(({ id, mapped, date }) =>
			mapped && window && date >= window.from && date <= window.to ? [id] : []
		)
};
