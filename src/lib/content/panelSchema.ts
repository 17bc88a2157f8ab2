/** The records of panels: the shape of each kind of second picture, the ids that it cites, and the records of other files that it shows. A new kind is a row in both tables. */
import { z } from 'zod';
import { claimId, slug } from './ids.ts';
import { calendarDate, day, endFirst, isInOrder, text } from './values.ts';

const cell = z.strictObject({ when: text.max(40).optional(), text: text.max(220), of: z.array(text) });

/** What stands beside or under the map: a second picture of the same step. */
export const panel = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('columns'),
		title: text,
		note: text.optional(),
		columns: z
			.array(z.strictObject({ heading: text.max(40), items: z.array(cell).min(1) }))
			.min(2)
			.max(3)
	}),
	z
		.strictObject({
			kind: z.literal('timeline'),
			title: text,
			note: text.optional(),
			from: day,
			to: day,
			rows: z
				.array(
					z.strictObject({
						label: text.max(30),
						bands: z
							.array(z.strictObject({ from: day, to: day, label: text.max(40), of: z.array(text).min(1) }).refine(isInOrder, endFirst))
							.default([]),
						points: z.array(z.strictObject({ at: calendarDate, label: text.max(60), of: z.array(text).min(1) })).default([])
					})
				)
				.min(1)
		})
		.refine(isInOrder, endFirst),
	z.strictObject({ kind: z.literal('days'), title: text, note: text.optional() }),
	z.strictObject({
		kind: z.literal('moments'),
		title: text,
		note: text.optional(),
		sequence: z.enum(['bannu', 'chaman']),
		moments: z.array(slug).min(1)
	}),
	z.strictObject({ kind: z.literal('multiples'), title: text, note: text.optional(), actors: z.array(slug).min(2) }),
	z.strictObject({ kind: z.literal('years'), title: text, subtitle: text, note: text.optional(), series: z.array(text).min(1) }),
	z.strictObject({ kind: z.literal('forecasts'), title: text, note: text.optional(), forecasts: z.array(slug).min(1) }),
	z.strictObject({ kind: z.literal('argument'), title: text, note: text.optional(), claims: z.array(claimId).min(2) })
]);

/** The second picture of a scene. */
export type Panel = z.infer<typeof panel>;

/** Ids that stand at a path of the panel. */
export interface IdsAt {
	readonly path: readonly PropertyKey[];
	readonly ids: readonly string[];
}

/** The files that a panel can show records of. */
export type ShownFile = 'data/moments.csv' | 'data/actors.json' | 'data/forecasts.json' | 'data/claims.json' | 'data/annual.csv';

interface PanelRecord<P extends Panel> {
	/** What its statements rest on: claims, sources, events, moments. */
	cites?(panel: P): IdsAt[];
	/** The records that it shows, by their file. */
	shows?(panel: P): IdsAt & { readonly file: ShownFile };
	/** True where the step carries what is shown as if it had cited it. */
	readonly carriesShown?: boolean;
}

const records: { readonly [K in Panel['kind']]: PanelRecord<Extract<Panel, { kind: K }>> } = {
	columns: {
		cites: ({ columns }) => columns.flatMap(({ items }, i) => items.map(({ of }, k) => ({ path: ['columns', i, 'items', k], ids: of })))
	},
	timeline: {
		cites: ({ rows }) =>
			rows.flatMap(({ bands, points }, i) => [
				...bands.map(({ of }, k) => ({ path: ['rows', i, 'bands', k], ids: of })),
				...points.map(({ of }, k) => ({ path: ['rows', i, 'points', k], ids: of }))
			])
	},
	days: {},
	moments: { shows: ({ moments }) => ({ file: 'data/moments.csv', path: ['moments'], ids: moments }), carriesShown: true },
	multiples: { shows: ({ actors }) => ({ file: 'data/actors.json', path: ['actors'], ids: actors }) },
	years: { shows: ({ series }) => ({ file: 'data/annual.csv', path: ['series'], ids: series }) },
	forecasts: { shows: ({ forecasts }) => ({ file: 'data/forecasts.json', path: ['forecasts'], ids: forecasts }) },
	argument: { shows: ({ claims }) => ({ file: 'data/claims.json', path: ['claims'], ids: claims }), carriesShown: true }
};

/** The row of a panel. Its parameters are those of the kind, which a table that is looked up by a variable cannot say. */
const recordOf = ({ kind }: Panel) => records[kind] as PanelRecord<Panel>;

/** What the statements of a panel cite, with the places. */
export function citesOf(panel: Panel): IdsAt[] {
	return recordOf(panel).cites?.(panel) ?? [];
}

/** The records that a panel shows, or null. */
export function showsOf(panel: Panel): (IdsAt & { readonly file: ShownFile }) | null {
	return recordOf(panel).shows?.(panel) ?? null;
}

/** All ids that a panel carries into its step. */
export function carriedByPanel(panel: Panel): string[] {
	const shown = recordOf(panel).carriesShown ? (showsOf(panel)?.ids ?? []) : [];
	return [...citesOf(panel).flatMap(({ ids }) => ids), ...shown];
}
