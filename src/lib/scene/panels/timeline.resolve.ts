/** The timeline, at build. */
import { dateInWords } from '../../content/words.ts';
import type { Step } from '../../content/model.ts';
import type { TimelinePanel } from './panelTypes.ts';
import { listed, type PanelResolver, type RecordOf } from './resolver.ts';

function resolve({ title, note, from, to, rows }: RecordOf<'timeline'>, { scene: { window } }: Step): TimelinePanel {
	return {
		kind: 'timeline',
		title,
		note: note ?? null,
		from,
		to,
		rows: rows.map(({ label, bands, points }) => ({
			label,
			bands: bands.map((band) => ({ from: band.from, to: band.to, label: band.label })),
			points: points.map((point) => ({ at: point.at, label: point.label }))
		})),
		window: window && window.from >= from && window.to <= to ? window : null
	};
}

/** Rows of stretches and events. */
export const timelineResolver: PanelResolver<'timeline'> = {
	resolve,
	inWords: ({ title, rows }) => `a timeline, “${title}”, with rows for ${listed(rows.map(({ label }) => label))}.`,
	parts: () => 'drawing',
	measure: ({ from, to }) => `Stretches and events by date, ${dateInWords(from)} to ${dateInWords(to)}`,
	restsOn: ({ rows }) => rows.flatMap(({ bands, points }) => [...bands, ...points].flatMap(({ of }) => of))
};
