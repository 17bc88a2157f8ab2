/** The story’s yearly chart in brief, for its opening: the attacks that each producer counts, small, each on an axis of its own. Made and drawn at build. */
import type { Content, Step } from '../../content/model.ts';
import { curveInWords, extremesOf, years, type YearFigure, type YearSeries, type YearsPanel } from '../../content/panels/years.kind.ts';
import { numberInWords } from '../../content/words.ts';
import { lineOf, textAt, type Drawing, type Item, type TextItem } from '../drawing.ts';
import { minSize, widthOf } from '../metrics.ts';
import { leading } from './text.ts';
import { runsOf, tableOf } from './years.draw.ts';

/** As wide as the narrowest column of the story, in CSS pixels, so that it is nowhere set smaller than it is drawn. */
const width = 280;

/** Heights of the plots in CSS pixels: of the bars, which come first, and of each line under them. */
const plotHeights = { bars: 56, line: 24 };

const size = minSize;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The step that has the chart, and what its brief form shows. @throws where no step has one */
export function yearsBriefOf(content: Content): { step: Step; panel: YearsPanel } {
	for (const step of content.chapters.flatMap(({ steps }) => steps)) {
		const { panel: record } = step.scene;
		if (record?.kind !== 'years') continue;
		const own = content.annual.find(({ series }) => series === record.series[0]);
		// One figure alone is no course of years.
		const others = [...new Set(content.annual.filter(({ measure }) => measure === own?.measure).map(({ series }) => series))].filter(
			(id) => id !== own?.series && content.annual.filter(({ series }) => series === id).length > 1
		);
		const series = [...record.series.slice(0, 1), ...others];
		const title = `${capital(own?.measure ?? '')} in Pakistan a year`;
		return { step, panel: years.resolve({ ...record, title, series }, step.scene, content) };
	}
	throw new Error('no step has a chart of years; the opening shows it in brief');
}

/** Draws the chart in brief: bars for its first series, a thin line for each other one. `subtitle` tells it to whoever does not see it, `note` says what is counted. */
export function drawYearsBrief(panel: YearsPanel): Drawing {
	const items: Item[] = [];
	let top = 0;
	for (const [i, series] of panel.series.entries()) {
		const rowTop = top;
		const bottom = tenth(rowTop + 2 * size * leading + 2 + (i === 0 ? plotHeights.bars : plotHeights.line));
		const draw = i === 0 ? barsOf : lineOfYears;
		items.push(
			textAt(0, rowTop + size, `${series.label}, from ${series.figures[0]?.year ?? panel.from}`, { size, tone: 'soft' }),
			...draw(series, plotOf(panel, series, bottom, i === 0 ? plotHeights.bars : plotHeights.line)),
			lineOf([0, bottom], [width, bottom], { stroke: 'soft', width: 1 })
		);
		top = bottom + 8;
	}
	const [bars, ...lines] = panel.series;
	const note = [
		bars && `Bars: ${lowered(bars.definition)}${openInWords(bars)}.`,
		...lines.map((line) => `Line: ${lowered(line.definition)}.`)
	];
	return {
		title: panel.title,
		subtitle: panel.series.map(curveInWords).join(' '),
		note: [...note.filter(Boolean), 'Each has a scale of its own.'].join(' '),
		width,
		height: Math.ceil(top - 7),
		items,
		table: tableOf(panel)
	};
}

/** Where the years and values of a series stand, in CSS pixels. */
interface Plot {
	/** The middle of a year. */
	readonly x: (year: number) => number;
	readonly y: (value: number) => number;
	/** The width of a year. */
	readonly slot: number;
	readonly bottom: number;
}

function plotOf({ from, to }: YearsPanel, { figures }: YearSeries, bottom: number, height: number): Plot {
	const slot = width / (to - from + 1);
	const highest = Math.max(1, ...figures.map(({ value }) => value));
	return { slot, bottom, x: (year) => (year - from + 0.5) * slot, y: (value) => bottom - (value / highest) * height };
}

