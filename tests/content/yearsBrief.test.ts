/** The yearly chart in the opening: its bars and lines are the figures of data/annual.csv, and no line joins what nobody counted together. */
import { csvParse } from 'd3-dsv';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import YearsBrief from '../../src/lib/components/story/YearsBrief.svelte';
import { readContent } from '../../src/lib/content/load.ts';
import type { Content } from '../../src/lib/content/model.ts';
import { numberInWords } from '../../src/lib/content/words.ts';
import { boxOfText, type Item } from '../../src/lib/scene/drawing.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import { drawYearsBrief, yearsBriefOf } from '../../src/lib/scene/panels/yearsBrief.ts';
import { change, content, files, textOf } from './real.ts';

const table = 'data/annual.csv';
const rows = csvParse(textOf(table));
const ofSeries = (series: string) => rows.filter((row) => row.series === series);
const drawn = (of: Content) => drawYearsBrief(yearsBriefOf(of).panel);
const pathsOf = (items: readonly Item[]) => items.flatMap((item) => (item.type === 'path' ? [item.d] : []));

/** The value of each bar in parts of the tallest, by the middle of the bar. */
function barsIn(paths: readonly string[]): Map<number, number> {
	const bars = paths.flatMap((d) => [...d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)h([\d.]+)V/g)]);
	// Open bars lie half the width of their stroke further in.
	const inset = (d: string) => (paths[2]?.includes(d) ? 0.5 : 0);
	const sized = bars.map(([whole, x, bottom, top, width]): [number, number] => [
		Number(x) + Number(width) / 2,
		Number(bottom) - Number(top) + inset(whole)
	]);
	const tallest = Math.max(...sized.map(([, height]) => height));
	return new Map(sized.map(([x, height]) => [x, height / tallest]));
}

const drawing = drawn(content);
const { panel, step } = yearsBriefOf(content);
const [barPaths, linePaths] = [pathsOf(drawing.items).slice(0, 3), pathsOf(drawing.items).slice(3)];

describe('the chart of the opening', () => {
	test('shows the first series of the whole chart and, apart from it, the same measure of others', () => {
		expect(panel.series.map(({ id }) => id)).toEqual(['PIPS attacks', 'PICSS attacks']);
		expect(step.id).toBe('since-count');
		for (const { id, figures } of panel.series)
			expect(figures.map(({ year, value }) => [String(year), String(value)])).toEqual(ofSeries(id).map(({ year, value }) => [year, value]));
	});

	test('has a bar for each figure, as tall as it is large', () => {
		const figures = ofSeries('PIPS attacks');
		const highest = Math.max(...figures.map(({ value }) => Number(value)));
		const slot = drawing.width / (panel.to - panel.from + 1);
		const bars = barsIn(barPaths);
		expect(bars.size).toBe(figures.length);
		for (const [x, part] of bars) {
			const year = panel.from + Math.floor(x / slot);
			const value = Number(figures.find((figure) => figure.year === String(year))?.value);
			expect(Math.abs(part - value / highest), String(year)).toBeLessThan(0.004);
		}
	});

	test('leaves open what no source gives and what another definition counts', () => {
		expect(barPaths[2]?.match(/M/g)).toHaveLength(2);
		expect(drawing.note).toContain('2007 by another definition; 2012 not seen in a source');
	});

	test('has a line for each stretch of years that one producer counted without a gap, and joins no other points', () => {
		expect(linePaths).toHaveLength(panel.series.length - 1);
		const points = linePaths
			.join('')
			.split('M')
			.slice(1)
			.map((stretch) => stretch.split('L').length);
		// 2016 to 2018, and 2020 to 2025: nobody gives 2019.
		expect(points).toEqual([3, 6]);
	});

	test('names the highest, the lowest and the last figure, and says them in words', () => {
		const texts = drawing.items.flatMap((item) => (item.type === 'text' ? [item.text] : []));
		const figures = ofSeries('PIPS attacks').filter(({ verified, year }) => verified && year !== '2007');
		const named = [...figures].sort((a, b) => Number(a.value) - Number(b.value));
		for (const row of [named.at(-1), named[0], figures.at(-1), ofSeries('PICSS attacks').at(-1)]) {
			const value = numberInWords(Number(row?.value));
			expect(texts).toContain(`${row?.year}: ${value}`);
			expect(drawing.subtitle).toContain(`${value} in ${row?.year}`);
		}
	});

	test('has no words over others or outside', () => {
		const boxes = drawing.items.flatMap((item) => (item.type === 'text' ? [{ text: item.text, box: boxOfText(item) }] : []));
		for (const [i, { text, box }] of boxes.entries()) {
			expect(box[0] >= 0 && box[1] >= 0 && box[2] <= drawing.width + 0.5 && box[3] <= drawing.height, text).toBe(true);
			expect(
				boxes.filter((other, k) => k > i && intersects(box, other.box)).map((other) => other.text),
				text
			).toEqual([]);
		}
	});

	test('follows the table', () => {
		const changed = change(textOf(table), /^2025,PIPS,attacks,(.*),699,/m, '2025,PIPS,attacks,$1,700,');
		const other = drawn(readContent({ ...files, [table]: changed }).content);
		expect(other.subtitle).toContain('last 700 in 2025');
		expect(pathsOf(other.items)).not.toEqual(pathsOf(drawing.items));
	});

	test('stands in the page with words for whoever does not see it, and the way to the whole chart', () => {
		const whole = render(YearsBrief, { props: { content, base: '', isWhole: true } }).body;
		expect(whole).toContain('role="img"');
		expect(whole).toMatch(/aria-label="[^"]*lowest 146 in 2020[^"]*"/);
		expect(whole).toContain('href="#since-count"');
		expect(render(YearsBrief, { props: { content, base: '..', isWhole: false } }).body).toContain('href="../since/#since-count"');
	});
});
