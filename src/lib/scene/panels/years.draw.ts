/** Yearly figures: one small chart for each series, one under another, since no two producers or measures share an axis. */
import type { YearFigure, YearSeries, YearsPanel } from '../../content/panels/years.kind.ts';
import { numberInWords } from '../../content/words.ts';
import { ticks } from 'd3-array';
import type { Size } from '../camera.ts';
import { circleAt, lineOf, textAt, type Drawing, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import { outlineOf } from '../marks.ts';
import type { PanelDrawer, PanelState } from './panelDrawer.ts';
import { block, footnote, leading, margin, sizeOf, wrapEven } from './text.ts';

/** The least height of a chart's plot at scale 1. Notes and definitions give way to it. */
const leastPlot = 62;

/** The least width of a chart beside others at scale 1. */
const leastColumn = 180;

/** Draws the charts. Neither day nor progress changes them. */
function drawYears(panel: YearsPanel, { width, height }: Size, scale: number, _: PanelState): Drawing {
	const edge = margin * scale;
	const [left, right] = [edge, width - edge];
	const small = sizeOf(12, scale);
	const size = sizeOf(12.5, scale);
	const large = Math.max(sizeOf(12, scale), Math.max(15, Math.min(23, width / 40)) * Math.max(1, Math.min(scale, 1.25)));
	const title = block(wrapEven(panel.title, right - left, large, 600), left, edge * 0.5, { size: large, weight: 600 });
	const subtitle = block(wrapEven(panel.subtitle, right - left, size), left, title.bottom, { size, tone: 'soft' });
	const key = keyOf(panel, left, right, scale);
	const charts = panel.series.length;
	const heads = charts * size * leading;
	const axis = small * 1.6;
	const min = charts * leastPlot * scale + heads + axis + key.height + (charts - 1) * 6 * scale;
	const note = footnote(panel.note, left, right, 0, height - edge * 0.5 - subtitle.bottom - min, scale);
	const foot = height - edge * 0.5 - (note ? note.bottom : 0);
	const top = subtitle.bottom + 4 * scale;
	const [gap, between] = [6 * scale, 18 * scale];
	const plotIn = (rows: number) => Math.max(30 * scale, (foot - top - rows * size * leading - axis - key.height - (rows - 1) * gap) / rows);
	const columnWidth = (right - left - (charts - 1) * between) / charts;
	// Where charts one under another would be flat and there is the width, they stand side by side.
	const isRow = plotIn(charts) < leastPlot * scale && columnWidth > leastColumn * scale;
	const plotHeight = plotIn(isRow ? 1 : charts);
	const items: Item[] = [...title.items, ...subtitle.items];

	const tops = panel.series.map(({ figures }) => scaleOf(figures));
	const before = Math.max(...tops.map(({ values }) => widthOf(numberInWords(values.at(-1) ?? 0), small))) + 7 * scale;
	const after = Math.max(...panel.series.map(({ figures }) => widthOf(numberInWords(figures.at(-1)?.value ?? 0), size, 600))) + 9 * scale;
	const inset = 5 * scale;
	/** The way of the years between two edges. */
	const yearsIn = (from: number, to: number) => (year: number) =>
		from + inset + ((year - panel.from) / Math.max(1, panel.to - panel.from)) * (to - from - inset);
	const [column, row] = isRow ? [columnWidth + between, 0] : [0, size * leading + plotHeight + gap];
	let y = top;
	panel.series.forEach((series, i) => {
		const head = top + i * row;
		const [start, end] = [left + i * column, isRow ? left + i * column + columnWidth : right];
		const [from, to] = [start + before, end - after];
		const x = yearsIn(from, to);
		y = head + size * leading + plotHeight;
		const plot = { from, to, top: head + size * leading, bottom: y, ...(tops[i] ?? { max: 1, values: [] }) };
		items.push(...nameOf(series, start, end, head, scale), ...chartOf(series, plot, x, scale));
		if (isRow || i === charts - 1) items.push(...axisOf(panel, x, y, scale));
	});
	y += axis;
	items.push(...key.items.map((item): Item => moved(item, y)));
	if (note) items.push(...note.items.map((item) => moved(item, foot)));
	const bottom = note ? height - edge * 0.5 : y + key.height;
	return {
		title: panel.title,
		subtitle: panel.subtitle,
		note: note ? null : panel.note,
		width,
		height: Math.ceil(Math.max(height, bottom)),
		items,
		table: tableOf(panel)
	};
}

interface Plot {
	readonly from: number;
	readonly to: number;
	readonly top: number;
	readonly bottom: number;
	readonly max: number;
	readonly values: readonly number[];
}

/** The years under a plot, as many as have room, counted back from the last. */
function axisOf({ from, to }: YearsPanel, x: (year: number) => number, y: number, scale: number): Item[] {
	const small = sizeOf(12, scale);
	const step = [1, 2, 3, 4, 6, 9].find((years) => widthOf('2025', small) + 8 < (x(1) - x(0)) * years) ?? 9;
	return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => to - i * step).flatMap((year) => [
		lineOf([x(year), y], [x(year), y + 4 * scale], { stroke: 'soft', width: 1 }),
		textAt(x(year), y + 4 * scale + small, String(year), { size: small, tone: 'soft', anchor: 'middle' })
	]);
}

