/** How a drawn panel is to be read, at build: what it measures, and what it rests on. The page says both in words beside the table of its numbers. */
import type { Content, Step } from '../../content/model.ts';
import type { Panel } from '../../content/schema.ts';
import type { DrawnPanel, Ref } from './panelTypes.ts';
import { refsOf } from './resolveText.ts';
import { dateWords } from './time.ts';

/** What a panel measures, with its axis. */
export function measureOf(panel: DrawnPanel): string {
	switch (panel.kind) {
		case 'days':
			return `Incidents on the map a day, ${dateWords(panel.days[0]?.date ?? '')} to ${dateWords(panel.days.at(-1)?.date ?? '')}; this step’s days are underlined`;
		case 'timeline':
			return `Stretches and events by date, ${dateWords(panel.from)} to ${dateWords(panel.to)}`;
		case 'moments':
			return 'What is said of each moment, in order of time, on the track of whoever tells it';
		case 'multiples':
			return 'Incidents laid to each actor or claimed by it; the area of a mark is the number killed';
		case 'years':
			return panel.subtitle;
	}
}

/** What a panel rests on: the sources of yearly figures, the incidents of its days, and for the others whatever its labels and moments name. */
export function restsOn(record: Panel, panel: DrawnPanel, step: Step, content: Content): Ref[] {
	return refsOf(idsOf(record, panel, step, content), content);
}

function idsOf(record: Panel, panel: DrawnPanel, step: Step, content: Content): string[] {
	if (record.kind === 'timeline') return record.rows.flatMap(({ bands, points }) => [...bands, ...points].flatMap(({ of }) => of));
	if (record.kind === 'moments') return record.moments;
	if (record.kind === 'years')
		return content.annual.flatMap(({ series, source }) => (source && record.series.includes(series) ? [source] : []));
	if (panel.kind === 'multiples') return panel.actors.flatMap(({ marks }) => marks.map(({ id }) => id));
	const { window } = step.scene;
	return [...content.events.values()].flatMap(({ id, mapped, date }) =>
		mapped && window && date >= window.from && date <= window.to ? [id] : []
	);
}
