/** Moments on the tracks of those who tell them, at build. */
import type { Content, Step } from '../../content/model.ts';
import type { Moment } from '../../content/tables/moments.ts';
import { clockOf } from './momentWords.ts';
import { entry, type Part } from './panelParts.ts';
import type { MomentsPanel } from './panelTypes.ts';
import { listed, found, type PanelResolver, type RecordOf } from './resolver.ts';
import { dayWords } from './time.ts';

/** The names of the tracks, in the order in which they stand under one another. */
const trackNames: Record<Moment['track'], string> = {
	official: 'Pakistan',
	kabul: 'Kabul',
	militants: 'Militants',
	independent: 'Independent'
};

function resolve({ title, note, moments: ids }: RecordOf<'moments'>, _: Step, content: Content): MomentsPanel {
	const moments = ids.map((id) => found(content.moments, id, 'moment')).sort((a, b) => a.order - b.order);
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
export const momentsResolver: PanelResolver<'moments'> = {
	resolve,
	inWords: ({ title, tracks, moments }) => {
		const tellers = tracks.map(({ id, label }) => `${label} ${moments.filter(({ track }) => track === id).length}`);
		return `${moments.length} accounts as text, “${title}”, by who tells them: ${listed(tellers)}.`;
	},
	parts,
	measure: () => 'What is said of each moment, in order of time, on the track of whoever tells it',
	restsOn: ({ moments }) => moments
};
