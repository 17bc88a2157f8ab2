/** How a drawn panel is to be read, at build: what it measures, and what it rests on. The page says both in words beside the table of its numbers. */
import type { Content, Step } from '../../content/load.ts';
import type { Panel } from '../../content/schema.ts';
import type { DrawnPlan, Ref } from './plan.ts';
import { refsOf } from './survey-text.ts';
import { dateWords } from './time.ts';

/** What a panel measures, with its axis. */
export function measureOf(plan: DrawnPlan): string {
	switch (plan.kind) {
		case 'days':
			return `Incidents on the map a day, ${dateWords(plan.days[0]?.date ?? '')} to ${dateWords(plan.days.at(-1)?.date ?? '')}; this step’s days are underlined`;
		case 'timeline':
			return `Stretches and events by date, ${dateWords(plan.from)} to ${dateWords(plan.to)}`;
		case 'moments':
			return 'What is said of each moment, in order of time, on the track of whoever tells it';
		case 'multiples':
			return 'Incidents laid to each actor or claimed by it; the area of a mark is the number killed';
		case 'years':
			return plan.subtitle;
	}
}

/** What a panel rests on: the sources of yearly figures, the incidents of its days, and for the others whatever its labels and moments name. */
export function restsOn(panel: Panel, plan: DrawnPlan, step: Step, content: Content): Ref[] {
	return refsOf(idsOf(panel, plan, step, content), content);
}

function idsOf(panel: Panel, plan: DrawnPlan, step: Step, content: Content): string[] {
	if (panel.kind === 'timeline') return panel.rows.flatMap(({ bands, points }) => [...bands, ...points].flatMap(({ of }) => of));
	if (panel.kind === 'moments') return panel.moments;
	if (panel.kind === 'years')
		return content.annual.flatMap(({ series, source }) => (source && panel.series.includes(series) ? [source] : []));
	if (plan.kind === 'multiples') return plan.actors.flatMap(({ marks }) => marks.map(({ id }) => id));
	const { window } = step.scene;
	return [...content.events.values()].flatMap(({ id, mapped, date }) =>
		mapped && window && date >= window.from && date <= window.to ? [id] : []
	);
}
