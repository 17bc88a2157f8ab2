/** The strip of days: one cell a day, one block an incident, the step's days underlined, the article's day marked, the day under the cursor red. */
import { dayWords, spanWords } from '../../content/calendar.ts';
import type { DaysPanel } from '../../content/panels/days.kind.ts';
import { dateInWords } from '../../content/words.ts';
import type { Size } from '../camera.ts';
import { boxOfText, lineOf, rectAt, textAt, type Drawing, type Item, type TextItem } from '../drawing.ts';
import { intersects } from '../geometry.ts';
import { widthOf } from '../metrics.ts';
import type { PanelDrawer, PanelState } from './panelDrawer.ts';
import { controlsRoom, footnote, heading, leading, margin, sizeOf } from './text.ts';

/** Height of the tallest column of blocks at scale 1. */
const columnHeight = 30;

/** A narrower strip, in CSS pixels at scale 1, has the buttons in it that step its sequence: the map over it has no room for them. */
const controlsBelow = 560;

/** Draws the strip of days. */
function drawDays(panel: DaysPanel, { width, height }: Size, scale: number, { today, isStill = false }: PanelState): Drawing {
	const edge = margin * scale;
	const [left, right] = [edge, width - edge];
	const small = sizeOf(12, scale);
	const hasControls = panel.window !== null && today !== null && !isStill && width < controlsBelow * scale;
	const headRight = hasControls ? right - controlsRoom.width : right;
	const head = heading(panel.title, 'Each block is one incident.', left, headRight, edge * 0.5, scale);
	const headBottom = hasControls ? Math.max(head.bottom, controlsRoom.height) : head.bottom;
	const top = headBottom + small * leading;
	const foot = top + columnHeight * scale;
	const cell = (right - left) / Math.max(1, panel.days.length);
	const max = Math.max(4, ...panel.days.map(({ count }) => count));
	const indexOf = (date: string) => panel.days.findIndex((one) => one.date === date);
	const middle = (index: number) => left + (index + 0.5) * cell;
	const items: Item[] = [...head.items];

	const horizon = indexOf(panel.horizon);
	if (horizon >= 0) {
		const words = `${dayWords(panel.horizon, 'bare')}: the article’s “today”`;
		const x = middle(horizon);
		const isLeft = x - 5 - widthOf(words, small) >= left;
		items.push(lineOf([x, headBottom + 2], [x, foot], { stroke: 'ink', width: 1.2, dash: '3 2' }));
		items.push(textAt(isLeft ? x - 5 : x + 5, headBottom + small * 0.98, words, { size: small, anchor: isLeft ? 'end' : 'start' }));
	}

	const block = (columnHeight * scale) / max;
	const gap = Math.min(1.5, cell * 0.12);
	panel.days.forEach(({ date, count }, i) => {
		const isOwn = panel.window !== null && date >= panel.window.from && date <= panel.window.to;
		const look =
			date === today
				? { fill: 'red' as const }
				: { fill: 'earth' as const, opacity: isOwn ? (today !== null && date > today ? 0.5 : 1) : 0.35 };
		for (let k = 0; k < count; k++) items.push(rectAt(left + i * cell + gap, foot - (k + 1) * block + 1, cell - 2 * gap, block - 1, look));
	});
	items.push(lineOf([left, foot + 0.5], [right, foot + 0.5], { stroke: 'soft', width: 1 }));

	const labels: TextItem[] = [];
	const baseline = foot + 5 * scale + small * 0.98;
	const label = (words: string, x: number, tone: 'soft' | 'ink' | 'red-words', weight: 400 | 600) => {
		const half = widthOf(words, small, weight) / 2;
		const item = textAt(Math.min(right - half, Math.max(left + half, x)), baseline, words, { size: small, weight, tone, anchor: 'middle' });
		const [x0, y0, x1, y1] = boxOfText(item);
		if (!labels.some((other) => intersects([x0 - 6, y0, x1 + 6, y1], boxOfText(other)))) labels.push(item);
	};
	const cursor = today === null ? -1 : indexOf(today);
	if (cursor >= 0 && today !== null) {
		label(dayWords(today, 'bare'), middle(cursor), 'red-words', 600);
		items.push(lineOf([left + cursor * cell, foot + 0.5], [left + (cursor + 1) * cell, foot + 0.5], { stroke: 'red', width: 2 }));
	}
	if (panel.window) {
		const [first, last] = [indexOf(panel.window.from), indexOf(panel.window.to)];
		if (first >= 0 && last >= 0) {
			items.push(rectAt(left + first * cell, foot + 3 * scale, (last - first + 1) * cell, 2 * scale, { fill: 'ink' }));
			if (cursor < 0) label(spanWords(panel.window.from, panel.window.to), (middle(first) + middle(last)) / 2, 'ink', 600);
		}
	}
	for (const end of [panel.days.at(0), panel.days.at(-1)])
		if (end) label(dayWords(end.date, 'bare'), middle(indexOf(end.date)), 'soft', 400);
	items.push(...labels);

	const bottom = baseline + small * 0.3;
	const note = footnote(panel.note, left, right, bottom + 2 * scale, height, scale);
	return {
		title: panel.title,
		subtitle: null,
		note: note ? null : panel.note,
		width,
		height: Math.ceil(note ? note.bottom : bottom + 2),
		items: [...items, ...(note?.items ?? [])],
		...(hasControls ? { controls: [headRight, 1] as const } : {}),
		table: {
			columns: ['Day', 'Incidents on the map'],
			rows: panel.days.map(({ date, count }) => [dateInWords(date), String(count)]),
			notes: panel.note ? [panel.note] : []
		}
	};
}

/** How the panel is drawn. */
export const drawer: PanelDrawer<DaysPanel> = { draw: drawDays };
