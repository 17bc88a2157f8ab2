/** One small map for each actor, all of the same ground and the same days, so that they can be compared. */
import { dayWords } from '../../content/calendar.ts';
import type { MultiplesPanel, SmallMark } from '../../content/panels/multiples.kind.ts';
import { dateInWords } from '../../content/words.ts';
import type { Size } from '../camera.ts';
import { rectAt, textAt, type Drawing, type Item } from '../drawing.ts';
import { outlineOf, placeMark, radiusOf } from '../marks.ts';
import { widthOf } from '../metrics.ts';
import type { PanelDrawer, PanelState } from './panelDrawer.ts';
import { block, footnote, leading, margin, rangeOf, sizeOf, wrapEven } from './text.ts';

/** Numbers of killed that the key shows. */
const keyNumbers = [1, 10, 30] as const;

/** From this radius on the ring of a highest count is dashed, in CSS pixels; a smaller one would look like a star. */
const dashFrom = 7;

const credit = 'Durand Line in red: the de facto border. Boundaries imply no endorsement.';

/**
 * Draws the maps in the grid that makes them largest. Incidents after the day under the cursor are pale. A picture that never moves has nothing to point at:
 * its incidents are listed under the maps where there is room for all of them.
 */
function drawMultiples(panel: MultiplesPanel, { width, height }: Size, scale: number, { today, isStill = false }: PanelState): Drawing {
	const edge = margin * scale;
	const [left, right] = [edge, width - edge];
	const [size, small] = [sizeOf(13, scale), sizeOf(12, scale)];
	const large = Math.max(size, Math.max(15, Math.min(23, width / 40)) * Math.max(1, Math.min(scale, 1.25)));
	const title = block(wrapEven(panel.title, right - left, large, 600), left, edge * 0.5, { size: large, weight: 600 });
	const gap = 14 * scale;
	// On a wall, marks and lines are as much larger as words are.
	const bold = Math.max(1, scale / 1.25);
	const nameOf = ({ name, short }: MultiplesPanel['actors'][number], cell: number) =>
		widthOf(name, size, 600) <= cell ? [name] : wrapEven(short, cell, size, 600);
	const headOf = (cell: number) =>
		(Math.max(...panel.actors.map((actor) => nameOf(actor, cell).length)) * size + small) * leading + 2 * scale;
	const ground: Size = { width: panel.bounds[2] - panel.bounds[0], height: panel.bounds[3] - panel.bounds[1] };
	const credits = wrapEven(credit, right - left, small);
	const min = Math.max(
		widthOf('none in this record', small),
		...panel.actors.flatMap(({ short }) => short.split(' ').map((word) => widthOf(word, size, 600)))
	);
	const grid = (bottom: number) => bestGrid(panel.actors.length, right - left, bottom - title.bottom - 4 * scale, gap, headOf, ground, min);
	const keyHeight = (markScale: number) => Math.max(small * leading, 2 * radiusOf(30) * markScale) + 4 * scale;
	const footOf = (noteHeight: number) => height - edge * 0.5 - noteHeight - credits.length * small * leading;
	const note = footnote(panel.note, left, right, 0, height * 0.2, scale);
	const noteHeight = note && grid(footOf(note.bottom) - 30 * scale).map >= 0.9 * grid(footOf(0) - 30 * scale).map ? note.bottom : 0;
	const first = grid(footOf(noteHeight) - 30 * scale);
	const markScale = Math.min(1.1 * scale, Math.max(0.5, first.map / 600) * bold);
	const foot = footOf(noteHeight) - keyHeight(markScale);
	const { columns, cell, map } = grid(foot);
	const head = headOf(cell);
	const k = map / ground.width;
	const rows = Math.ceil(panel.actors.length / columns);
	const withoutLists = foot - title.bottom - 4 * scale - rows * (head + k * ground.height + gap) + gap;
	const lists = isStill ? panel.actors.map(({ marks }) => marks.map((mark) => wrapEven(inWords(mark), cell, small))) : [];
	const longest = Math.max(0, ...lists.map((lines) => lines.flat().length)) * small * leading + 4 * scale;
	const listHeight = isStill && rows * longest <= withoutLists ? longest : 0;
	const rowHeight = head + k * ground.height + listHeight + gap;
	const room = withoutLists - rows * listHeight;
	const spare = Math.max(0, room);

	const spareWidth = right - left - columns * cell - (columns - 1) * gap;
	const items: Item[] = [...title.items];
	panel.actors.forEach((actor, i) => {
		const x = left + spareWidth / 2 + (i % columns) * (cell + gap);
		const y = title.bottom + 4 * scale + spare / 2 + Math.floor(i / columns) * rowHeight;
		// Names end above their counts, so that the counts stand in a row.
		const name = nameOf(actor, cell);
		const names = y + head - 2 * scale - small * leading - name.length * size * leading;
		items.push(
			...block(name, x, names, { size, weight: 600 }).items,
			textAt(x, y + head - 2 * scale - small * (leading - 0.98), countWords(actor.marks.length), { size: small, tone: 'soft' })
		);
		items.push(...mapOf(panel, actor.marks, x, y + head, k, markScale, bold, today, small));
		if (listHeight > 0)
			items.push(...block(lists[i]?.flat() ?? [], x, y + head + k * ground.height + 4 * scale, { size: small, tone: 'ink' }).items);
	});
	items.push(...keyOf(panel, left, right, foot, keyHeight(markScale), markScale, scale));
	items.push(...block(credits, left, footOf(noteHeight), { size: small, tone: 'soft' }).items);
	if (noteHeight > 0) items.push(...(footnote(panel.note, left, right, height - edge * 0.5 - noteHeight, height, scale)?.items ?? []));
	return {
		title: panel.title,
		subtitle: null,
		note: noteHeight > 0 ? null : panel.note,
		width,
		// Higher than asked where the maps, at their least, have no room.
		height: height + Math.max(0, Math.round(-room)),
		items,
		table: {
			columns: ['Actor', 'Date', 'Incident', 'Killed, by any count'],
			rows: panel.actors.flatMap(({ name, marks }) =>
				marks.length > 0
					? marks.map(({ date, title: what, low, high }) => [name, dateInWords(date), what, rangeOf(low, high)])
					: [[name, '', 'None in this record', '']]
			),
			notes: panel.note ? [panel.note] : []
		}
	};
}

