/** Where the accounts of a panel stand: timed ones on an axis of hours, the others as numbered boxes in order, in the rows of those who tell them. */
import { dayWords } from '../../content/calendar.ts';
import { clockOf } from '../../content/clock.ts';
import type { AccountMoment, MomentsPanel } from '../../content/panels/moments.kind.ts';
import { lineOf, rectAt, textAt, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';

/** Half the height of a mark and the height of a row, in CSS pixels at scale 1. */
export const markHalf = 8;
export const rowHeight = 29;

const hour = 3_600_000;

/** The hours that an axis shows, in milliseconds since 1970. */
export interface Hours {
	readonly from: number;
	readonly to: number;
}

const timeOf = (moment: string) => Date.parse(`${moment}${moment.length > 10 ? ':00Z' : ''}`);

/** The whole hours around all clock times, with an hour after the last; null where no account has one. A day alone is no clock time. */
export function hoursOf(moments: readonly AccountMoment[]): Hours | null {
	const times = moments
		.filter((moment) => clockOf(moment) !== null)
		.flatMap(({ start, end }) => [start, ...(end === null || end.length <= 10 ? [] : [end])])
		.map(timeOf);
	if (times.length === 0) return null;
	return { from: Math.floor(Math.min(...times) / hour) * hour, to: (Math.floor(Math.max(...times) / hour) + 1) * hour };
}

/** The accounts of a panel, placed. */
interface PlacedMoments {
	/** Whose each row is, from the top: a row for each timed account, then one for each teller of the others, or for each of a teller's days. */
	readonly rows: readonly MomentsPanel['tracks'][number]['id'][];
	/** Where the lines to each account end. */
	readonly spots: readonly { readonly x: number; readonly row: number }[];
	/** Draws each account. */
	readonly marks: readonly ((isCurrent: boolean) => Item[])[];
	/** The axis, and the days of those that have no hour. */
	readonly ground: readonly Item[];
}

/** Places the accounts in rows from an upper edge down, between two sides. */
export function placeMoments(
	{ moments, tracks }: MomentsPanel,
	hours: Hours | null,
	{ left, right, top, row }: { readonly left: number; readonly right: number; readonly top: number; readonly row: number },
	small: number,
	scale: number
): PlacedMoments {
	const half = markHalf * scale;
	const box = widthOf(String(moments.length), small, 600) + 9 * scale;
	const dayOf = ({ moment }: { moment: AccountMoment }) => moment.start.slice(0, 10);
	const dayWidth = (date: string) => widthOf(dayWords(date, 'bare'), small) + 8 * scale;
	const pitchOf = (own: readonly { moment: AccountMoment }[]) =>
		Math.min(box + 14 * scale, (right - left - [...new Set(own.map(dayOf))].reduce((sum, date) => sum + dayWidth(date), 0)) / own.length);
	const timed = moments.flatMap((moment, i) => (clockOf(moment) === null ? [] : [{ moment, i }]));
	const listed = tracks.flatMap(({ id }) => {
		const own = moments.flatMap((moment, i) => (moment.track === id && clockOf(moment) === null ? [{ moment, i }] : []));
		if (own.length === 0) return [];
		// Where the boxes of a teller would touch, each day has a row of its own.
		if (pitchOf(own) >= box + 2 * scale) return [{ id, own }];
		return [...new Set(own.map(dayOf))].map((day) => ({ id, own: own.filter((one) => dayOf(one) === day) }));
	});
	const spots = moments.map(() => ({ x: left, row: 0 }));
	const marks: ((isCurrent: boolean) => Item[])[] = moments.map(() => () => []);
	const ground: Item[] = [];
	const middleOf = (index: number) => top + (index + 0.5) * row;

	if (hours) {
		const axisLeft = left + box + 4 * scale;
		const at = (time: number) => axisLeft + ((right - axisLeft) * (time - hours.from)) / (hours.to - hours.from);
		ground.push(...axisOf(hours, at, { top, foot: top + row * timed.length, small }));
		timed.forEach(({ moment, i }, index) => {
			const y = middleOf(index);
			const begins = timeOf(moment.start);
			// An end that is known to its day alone lies somewhere beyond the axis.
			const ends = moment.end === null ? begins : moment.end.length > 10 ? timeOf(moment.end) : Infinity;
			const [x0, x1] = [at(begins), Math.min(right, at(Math.min(ends, hours.to)))];
			const isVague = moment.precision === 'hour';
			const [least, most] = isVague ? [at(Math.max(hours.from, begins - hour / 2)), at(begins + hour / 2)] : [x0, x0];
			const numberAt = least - box - 2 * scale;
			spots[i] = { x: numberAt + box / 2, row: index };
			marks[i] = (isCurrent) => {
				const tone = isCurrent ? 'red' : 'ink';
				return [
					...(isVague ? [rectAt(least, y - half, most - least, 2 * half, { fill: isCurrent ? 'red' : 'earth', opacity: 0.3 })] : []),
					...(x1 > x0 ? [rectAt(x0, y - half * 0.4, x1 - x0, half * 0.8, { fill: tone, opacity: 0.75 })] : []),
					...(isVague ? [] : [rectAt(x0 - 1.3 * scale, y - half, 2.6 * scale, 2 * half, { fill: tone })]),
					...(ends > hours.to
						? [
								{
									type: 'path',
									d: `M${right - 6 * scale} ${y - half}L${right} ${y}L${right - 6 * scale} ${y + half}`,
									stroke: tone,
									width: 1.6
								} as const
							]
						: x1 > x0
							? [rectAt(x1 - 1.3 * scale, y - half, 2.6 * scale, 2 * half, { fill: tone })]
							: []),
					...boxOf(String(i + 1), numberAt, y, { box, half, small, isCurrent, isBare: true })
				];
			};
		});
	}

	listed.forEach(({ own }, k) => {
		const index = timed.length + k;
		const y = middleOf(index);
		const pitch = pitchOf(own);
		let x = left;
		own.forEach(({ moment, i }, turn) => {
			const date = dayOf({ moment });
			const last = own[turn - 1];
			if (!last || date !== dayOf(last)) {
				ground.push(textAt(x, y + small * 0.36, dayWords(date, 'bare'), { size: small, tone: 'soft' }));
				x += dayWidth(date);
			}
			const own0 = x;
			spots[i] = { x: own0 + box / 2, row: index };
			marks[i] = (isCurrent) => boxOf(String(i + 1), own0, y, { box, half, small, isCurrent, isBare: false });
			x += pitch;
		});
	});
	return { rows: [...timed.map(({ moment }) => moment.track), ...listed.map(({ id }) => id)], spots, marks, ground };
}

/** The lines of an axis of hours with as many of its times as there is room for. */
function axisOf(
	{ from, to }: Hours,
	at: (time: number) => number,
	{ top, foot, small }: { readonly top: number; readonly foot: number; readonly small: number }
): Item[] {
	const count = (to - from) / hour;
	// The first and the last stand inside the axis, and reach half their width towards their neighbours.
	const widest = widthOf('00:00', small) * 1.5 + 4;
	const step = [1, 2, 3, 6, 12, 24].find((hours) => at(from + hours * hour) - at(from) >= widest) ?? count;
	return Array.from({ length: count + 1 }, (_, i) => from + i * hour).flatMap((time, i): Item[] => [
		lineOf([at(time), top], [at(time), foot], { stroke: 'rule', width: 1 }),
		...(i % step === 0
			? [
					textAt(at(time), top - small * 0.34, new Date(time).toISOString().slice(11, 16), {
						size: small,
						tone: 'soft',
						anchor: i === 0 ? 'start' : i === count ? 'end' : 'middle'
					})
				]
			: [])
	]);
}

/** The number of an account; in a box where it stands for one without a place in time. */
function boxOf(
	words: string,
	x: number,
	y: number,
	look: { readonly box: number; readonly half: number; readonly small: number; readonly isCurrent: boolean; readonly isBare: boolean }
): Item[] {
	const { box, half, small, isCurrent, isBare } = look;
	const label = textAt(x + box / 2, y + small * 0.36, words, {
		size: small,
		weight: 600,
		anchor: 'middle',
		tone: isCurrent ? 'red-words' : 'ink'
	});
	if (isBare) return [rectAt(x, y - half, box, 2 * half, { fill: 'paper' }), label];
	return [rectAt(x, y - half, box, 2 * half, { fill: 'paper', stroke: isCurrent ? 'red' : 'earth', width: isCurrent ? 2 : 1.2 }), label];
}