/** The scale of a series: its highest value, and two to four round ones. */
function scaleOf(figures: readonly YearFigure[]): { max: number; values: number[] } {
	const highest = Math.max(1, ...figures.map(({ value }) => value));
	return { max: highest, values: ticks(0, highest, 3) };
}

function nameOf({ label, definition }: YearSeries, left: number, right: number, top: number, scale: number): Item[] {
	const [size, small] = [sizeOf(12.5, scale), sizeOf(12, scale)];
	const start = left + widthOf(label, size, 600) + 9 * scale;
	const name = textAt(left, top + size * 0.98, label, { size, weight: 600 });
	return start + widthOf(definition, small) <= right
		? [name, textAt(start, top + size * 0.98, definition, { size: small, tone: 'soft' })]
		: [name];
}

function chartOf(
	{ figures }: YearSeries,
	{ from, to, top, bottom, max, values }: Plot,
	x: (year: number) => number,
	scale: number
): Item[] {
	const [size, small] = [sizeOf(12.5, scale), sizeOf(12, scale)];
	// Room for a label over the highest point.
	const highest = top + size * 1.35;
	const y = (value: number) => bottom - (value / max) * (bottom - highest);
	// Where the chart is low, only the lowest and the highest value are named.
	const isLow = values.length > 1 && y(values[0] ?? 0) - y(values[1] ?? 0) < small * 1.5;
	const labelled = isLow ? [values[0] ?? 0, ...(y(0) - y(values.at(-1) ?? 0) >= small * 1.5 ? values.slice(-1) : [])] : values;
	const items: Item[] = labelled.flatMap((value) => [
		lineOf([from, y(value)], [to, y(value)], { stroke: value === 0 ? 'soft' : 'rule', width: 1 }),
		textAt(from - 6 * scale, y(value) + (value === 0 ? 0 : small * 0.35), numberInWords(value), {
			size: small,
			tone: 'soft',
			anchor: 'end'
		})
	]);
	for (const run of runsOf(figures))
		if (run.length > 1)
			items.push({
				type: 'path',
				d: `M${run.map(({ year, value }) => `${x(year).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`,
				stroke: 'ink',
				width: 2 * scale
			});
	for (const figure of figures) items.push(pointOf(figure, x(figure.year), y(figure.value), scale));
	const firm = figures.filter(({ verified, usual }) => verified && usual);
	const peak = firm.reduce<YearFigure | undefined>((best, figure) => (best && best.value >= figure.value ? best : figure), undefined);
	const last = figures.at(-1);
	if (last) items.push(textAt(x(last.year) + 7 * scale, y(last.value) + size * 0.35, numberInWords(last.value), { size, weight: 600 }));
	// The label begins over its point, so that it is not read as that of a point before it.
	if (peak && peak !== last)
		items.push(textAt(x(peak.year) - 4 * scale, y(peak.value) - 6 * scale, numberInWords(peak.value), { size, weight: 600, halo: true }));
	return items;
}

/** Stretches of years without a gap, without a figure that no source was seen for, and counted by one definition. */
export function runsOf(figures: readonly YearFigure[]): YearFigure[][] {
	const runs: YearFigure[][] = [];
	for (const figure of figures.filter(({ verified }) => verified)) {
		const last = runs.at(-1)?.at(-1);
		if (last && last.year === figure.year - 1 && last.usual === figure.usual) runs.at(-1)?.push(figure);
		else runs.push([figure]);
	}
	return runs;
}

/** The point of a figure: hollow where no source was seen, a diamond where it was counted by another definition. */
function pointOf({ verified, usual }: YearFigure, x: number, y: number, scale: number): Item {
	if (!usual)
		return {
			type: 'path',
			d: outlineOf('diamond', 3.6 * scale),
			at: { x, y, scale: 1 },
			fill: verified ? 'ink' : 'paper',
			stroke: 'ink',
			width: 1.4
		};
	return verified
		? circleAt(x, y, 2.6 * scale, { fill: 'ink' })
		: circleAt(x, y, 3.6 * scale, { fill: 'paper', stroke: 'ink', width: 1.6 });
}

/** What the points of other kinds mean, set from y = 0 down; only the kinds that the series have. */
function keyOf({ series }: YearsPanel, left: number, right: number, scale: number): { items: Item[]; height: number } {
	const small = sizeOf(12, scale);
	const figures = series.flatMap(({ figures: own }) => own);
	const kinds = [
		...(figures.some(({ verified }) => !verified)
			? [{ figure: { year: 0, value: 0, verified: false, usual: true, note: null }, words: 'No source seen for the figure' }]
			: []),
		...(figures.some(({ usual }) => !usual)
			? [{ figure: { year: 0, value: 0, verified: true, usual: false, note: null }, words: 'Counted by another definition' }]
			: [])
	];
	const items: Item[] = [];
	let [x, y] = [left, 3 * scale];
	for (const { figure, words } of kinds) {
		const width = 13 * scale + widthOf(words, small);
		if (x > left && x + width > right) [x, y] = [left, y + small * leading];
		items.push(
			pointOf(figure, x + 4.5 * scale, y + small * 0.62, scale),
			textAt(x + 13 * scale, y + small * 0.98, words, { size: small, tone: 'soft' })
		);
		x += width + 16 * scale;
	}
	return { items, height: kinds.length > 0 ? y + small * leading : 0 };
}

/** An item further down. */
function moved(item: Item, down: number): Item {
	if (item.type === 'text' || item.type === 'circle') return { ...item, y: item.y + down };
	return item.type === 'path' && item.at ? { ...item, at: { ...item.at, y: item.at.y + down } } : item;
}

/** The figures as a table, a row a year. */
export function tableOf({ series, from, to, note }: YearsPanel): Drawing['table'] {
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	const cell = (figures: readonly YearFigure[], year: number) => {
		const figure = figures.find((one) => one.year === year);
		return figure
			? `${numberInWords(figure.value)}${figure.verified ? '' : ' (no source seen)'}${figure.usual ? '' : ' (other definition)'}`
			: '';
	};
	return {
		columns: ['Year', ...series.map(({ label }) => label)],
		rows: years.map((year) => [String(year), ...series.map(({ figures }) => cell(figures, year))]),
		notes: [
			...series.map(({ label, definition }) => `${label}: ${definition}.`),
			...new Set(series.flatMap(({ figures }) => figures.flatMap(({ year, note: remark }) => (remark ? [`${year}: ${remark}`] : [])))),
			...(note ? [note] : [])
		]
	};
}

/** How the panel is drawn. */
export const drawer: PanelDrawer<YearsPanel> = { draw: drawYears, isFull: true };
