/**
 * The accounts of a day or two. What has a time stands on a true axis of hours, its precision as a bar; what has only its day, or a part of it,
 * stands under it as a number in a row of those who tell it: in order, and at no place in time. Lines join accounts that conflict.
 */
import { clockOf } from '../../content/clock.ts';
import type { AccountMoment, MomentsPanel } from '../../content/panels/moments.kind.ts';
import { dateInWords } from '../../content/words.ts';
import type { Size } from '../camera.ts';
import { lineOf, textAt, type Drawing, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import { pathsOf } from './conflictLines.ts';
import { columnOf, listOf, timeWords, wordsOf } from './momentWords.ts';
import type { PanelDrawer, PanelState } from './panelDrawer.ts';
import { hoursOf, markHalf, placeMoments, rowHeight } from './momentMarks.ts';
import { block, controlsRoom, footnote, heading, leading, margin, sizeOf, wrapTo } from './text.ts';

/** How to read the drawing, with an axis of hours and without one. */
const withHours = 'Bars stand at their hours; numbers in a box have no known hour and stand in order. Lines join accounts that conflict.';
const withoutHours = 'Numbers stand in order: no hour is known. Lines join accounts that conflict.';

/** The moment that is set off at a progress; 0 is the first, 1 the last. */
function momentAt({ moments }: MomentsPanel, progress: number): number {
	return Math.max(0, Math.min(moments.length - 1, Math.floor(progress * moments.length)));
}

/**
 * Draws the tracks with the words of the current moment under them. Without a day under the cursor, and with room for it,
 * every moment is numbered and told: the picture of a still or of a page of paper.
 */
function drawMoments(panel: MomentsPanel, { width, height }: Size, scale: number, { today, progress }: PanelState): Drawing {
	const edge = margin * scale;
	const [left, right] = [edge, width - edge];
	const [size, small] = [sizeOf(12.5, scale), sizeOf(12, scale)];
	const hours = hoursOf(panel.moments);
	const head = heading(panel.title, hours ? withHours : withoutHours, left, right, edge * 0.5, scale);
	const start = left + Math.max(...panel.tracks.map(({ label }) => widthOf(label, small, 600))) + 8 * scale;
	const row = rowHeight * scale;
	const top = head.bottom + 3 * scale + (hours ? small * leading : 0);
	const placed = placeMoments(panel, hours, { left: start, right, top, row }, small, scale);
	const foot = top + row * placed.rows.length;
	const textTop = foot + 5 * scale;
	const list = today === null ? listOf(panel, left, right, textTop, scale) : null;
	const isTold = list !== null && list.bottom <= height;
	const current = isTold ? -1 : momentAt(panel, progress);

	const items: Item[] = [...head.items, ...placed.ground];
	placed.rows.forEach((track, i) => {
		const label = panel.tracks.find(({ id }) => id === track)?.label ?? '';
		items.push(lineOf([left, top + i * row], [right, top + i * row], { stroke: 'rule', width: 1 }));
		items.push(textAt(left, top + (i + 0.5) * row + small * 0.36, label, { size: small, weight: 600, tone: 'soft' }));
	});
	items.push(lineOf([left, foot], [right, foot], { stroke: 'rule', width: 1 }));

	const pairs = pairsOf(panel);
	const spot = (index: number) => placed.spots[index] ?? { x: 0, row: 0 };
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
	placed.marks.forEach((mark, i) => items.push(...mark(i === current)));

	let bottom = textTop;
	if (list && isTold) {
		items.push(...list.items);
		bottom = list.bottom;
	} else {
		const told = panel.moments[current];
		const room = right - controlsRoom.width - left;
		const whenLines = (moment: AccountMoment) => wrapTo(timeWords(moment), room, small, 600);
		const lines = 1 + Math.max(...panel.moments.map((moment) => whenLines(moment).length));
		const under = textTop + Math.max(controlsRoom.height, lines * small * leading);
		if (told) {
			const track = panel.tracks.find(({ id }) => id === told.track)?.label ?? '';
			const when = block(whenLines(told), left, textTop, { size: small, weight: 600, tone: 'red-words' });
			const which = block([`${current + 1} of ${panel.moments.length} · ${track}`], left, when.bottom, { size: small, tone: 'soft' });
			items.push(...when.items, ...which.items, ...columnOf(told, left, under, right - left, size, small).items);
		}
		bottom = Math.max(...panel.moments.map((moment) => columnOf(moment, left, under, right - left, size, small).bottom));
	}
	const note = footnote(panel.note, left, right, bottom + 2 * scale, height, scale);
	return {
		title: panel.title,
		subtitle: null,
		note: note ? null : panel.note,
		width,
		height: Math.ceil((note?.bottom ?? bottom) + 2),
		items: [...items, ...(note?.items ?? [])],
		...(isTold ? {} : { controls: [right - controlsRoom.width, textTop - 2] as const }),
		table: {
			columns: ['When', 'Told by', 'What is said', 'Who says it', 'Conflicts with'],
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
	return `${dateInWords(moment.start)}${clock ? `, ${clock}` : `, ${wordsOf[moment.precision]}`}`;
}

/** The pairs of moments that conflict, by number, each once. */
function pairsOf({ moments }: MomentsPanel): [number, number][] {
	return moments.flatMap(({ id, conflictsWith }, i) =>
		moments.flatMap((other, k): [number, number][] =>
			k > i && (conflictsWith.includes(other.id) || other.conflictsWith.includes(id)) ? [[i, k]] : []
		)
	);
}

/** How the panel is drawn. */
export const drawer: PanelDrawer<MomentsPanel> = {
	draw: drawMoments,
	tellsAllInStill: true,
	accountsOf: ({ moments }) => moments.map(({ id, start }) => ({ id, date: start.slice(0, 10) }))
};