/** A bar for each year; the named ones stand out, and those that no source gives, or another definition, are open. */
function barsOf(series: YearSeries, plot: Plot): Item[] {
	const { highest, lowest, last } = extremesOf(series);
	const named = new Set([highest, lowest, last]);
	const isFirm = ({ verified, usual }: YearFigure) => verified && usual;
	const path = (figures: readonly YearFigure[], inset = 0) => figures.map((figure) => barOf(figure, plot, inset)).join('');
	const { figures } = series;
	return [
		{ type: 'path', d: path(figures.filter((figure) => isFirm(figure) && !named.has(figure))), fill: 'border' },
		{ type: 'path', d: path(figures.filter((figure) => named.has(figure))), fill: 'ink' },
		{
			type: 'path',
			d: path(
				figures.filter((figure) => !isFirm(figure)),
				0.5
			),
			stroke: 'soft',
			width: 1
		},
		...(highest ? [labelOf(highest, 'start', series, plot)] : []),
		...(lowest && lowest !== highest ? [labelOf(lowest, 'end', series, plot)] : []),
		...(last && last !== highest && last !== lowest ? [labelOf(last, 'edge', series, plot)] : [])
	];
}

function barOf({ year, value }: YearFigure, { x, y, slot, bottom }: Plot, inset: number): string {
	const half = slot * 0.3 - inset;
	return `M${tenth(x(year) - half)} ${bottom}V${tenth(y(value) + inset)}h${tenth(2 * half)}V${bottom}z`;
}

/** A thin line for each stretch of years without a gap, counted by one definition; a year that stands alone is a stroke as wide as a bar. */
function lineOfYears(series: YearSeries, plot: Plot): Item[] {
	const { x, y, slot } = plot;
	const stretches = runsOf(series.figures).map((run) => {
		const [first] = run;
		if (run.length === 1 && first) return `M${tenth(x(first.year) - slot * 0.3)} ${tenth(y(first.value))}h${tenth(slot * 0.6)}`;
		return `M${run.map(({ year, value }) => `${tenth(x(year))} ${tenth(y(value))}`).join('L')}`;
	});
	const { last } = extremesOf(series);
	return [{ type: 'path', d: stretches.join(''), stroke: 'ink', width: 1.2 }, ...(last ? [labelOf(last, 'edge', series, plot)] : [])];
}

/** Year and value over whatever the words stand above: from the year’s left edge, up to its right one, or up to the edge of the drawing. */
function labelOf({ year, value }: YearFigure, from: 'start' | 'end' | 'edge', { figures }: YearSeries, { x, y, slot }: Plot): TextItem {
	const text = `${year}: ${numberInWords(value)}`;
	const at = from === 'edge' ? width : x(year) + (from === 'start' ? -0.3 : 0.3) * slot;
	const [left, right] = from === 'start' ? [at, at + widthOf(text, size, 600)] : [at - widthOf(text, size, 600), at];
	const under = figures.filter((one) => x(one.year) + slot / 2 > left && x(one.year) - slot / 2 < right);
	return textAt(at, Math.min(...under.map((one) => y(one.value))) - 4, text, {
		size,
		weight: 600,
		anchor: from === 'start' ? 'start' : 'end'
	});
}

/** What the open bars are. */
function openInWords({ figures }: YearSeries): string {
	const years = (test: (figure: YearFigure) => boolean) => figures.filter(test).map(({ year }) => year);
	const other = years(({ usual }) => !usual);
	const unseen = years(({ usual, verified }) => usual && !verified);
	const kinds = [
		...(other.length > 0 ? [`${other.join(', ')} by another definition`] : []),
		...(unseen.length > 0 ? [`${unseen.join(', ')} not seen in a source`] : [])
	];
	return kinds.length > 0 ? ` (open: ${kinds.join('; ')})` : '';
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
