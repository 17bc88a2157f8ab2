/** What each kind of panel shows of its data. */
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from '../../src/lib/content/calendar.ts';
import { clockOf } from '../../src/lib/content/clock.ts';
import type { YearsPanel } from '../../src/lib/content/panels/years.kind.ts';
import { boxOfText } from '../../src/lib/scene/drawing.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import { widthOf } from '../../src/lib/scene/metrics.ts';
import { drawLargest, drawPanel, panelHeightOf } from '../../src/lib/scene/panels/draw.ts';
import { pathsOf } from '../../src/lib/scene/panels/conflictLines.ts';
import { packRow, type Thing } from '../../src/lib/scene/panels/packRow.ts';
import { hoursOf, placeMoments } from '../../src/lib/scene/panels/momentMarks.ts';
import { runsOf } from '../../src/lib/scene/panels/years.draw.ts';
import { content } from '../content/real.ts';
import { drawn, isText, planOf, stages } from './panels.ts';

describe('days', () => {
	const panel = planOf('days')[0];
	test('count the mapped incidents of December by day', () => {
		const december = [...content.events.values()].filter(({ mapped, date }) => mapped && date >= '2022-11-28' && date <= '2022-12-31');
		expect(panel?.days.reduce((sum, { count }) => sum + count, 0)).toBe(december.length);
		expect(panel?.horizon).toBe('2022-12-21');
	});
	test('are red only on the day under the cursor', () => {
		const busy = panel?.days.find(({ count }) => count > 1);
		if (!panel || !busy) throw new Error('no busy day');
		const red = drawPanel(panel, { width: 600, height: 100 }, 1, { today: busy.date, progress: 0 }).items.filter(
			(item) => item.type === 'rect' && item.fill === 'red'
		);
		expect(red).toHaveLength(busy.count);
		expect(
			drawPanel(panel, { width: 600, height: 100 }, 1, { today: null, progress: 0 }).items.filter(
				(item) => item.type !== 'text' && (item.fill === 'red' || item.stroke === 'red')
			)
		).toEqual([]);
	});
});

describe('moments', () => {
	test('carry a clock time only where one is known', () => {
		for (const panel of planOf('moments'))
			for (const moment of panel.moments) {
				const isClock = moment.precision === 'minute' || moment.precision === 'hour';
				expect(clockOf(moment) !== null).toBe(isClock);
				if (!isClock) expect([moment.start.length, moment.end]).toEqual([10, null]);
			}
	});
	test('print no clock time for the others', () => {
		for (const panel of planOf('moments')) {
			const clocks = panel.moments.flatMap((moment) => `${moment.says} ${moment.who} ${clockOf(moment) ?? ''}`.match(/\d\d:\d\d/g) ?? []);
			for (const progress of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
				const words = drawPanel(panel, { width: 900, height: 260 }, 1, { today: '2022-12-18', progress })
					.items.filter(isText)
					.map(({ text }) => text)
					.join(' ');
				// Full hours stand on the axis, where there is one.
				const isKnown = (time: string) => clocks.includes(time) || (hoursOf(panel.moments) !== null && time.endsWith(':00'));
				for (const time of words.match(/\d\d:\d\d/g) ?? []) expect(isKnown(time), time).toBe(true);
			}
		}
	});
	test('stand on one scale of hours where they have a time, and at no place in time where they have none', () => {
		const raid = planOf('moments').find(({ moments }) => hoursOf(moments) !== null);
		if (!raid) throw new Error('no panel has a clock time');
		for (const width of [366, 768, 1000]) {
			const hours = hoursOf(raid.moments);
			const look = { left: 90, right: width - 8, top: 40, row: 29 };
			const drawn = placeMoments(raid, hours, look, 12, 1);
			const bar = (id: string) =>
				(drawn.marks[raid.moments.findIndex((moment) => moment.id === id)]?.(false) ?? []).flatMap((item) =>
					item.type === 'rect' && item.fill === 'ink' ? [item.bounds] : []
				);
			const ticks = drawn.ground.flatMap((item) => (item.type === 'line' ? [item.from[0]] : []));
			const perHour = (ticks[1] ?? 0) - (ticks[0] ?? 0);
			const middle = ([left, , right]: readonly number[] = []) => ((left ?? 0) + (right ?? 0)) / 2;
			const [from, to] = [bar('bannu-m17').at(1), bar('bannu-m17').at(-1)];
			expect(middle(to) - middle(from), 'two hours').toBeCloseTo(2 * perHour, 0);
			expect(middle(from) - middle(bar('bannu-m16')[0]), 'five minutes').toBeCloseTo(perHour / 12, 0);
			const untimed = raid.moments.flatMap((moment, i) => (clockOf(moment) === null ? [drawn.spots[i]?.row ?? 0] : []));
			const timed = raid.moments.flatMap((moment, i) => (clockOf(moment) === null ? [] : [drawn.spots[i]?.row ?? 0]));
			expect(Math.min(...untimed), 'no row has both').toBeGreaterThan(Math.max(...timed));
		}
		for (const panel of planOf('moments')) if (panel !== raid) expect(hoursOf(panel.moments), panel.title).toBeNull();
	});
	test('are told one after another as the progress goes', () => {
		for (const panel of planOf('moments')) {
			const told = panel.moments.map((_, i) =>
				drawPanel(panel, { width: 1300, height: 300 }, 1, { today: '2022-12-18', progress: (i + 0.5) / panel.moments.length })
					.items.filter(isText)
					.map(({ text }) => text)
					.join(' ')
			);
			panel.moments.forEach(({ says }, i) => expect(told[i]).toContain(says.split(' ').slice(0, 4).join(' ')));
		}
	});
	test('tell all of them in a still', () => {
		for (const panel of planOf('moments')) {
			const height = panelHeightOf(panel, 1300, 1.25, 900, true);
			const words = drawPanel(panel, { width: 1300, height: Number(height) }, 1.25, { today: null, progress: 1 })
				.items.filter(isText)
				.map(({ text }) => text);
			for (let i = 1; i <= panel.moments.length; i++) expect(words.filter((word) => word === String(i))).toHaveLength(2);
		}
	});
	test('are joined by lines that lie apart', () => {
		const spot = (x: number, row: number) => ({ x, row });
		const paths = pathsOf(
			[
				{ from: spot(10, 0), to: spot(90, 1) },
				{ from: spot(40, 0), to: spot(70, 1) },
				{ from: spot(10, 0), to: spot(60, 0) }
			],
			{ top: 0, height: 30, half: 6 }
		);
		const level = (path: string) => Number(/ (-?[\d.]+)H/.exec(path)?.[1]);
		expect(new Set(paths.map(level)).size).toBe(3);
		expect(level(paths[2] ?? '')).toBeLessThan(9);
		for (const path of paths.slice(0, 2)) expect(level(path)).toBeGreaterThan(21);
		for (const path of paths.slice(0, 2)) expect(level(path)).toBeLessThan(39);
	});
});

