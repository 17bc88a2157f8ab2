/**
 * Moments on the tracks of those who tell them, in order from left to right. A mark is as wide as the time is vague: a thin line for a
 * clock time, a wide pale bracket for a day or a part of one, whose hours are never printed. Lines join accounts that conflict.
 */
import type { Size } from '../camera.ts';
import { lineOf, rectAt, textAt, type Drawing, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import { pathsOf } from './conflictLines.ts';
import { clockOf, columnOf, listOf, timeWords, wordsOf } from './momentWords.ts';
import type { AccountMoment, MomentsPanel, PanelState } from './panelTypes.ts';
import { block, footnote, heading, leading, margin, sizeOf } from './text.ts';
import { dateWords, dayWords, type Length } from './time.ts';

/** Half the height of a mark, in CSS pixels at scale 1. */
const markHalf = 6.5;

/** The moment that is set off at a progress; 0 is the first, 1 the last. */
export function momentAt({ moments }: MomentsPanel, progress: number): number {
	return Math.max(0, Math.min(moments.length - 1, Math.floor(progress * moments.length)));
}

/**
 * Draws the tracks with the words of the current moment under them. Without a day under the cursor, and with room for it,
 * every moment is numbered and told: the picture of a still or of a page of paper.
 */
export function drawMoments(panel: MomentsPanel, { width, height }: Size, scale: number, { today, progress }: PanelState): Drawing {
	const edge = margin * scale;
	const [left, right] = [edge, width - edge];
	const [size, small] = [sizeOf(12.5, scale), sizeOf(12, scale)];
	const head = heading(
		panel.title,
		'Wide marks: only the day or a part of it is known. Lines join accounts that conflict.',
		left,
		right,
		edge * 0.5,
		scale
	);
	const start = left + Math.max(...panel.tracks.map(({ label }) => widthOf(label, small, 600))) + 8 * scale;
	const slot = (right - start) / panel.moments.length;
	const row = 27 * scale;
	const top = head.bottom + 3 * scale + small * leading;
	const foot = top + row * panel.tracks.length;
	const middle = (index: number) => start + (index + 0.5) * slot;
	const trackOf = ({ track }: AccountMoment) => top + (panel.tracks.findIndex(({ id }) => id === track) + 0.5) * row;
	const textTop = foot + 5 * scale;
	const list = today === null ? listOf(panel, left, right, textTop, scale) : null;
	const isTold = list !== null && list.bottom <= height;
	const current = isTold ? -1 : momentAt(panel, progress);

	const items: Item[] = [...head.items];
	daysIn(panel).forEach(({ date, first, last }, i) => {
		const [x0, x1] = [start + first * slot, start + (last + 1) * slot];
		const words = (['long', 'short', 'bare', 'number'] satisfies Length[])
			.map((length) => dayWords(date, length))
			.find((name) => widthOf(name, small, 600) <= x1 - x0 - 6);
		if (words) items.push(textAt((x0 + x1) / 2, top - small * 0.34, words, { size: small, weight: 600, tone: 'soft', anchor: 'middle' }));
		if (i > 0) items.push(lineOf([x0, top - small * leading], [x0, foot], { stroke: 'rule', width: 1 }));
	});
	panel.tracks.forEach(({ label }, i) => {
		items.push(lineOf([left, top + i * row], [right, top + i * row], { stroke: 'rule', width: 1 }));
		items.push(textAt(left, top + (i + 0.5) * row + small * 0.36, label, { size: small, weight: 600, tone: 'soft' }));
	});
	items.push(lineOf([left, foot], [right, foot], { stroke: 'rule', width: 1 }));

	const pairs = pairsOf(panel);
	const spot = (index: number) => ({ x: middle(index), row: panel.tracks.findIndex(({ id }) => id === panel.moments[index]?.track) });
	const joins = pathsOf(
		pairs.map(([a, b]) => ({ from: spot(a), to: spot(b) })),
		{ top, height: row, half: markHalf * scale }
	).map((d, i): Item =>
		pairs[i]?.includes(current)
			? { type: 'path', d, stroke: 'ink', width: 1.8 }
			: { type: 'path', d, stroke: 'soft', width: 1, opacity: isTold ? 1 : 0.6 }
	);
	// Those of the current moment lie over the others.
	items.push(...joins.filter((_, i) => !pairs[i]?.includes(current)), ...joins.filter((_, i) => pairs[i]?.includes(current)));
	panel.moments.forEach((moment, i) =>
		items.push(...markOf(moment, middle(i), trackOf(moment), slot, i === current, isTold ? String(i + 1) : null, scale))
	);

	let bottom = textTop;
	if (list && isTold) {
		items.push(...list.items);
		bottom = list.bottom;
	} else {
		const told = panel.moments[current];
		if (told) {
			const when = block([timeWords(told)], left, textTop, { size: small, weight: 600, tone: 'red-words' });
			const track = panel.tracks.find(({ id }) => id === told.track)?.label ?? '';
			const says = columnOf(told, left, when.bottom, right - left, size, small);
			const after = left + widthOf(timeWords(told), small, 600) + 10;
			items.push(...when.items, ...says.items);
			if (after + widthOf(track, small, 600) <= right)
				items.push(textAt(after, textTop + small * 0.98, track, { size: small, weight: 600, tone: 'soft' }));
		}
		bottom = Math.max(
			...panel.moments.map((moment) => columnOf(moment, left, textTop + small * leading, right - left, size, small).bottom)
		);
	}
	const note = footnote(panel.note, left, right, bottom + 2 * scale, height, scale);
	return {
		title: panel.title,
		subtitle: null,
		note: note ? null : panel.note,
		width,
		height: Math.ceil((note?.bottom ?? bottom) + 2),
		items: [...items, ...(note?.items ?? [])],
		table: {
			columns: ['When', 'ParsedProse by', 'What is said', 'Who says it', 'Conflicts with'],
			rows: panel.moments.map((moment) => [
				whenOf(moment),
				panel.tracks.find(({ id }) => id === moment.track)?.label ?? '',
				moment.says,
				moment.who,
				moment.conflictsWith.map((id) => `row ${panel.moments.findIndex((other) => other.id === id) + 1}`).join(', ')
			]),
			notes: panel.note ? [panel.note] : []
		}
	};
}

function whenOf(moment: AccountMoment): string {
	const clock = clockOf(moment);
	return `${dateWords(moment.start)}${clock ? `, ${clock}` : `, ${wordsOf[moment.precision]}`}`;
}

/** The days of the moments with the first and the last moment of each. */
function daysIn({ moments }: MomentsPanel): { date: string; first: number; last: number }[] {
	const days: { date: string; first: number; last: number }[] = [];
	moments.forEach(({ start }, i) => {
		const date = start.slice(0, 10);
		const last = days.at(-1);
		if (last?.date === date) last.last = i;
		else days.push({ date, first: i, last: i });
	});
	return days;
}

/** The pairs of moments that conflict, by number, each once. */
function pairsOf({ moments }: MomentsPanel): [number, number][] {
	return moments.flatMap(({ id, conflictsWith }, i) =>
		moments.flatMap((other, k): [number, number][] =>
			k > i && (conflictsWith.includes(other.id) || other.conflictsWith.includes(id)) ? [[i, k]] : []
		)
	);
}

/** The mark of a moment around a point; its width says how exactly the time is known. */
function markOf(
	{ precision, end }: AccountMoment,
	x: number,
	y: number,
	slot: number,
	isCurrent: boolean,
	number: string | null,
	scale: number
): Item[] {
	const tone = isCurrent ? 'red' : 'ink';
	const half = markHalf * scale;
	const size = sizeOf(12, scale);
	const items: Item[] = [];
	const around = (width: number): Item[] => [
		rectAt(x - width / 2, y - half, width, 2 * half, { fill: 'paper' }),
		rectAt(x - width / 2, y - half, width, 2 * half, { fill: isCurrent ? 'red' : 'earth', opacity: 0.28 }),
		lineOf([x - width / 2, y - half], [x - width / 2, y + half], { stroke: isCurrent ? 'red' : 'earth', width: 1.4 }),
		lineOf([x + width / 2, y - half], [x + width / 2, y + half], { stroke: isCurrent ? 'red' : 'earth', width: 1.4 })
	];
	if (precision === 'day' || precision === 'part-of-day') {
		const width = precision === 'day' ? Math.min(slot * 0.88, 84 * scale) : Math.min(slot * 0.56, 50 * scale);
		items.push(...around(width));
		if (number) items.push(textAt(x, y + size * 0.36, number, { size, weight: 600, anchor: 'middle' }));
		return items;
	}
	const thick = (precision === 'hour' ? 6 : 2.6) * scale;
	const tick = (at: number) => rectAt(at - thick / 2, y - half, thick, 2 * half, { fill: tone });
	const reach = Math.min(slot * 0.3, 26 * scale);
	if (end)
		items.push(
			lineOf([x - reach, y], [x + reach, y], { stroke: tone, width: 1.6 }),
			tick(x - reach),
			...(precision === 'minute' ? [tick(x + reach)] : [])
		);
	else items.push(tick(x));
	if (number) items.push(textAt(x, y - 2.5 * scale, number, { size, weight: 600, anchor: 'middle', halo: true }));
	return items;
}
