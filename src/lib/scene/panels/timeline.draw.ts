/** The timeline: rows of stretches and events over one axis. Every label stands beside or in what it names, on a line of its own where it needs one. */
import { dateOf, dayOf, daysOf, dayWords } from '../../content/calendar.ts';
import type { TimelinePanel } from '../../content/panels/timeline.kind.ts';
import { dateInWords } from '../../content/words.ts';
import type { Size } from '../camera.ts';
import { boxOfText, circleAt, lineOf, rectAt, textAt, type Drawing, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import { packRow, type Thing } from './packRow.ts';
import type { PanelDrawer, PanelState } from './panelDrawer.ts';
import { footnote, heading, leading, margin, sizeOf } from './text.ts';
import { ticksOf } from './time.ts';

/** From this width on, in CSS pixels at scale 1, the names of the rows stand beside them. */
const namesBesideFrom = 620;

/** Draws the timeline. Words that say what its open boxes mean stand only where some of its dates are vaguer than a day. */
function drawTimeline(panel: TimelinePanel, { width, height }: Size, scale: number, { today }: PanelState, spread = 1): Drawing {
	const edge = margin * scale;
	const small = sizeOf(12, scale);
	const size = sizeOf(12, scale);
	const line = size * leading * spread;
	/** From the upper edge of a line to the foot of its letters. */
	const foot = size * 0.98 + (size * leading * (spread - 1)) / 2;
	const isBeside = width / scale >= namesBesideFrom;
	const nameWidth = isBeside ? Math.max(...panel.rows.map(({ label }) => widthOf(label, size, 600))) + 14 * scale : 0;
	const [left, right] = [edge + nameWidth, width - edge];
	const [from, to] = [dayOf(panel.from), dayOf(panel.to) + 1];
	const x = (number: number) => left + ((Math.min(to, Math.max(from, number)) - from) / (to - from)) * (right - left);
	const isVague = panel.rows.some(({ points }) => points.some(({ at }) => at.length < 10));
	const head = heading(panel.title, isVague ? 'Open boxes: only the month is known.' : null, edge, right, edge * 0.5, scale);

	const items: Item[] = [];
	const ticks = ticksOf(from, to, right - left, small);
	let y = head.bottom + 3 * scale;
	const rowsTop = y;
	for (const row of panel.rows) {
		items.push(lineOf([edge, y], [right, y], { stroke: 'rule', width: 1 }));
		y += 3 * scale;
		items.push(textAt(edge, y + foot, row.label, { size, weight: 600, tone: 'soft', halo: true }));
		if (!isBeside) y += line;
		const things: Thing[] = [
			...row.bands.map(({ from: first, to: last, label }): Thing => ({
				label,
				left: x(dayOf(first)),
				right: x(dayOf(last) + 1),
				mark: 'band'
			})),
			...row.points.map(({ at, label }): Thing => {
				const [first, after] = daysOf(at);
				const middle = x(first + 0.5);
				return at.length < 10
					? { label, left: x(first), right: x(after), mark: 'vague' }
					: { label, left: middle - 4 * scale, right: middle + 4 * scale, mark: 'day' };
			})
		];
		const packed = packRow(things, [left, right], size, scale);
		for (const { thing, lane, lines, textX, anchor } of packed.placed) {
			const at = y + lane * line;
			items.push(...markOf(thing, at, line, scale));
			lines.forEach((words, i) =>
				items.push(textAt(textX, at + i * line + foot, words, { size, anchor, halo: textX < thing.left || textX > thing.right }))
			);
		}
		y += packed.lanes * line + 3 * scale;
	}

	const under: Item[] = ticks.map(({ day }) => lineOf([x(day), rowsTop], [x(day), y], { stroke: 'rule', width: 0.8 }));
	items.push(lineOf([left, y], [right, y], { stroke: 'soft', width: 1 }));
	if (panel.window)
		items.push(
			rectAt(
				x(dayOf(panel.window.from)),
				y - 1.5 * scale,
				Math.max(2, x(dayOf(panel.window.to) + 1) - x(dayOf(panel.window.from))),
				3 * scale,
				{ fill: 'ink' }
			)
		);
	const baseline = y + 4 * scale + small * 0.98;
	const cursor = today !== null && dayOf(today) >= from && dayOf(today) < to ? today : null;
	let taken: [number, number] | null = null;
	if (cursor) {
		const words = `${dayWords(cursor, 'bare')} ${cursor.slice(0, 4)}`;
		const half = widthOf(words, small, 600) / 2;
		const at = Math.min(right - half, Math.max(left + half, x(dayOf(cursor) + 0.5)));
		taken = [at - half - 6, at + half + 6];
		const across = x(dayOf(cursor) + 0.5);
		under.push(
			...gapsOf(items, across, rowsTop, y).map(([top, bottom]) => lineOf([across, top], [across, bottom], { stroke: 'red', width: 1.6 }))
		);
		items.push(textAt(at, baseline, words, { size: small, weight: 600, tone: 'red-words', anchor: 'middle' }));
	}
	for (const { day, label } of ticks) {
		items.push(lineOf([x(day), y], [x(day), y + 4 * scale], { stroke: 'soft', width: 1 }));
		const [start, end] = [x(day) + 2, x(day) + 2 + widthOf(label, small)];
		if (end <= right && !(taken && start < taken[1] && end > taken[0]))
			items.push(textAt(start, baseline, label, { size: small, tone: 'soft' }));
	}

	const bottom = baseline + small * 0.3;
	const note = footnote(panel.note, edge, right, bottom + 2 * scale, height, scale);
	return {
		title: panel.title,
		subtitle: null,
		note: note ? null : panel.note,
		width,
		height: Math.ceil(note ? note.bottom : bottom + 2),
		items: [...head.items, ...under, ...items, ...(note?.items ?? [])],
		table: tableOf(panel)
	};
}

/** Room between the cursor's line and the words that it does not run through, in CSS pixels. */
const air = 3;

/** The stretches of an upright line that no words stand in: it stops over a line of text and goes on under it. */
function gapsOf(items: readonly Item[], x: number, top: number, bottom: number): [number, number][] {
	const taken = items
		.flatMap((item) => (item.type === 'text' ? [boxOfText(item)] : []))
		.filter(([left, , right]) => left - air < x && right + air > x)
		.map(([, upper, , lower]): [number, number] => [upper - 1, lower + 1])
		.sort((a, b) => a[0] - b[0]);
	const gaps: [number, number][] = [];
	let at = top;
	for (const [upper, lower] of [...taken, [bottom, bottom] as const]) {
		const end = Math.min(bottom, upper);
		if (end - at >= air) gaps.push([at, end]);
		at = Math.max(at, lower);
	}
	return gaps;
}

/** The mark of a thing in the line of text that begins at y. */
function markOf({ left, right, mark }: Thing, y: number, line: number, scale: number): Item[] {
	if (mark === 'day') return [circleAt((left + right) / 2, y + line / 2, 3.6 * scale, { fill: 'ink' })];
	if (mark === 'vague')
		return [rectAt(left + 0.5, y + line * 0.28, Math.max(2, right - left - 1), line * 0.44, { fill: 'paper', stroke: 'ink', width: 1.2 })];
	const [top, height] = [y + line * 0.1, line * 0.8];
	const end = (x: number) => lineOf([x, top], [x, top + height], { stroke: 'earth', width: 1.6 });
	return [
		rectAt(left, top, right - left, height, { fill: 'paper' }),
		rectAt(left, top, right - left, height, { fill: 'earth', opacity: 0.34 }),
		end(left),
		end(right)
	];
}

function tableOf({ rows, note }: TimelinePanel): Drawing['table'] {
	const things = rows.flatMap(({ label: row, bands, points }) => [
		...bands.map(({ from, to, label }) => ({ from, cells: [row, dateInWords(from), dateInWords(to), label] })),
		...points.map(({ at, label }) => ({ from: dateOf(dayOf(at)), cells: [row, dateInWords(at), '', label] }))
	]);
	return {
		columns: ['Row', 'Date', 'Until', 'What'],
		rows: things.sort((a, b) => a.from.localeCompare(b.from)).map(({ cells }) => cells),
		notes: note ? [note] : []
	};
}

/** How the panel is drawn. */
export const drawer: PanelDrawer<TimelinePanel> = { draw: drawTimeline };