describe('years', () => {
	const made: YearsPanel = {
		kind: 'years',
		title: 'Made up',
		subtitle: 'Things a year',
		note: null,
		from: 2001,
		to: 2007,
		series: [
			{
				id: 'a',
				label: 'Things',
				definition: 'Things',
				figures: [2001, 2002, 2004, 2005, 2006, 2007].map((year) => ({
					year,
					value: year - 1990,
					verified: year !== 2006,
					usual: year !== 2001,
					note: null
				}))
			}
		]
	};
	test('keep gaps as gaps, and stand apart from figures without a source or of another definition', () => {
		expect(runsOf(made.series[0]?.figures ?? []).map((run) => run.map(({ year }) => year))).toEqual([[2001], [2002], [2004, 2005], [2007]]);
		const { items, table } = drawPanel(made, { width: 500, height: 300 }, 1, { today: null, progress: 1 });
		const lines = items.filter((item) => item.type === 'path' && !item.at);
		expect(lines).toHaveLength(1);
		expect(items.filter((item) => item.type === 'circle' && item.fill === 'paper')).toHaveLength(2);
		expect(table.rows.find(([year]) => year === '2003')).toEqual(['2003', '']);
		expect(table.rows.find(([year]) => year === '2006')?.[1]).toContain('no source seen');
	});
	test('keep two who count differently apart: a line each, under its own name, and a column each in the table', () => {
		const panel = planOf('years')[0];
		if (!panel) throw new Error('no years');
		expect(panel.series.map(({ label }) => label)).toEqual(['PIPS: attacks', 'PIPS: killed', 'PICSS: attacks']);
		expect(panel.subtitle).toContain('Never add them up');
		const known = panel.series.map(({ figures }) => figures.length);
		for (const [width, height] of [
			[1000, 700],
			[336, 480],
			[900, 260]
		] as const) {
			const { items, table } = drawPanel(panel, { width, height }, 1, { today: null, progress: 1 });
			const texts = items.filter(isText);
			const at = panel.series.map(({ label }) => texts.find(({ text }) => text === label));
			// One under another, or where that would be flat side by side.
			const [xs, ys] = [new Set(at.map((name) => name?.x)), new Set(at.map((name) => name?.y))];
			expect([xs.size, ys.size], `${width} × ${height}`).toEqual(height < 300 ? [3, 1] : [1, 3]);
			expect(table.columns).toHaveLength(4);
			expect(panel.series.map((_, i) => table.rows.filter((row) => row[i + 1] !== '').length)).toEqual(known);
		}
	});
	test('draw the line of PIPS with its gap in 2012', () => {
		const panel = planOf('years')[0];
		const killed = panel?.series.find(({ id }) => id === 'PIPS killed');
		expect(runsOf(killed?.figures ?? []).map((run) => [run[0]?.year, run.at(-1)?.year])).toEqual([
			[2007, 2007],
			[2008, 2011],
			[2013, 2025]
		]);
	});
});