/** When and where an incident was, and how many were killed. */
function inWords({ date, town, low, high }: SmallMark): string {
	const range = rangeOf(low, high);
	return `${dayWords(date, 'bare')}, ${town}: ${range === '' ? 'killed not known' : range === '0' ? 'nobody killed' : `${range} killed`}`;
}

function countWords(count: number): string {
	return count === 0 ? 'none in this record' : count === 1 ? '1 incident' : `${count} incidents`;
}

/** The number of columns that makes the maps widest where the cells are as wide as their words, with the widths of a cell and of a map. */
function bestGrid(
	count: number,
	width: number,
	height: number,
	gap: number,
	headOf: (cell: number) => number,
	ground: Size,
	min: number
): { columns: number; cell: number; map: number } {
	const grids = Array.from({ length: count }, (_, i) => i + 1).map((columns) => {
		const rows = Math.ceil(count / columns);
		const max = (width - (columns - 1) * gap) / columns;
		let [cell, map] = [max, 0];
		// A narrower cell breaks names into more lines, and more lines leave the maps less height.
		for (let pass = 0; pass < 3; pass++) {
			map = Math.max(40, Math.min(max, (((height - (rows - 1) * gap) / rows - headOf(cell)) * ground.width) / ground.height));
			cell = Math.min(max, Math.max(map, min));
		}
		return { columns, cell, map };
	});
	const wide = grids.filter(({ cell }) => cell >= min);
	return (wide.length > 0 ? wide : grids.slice(0, 1)).reduce((best, one) => (one.map > best.map + 1 ? one : best));
}

