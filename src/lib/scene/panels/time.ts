/** The ticks of an axis of time. */
import { dateOf, dayWords, msPerDay } from '../../content/calendar.ts';
import { monthName } from '../../content/words.ts';
import { widthOf } from '../metrics.ts';

/** A tick of an axis of time. */
export interface Tick {
	readonly day: number;
	readonly label: string;
}

/** Ticks every so many months, on months that fit the calendar. */
function monthTicks(from: number, to: number, step: number): Tick[] {
	const first = new Date(from * msPerDay);
	const ticks: Tick[] = [];
	for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; month++) {
		const [year, index] = [Math.floor(month / 12), month % 12];
		const number = Date.UTC(year, index, 1) / msPerDay;
		if (number > to) break;
		if (number < from || month % step !== 0) continue;
		const name = monthName(index + 1).slice(0, 3);
		ticks.push({ day: number, label: step >= 12 ? String(year) : index === 0 || ticks.length === 0 ? `${name} ${year}` : name });
	}
	return ticks;
}

/** Ticks every so many days, counted from the first of the stretch. */
function dayTicks(from: number, to: number, step: number): Tick[] {
	const ticks: Tick[] = [];
	for (let number = from; number <= to; number += step) {
		const words = dayWords(dateOf(number), 'bare');
		ticks.push({ day: number, label: number === from ? `${words} ${dateOf(number).slice(0, 4)}` : words });
	}
	return ticks;
}

/**
 * The ticks of an axis from one day to another: the closest set whose labels do not touch.
 * @param width of the axis and @param size of the labels in CSS pixels. Labels begin at their tick.
 */
export function ticksOf(from: number, to: number, width: number, size: number): Tick[] {
	const sets = to - from < 120 ? [1, 2, 7, 14].map((step) => dayTicks(from, to, step)) : [];
	const perDay = width / (to - from);
	const fits = (ticks: readonly Tick[]) =>
		ticks.every(({ day: at, label }, i) => widthOf(label, size) + 8 < ((ticks[i + 1]?.day ?? Infinity) - at) * perDay);
	return (
		[...sets, ...[1, 2, 3, 6, 12, 24, 36, 60, 120].map((step) => monthTicks(from, to, step))].find(
			(ticks) => ticks.length > 0 && fits(ticks)
		) ?? []
	);
}
