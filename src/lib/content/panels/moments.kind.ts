/** Moments in order on the tracks of those who tell them. */
import { z } from 'zod';
import { dayWords } from '../calendar.ts';
import { clockOf } from '../clock.ts';
import { slug } from '../ids.ts';
import type { Records } from '../records.ts';
import type { Moment } from '../tables/moments.ts';
import { text } from '../values.ts';
import { listed } from '../words.ts';
import { type DrawnKind, found, type PanelScene, type ResolvedBase } from './panelKind.ts';
import { entry, type Part } from './panelParts.ts';

const schema = z.strictObject({
	kind: z.literal('moments'),
	title: text,
	note: text.optional(),
	sequence: z.enum(['bannu', 'chaman']),
	moments: z.array(slug).min(1)
});
type MomentsRecord = z.infer<typeof schema>;

/** One statement about one moment. */
export interface AccountMoment {
	readonly id: string;
	/** Date, with a clock time only where the precision is minute or hour. */
	readonly start: string;
	/** End of a stretch that is told with clock times; null for all others. */
	readonly end: string | null;
	readonly precision: Moment['precision'];
	readonly track: Moment['track'];
	readonly says: string;
	readonly who: string;
	/** Ids of moments of the same panel. */
	readonly conflictsWith: readonly string[];
}

/** Moments in order on the tracks of those who tell them. */
export interface MomentsPanel extends ResolvedBase {
	readonly kind: 'moments';
	readonly tracks: readonly { readonly id: Moment['track']; readonly label: string }[];
	readonly moments: readonly AccountMoment[];
}

/** The names of the tracks, in the order in which they stand under one another. */
const trackNames: Record<Moment['track'], string> = {
	official: 'Pakistan',
	kabul: 'Kabul',
	militants: 'Militants',
	independent: 'Independent'
};

function resolve({ title, note, moments: ids }: MomentsRecord, _: PanelScene, records: Records): MomentsPanel {
	const moments = ids.map((id) => found(records.moments, id, 'moment')).sort((a, b) => a.order - b.order);
	const told = new Set(moments.map(({ track }) => track));
	return {
		kind: 'moments',
		title,
		note: note ?? null,
		tracks: (Object.keys(trackNames) as Moment['track'][]).filter((id) => told.has(id)).map((id) => ({ id, label: trackNames[id] })),
		moments: moments.map(({ id, start, end, precision, track, says, who, conflictsWith }) => {
			const isClock = precision === 'minute' || precision === 'hour';
			return {
				id,
				start: isClock ? start : start.slice(0, 10),
				end: isClock ? end : null,
				precision,
				track,
				says,
				who,
				conflictsWith: conflictsWith.filter((other) => ids.includes(other))
			};
		})
	};
}

/** Who says something, without where and when: what stands after a comma or in brackets. */
const shortWho = (who: string) =>
	who
		.replaceAll(/ \([^)]*\)/g, '')
		.split('; ')
		.map((one) => one.split(', ')[0])
		.join('; ');

/** In the order of time, each under its teller, with its day and the clock time where one is known; the note says what is known of the others. */
function parts({ tracks, moments: all }: MomentsPanel): Part[] {
	return [
		{
			columns: tracks.map(({ label }) => label),
			entries: all.map((moment) =>
				entry(
					tracks.findIndex(({ id }) => id === moment.track),
					moment.says,
					{ when: [dayWords(moment.start, 'short'), clockOf(moment)].filter(Boolean).join(', '), by: `(${shortWho(moment.who)})` }
				)
			)
		}
	];
}

/** Moments and who tells them. */
export const moments = {
	schema,
	resolve,
	shows: ({ moments }) => ({ file: 'data/moments.csv', path: ['moments'], ids: moments }),
	carriesShown: true,
	inWords: ({ title, tracks, moments }) => {
		const tellers = tracks.map(({ id, label }) => `${label} ${moments.filter(({ track }) => track === id).length}`);
		return `${moments.length} accounts as text, “${title}”, by who tells them: ${listed(tellers)}.`;
	},
	parts,
	measure: () => 'What is said of each moment, in order of time, on the track of whoever tells it',
	restsOn: ({ moments }) => moments
} satisfies DrawnKind<MomentsRecord, MomentsPanel>;