function mapOf(
	{ bounds: [left, top, right, bottom], ground, names }: MultiplesPanel,
	marks: readonly SmallMark[],
	x: number,
	y: number,
	k: number,
	markScale: number,
	bold: number,
	today: string | null,
	small: number
): Item[] {
	const at = { x: x - left * k, y: y - top * k, scale: k };
	const items: Item[] = [
		rectAt(x, y, (right - left) * k, (bottom - top) * k, { fill: 'earth', opacity: 0.09 }),
		{ type: 'path', d: ground.kashmir, at, fill: 'hatch' },
		{ type: 'path', d: ground.borders, at, stroke: 'border', width: bold },
		{ type: 'path', d: ground.lineOfControl, at, stroke: 'border', width: 1.2 * bold, dash: `${bold} ${3 * bold}` },
		{ type: 'path', d: ground.line, at, stroke: 'red', width: 1.8 * bold }
	];
	// Names keep off the marks where they are a third of the map at most.
	if ((right - left) * k >= 20 * small)
		items.push(
			...names.map((name) =>
				textAt(at.x + name.at[0] * k, at.y + name.at[1] * k, name.text, { size: small, tone: 'soft', anchor: 'middle', halo: true })
			)
		);
	for (const mark of marks) {
		const placed = placeMark(mark, [at.x + mark.at[0] * k, at.y + mark.at[1] * k], markScale);
		const shape = (radius: number) => outlineOf(mark.shape, Math.max(1.8, radius));
		const here = { x: placed.x, y: placed.y, scale: 1 };
		const tone = today !== null && mark.date > today ? 'border' : 'red';
		if (placed.inner === null || placed.outer > placed.inner)
			items.push({
				type: 'path',
				d: shape(placed.outer),
				at: here,
				stroke: tone,
				width: placed.inner === null ? 1.2 : 0.9,
				...(placed.inner !== null && placed.outer > dashFrom ? { dash: '2.5 2' } : {})
			});
		if (placed.inner !== null)
			items.push(
				{ type: 'path', d: shape(placed.inner), at: here, fill: tone, opacity: tone === 'red' ? 0.62 : 0.25 },
				{ type: 'path', d: shape(placed.inner), at: here, stroke: tone, width: 1.2 }
			);
	}
	return items;
}

/** Three sizes, and the shapes that are on the maps beside the circle. */
function keyOf(
	{ actors }: MultiplesPanel,
	left: number,
	right: number,
	top: number,
	height: number,
	markScale: number,
	scale: number
): Item[] {
	const small = sizeOf(12, scale);
	const items: Item[] = [];
	const y = top + height / 2;
	let x = left;
	const words = (text: string) => {
		items.push(textAt(x, y + small * 0.35, text, { size: small, tone: 'soft' }));
		x += widthOf(text, small) + 8 * scale;
	};
	words('Killed:');
	for (const number of keyNumbers) {
		const r = Math.max(1.8, radiusOf(number) * markScale);
		items.push({ type: 'path', d: outlineOf('circle', r), at: { x: x + r, y, scale: 1 }, stroke: 'soft', width: 1.2 });
		x += 2 * r + 4 * scale;
		words(String(number));
	}
	const shapes = new Set(actors.flatMap(({ marks }) => marks.map(({ shape }) => shape)));
	for (const { shape, text } of [
		{ shape: 'diamond', text: 'clash at the line' },
		{ shape: 'square', text: 'operation' },
		{ shape: 'triangle', text: 'air strike' }
	] as const) {
		if (!shapes.has(shape) || x + 18 * scale + widthOf(text, small) > right) continue;
		items.push({ type: 'path', d: outlineOf(shape, 4.5 * scale), at: { x: x + 6 * scale, y, scale: 1 }, stroke: 'soft', width: 1.2 });
		x += 16 * scale;
		words(text);
	}
	return items;
}

/** How the panel is drawn. */
export const drawer: PanelDrawer<MultiplesPanel> = { draw: drawMultiples, isFull: true };