describe('multiples', () => {
	test('show what is laid to an actor or claimed by it, and say where there is nothing', () => {
		const panel = planOf('multiples')[0];
		if (!panel) throw new Error('no multiples');
		for (const { id, marks } of panel.actors)
			for (const mark of marks)
				expect([content.events.get(mark.id)?.actors[0], ...(content.events.get(mark.id)?.claimedBy ?? [])]).toContain(id);
		const words = drawPanel(panel, { width: 900, height: 700 }, 1, { today: null, progress: 1 })
			.items.filter(isText)
			.map(({ text }) => text);
		expect(words.filter((word) => word === 'none in this record')).toHaveLength(
			panel.actors.filter(({ marks }) => marks.length === 0).length
		);
		expect(words.join(' ')).toContain('Boundaries imply no endorsement.');
	});

	test.each([
		[326, 300],
		[336, 292],
		[336, 320],
		[366, 360],
		[640, 430],
		[900, 700]
	])('have no words of another map, of the key or of the credit on a map at %i by %i px', (width, height) => {
		for (const panel of planOf('multiples')) {
			const { items } = drawPanel(panel, { width, height }, 1, { today: null, progress: 1 });
			const maps = items.flatMap((item) => (item.type === 'rect' && item.fill === 'earth' ? [item.bounds] : []));
			const words = items.filter(isText).filter(({ halo }) => !halo);
			expect(maps).toHaveLength(panel.actors.length);
			expect(words.filter((word) => maps.some((map) => intersects(map, boxOfText(word)))).map(({ text }) => text)).toEqual([]);
		}
	});
});

describe('timeline', () => {
	test.each(stages)('has a cursor that runs through no words on any day at $width px', ({ width, scale }) => {
		for (const { window, panel } of drawn) {
			if (panel.kind !== 'timeline' || !window) continue;
			for (let number = dayOf(window.from); number <= dayOf(window.to); number += 3) {
				const { items } = drawPanel(panel, { width, height: 500 }, scale, { today: dateOf(number), progress: 0.5 });
				const words = items.filter(isText);
				const cursor = items.filter((item) => item.type === 'line' && item.stroke === 'red');
				expect(cursor.length, `${panel.title} ${dateOf(number)}`).toBeGreaterThan(0);
				for (const line of cursor) {
					if (line.type !== 'line') continue;
					const bounds: [number, number, number, number] = [line.from[0] - 0.8, line.from[1], line.to[0] + 0.8, line.to[1]];
					expect(words.filter((word) => intersects(bounds, boxOfText(word))).map(({ text }) => text)).toEqual([]);
				}
			}
		}
	});

	test.each([
		{ width: 1280, height: 551, scale: 2 },
		{ width: 1280, height: 500, scale: 2 },
		{ width: 1920, height: 826, scale: 3 },
		{ width: 1024, height: 590, scale: 2.13 }
	])('fills a slide of $width × $height px with words that touch nothing', ({ width, height, scale }) => {
		for (const panel of planOf('timeline')) {
			const { items, height: used } = drawLargest(panel, { width, height }, scale, { today: null, progress: 1 });
			expect(used / height, panel.title).toBeGreaterThan(0.9);
			expect(used, panel.title).toBeLessThanOrEqual(height);
			const words = items.filter(isText);
			expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThanOrEqual(12 * scale);
			words.forEach((one, i) => {
				const [left, top, right, bottom] = boxOfText(one);
				expect([left >= 0, top >= 0, right <= width, bottom <= height], one.text).toEqual([true, true, true, true]);
				expect(
					words
						.slice(i + 1)
						.filter((other) => intersects(boxOfText(one), boxOfText(other)))
						.map(({ text }) => text),
					one.text
				).toEqual([]);
			});
		}
	});

	test('packs things and labels so that none touches', () => {
		const things = Array.from({ length: 14 }, (_, i): Thing => ({
			label: `Something that happened, number ${i + 1}`,
			left: 20 + ((i * 37) % 260),
			right: 28 + ((i * 37) % 260),
			mark: 'day'
		}));
		const { placed, lanes } = packRow(things, [8, 292], 12, 1);
		expect(placed).toHaveLength(14);
		const size = 12;
		const boxes = placed.map(({ thing, lane, lines, textX, anchor }): [number, number, number, number] => {
			const width = Math.max(...lines.map((line) => widthOf(line, size)));
			const left = anchor === 'start' ? textX : textX - width;
			return [Math.min(thing.left, left), lane, Math.max(thing.right, left + width), lane + lines.length];
		});
		boxes.forEach((bounds, i) => {
			expect(bounds[0]).toBeGreaterThanOrEqual(8);
			expect(bounds[2]).toBeLessThanOrEqual(292);
			expect(bounds[3]).toBeLessThanOrEqual(lanes);
			expect(boxes.filter((other, k) => k !== i && intersects(bounds, other))).toEqual([]);
		});
	});
});
