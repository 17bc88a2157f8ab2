import { readdirSync, readFileSync, statSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ArgumentList from '../../src/lib/components/charts/ArgumentList.svelte';
import Columns from '../../src/lib/components/charts/Columns.svelte';
import DataTable from '../../src/lib/components/charts/DataTable.svelte';
import DrawingView from '../../src/lib/components/charts/DrawingView.svelte';
import Forecasts from '../../src/lib/components/charts/Forecasts.svelte';
import { readContent } from '../../src/lib/content/load.ts';
import { boxOfText, type Drawing, type Item, type TextItem } from '../../src/lib/scene/drawing.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import { widthOf } from '../../src/lib/scene/metrics.ts';
import { drawPanel, isDrawn, panelHeightOf } from '../../src/lib/scene/panels/draw.ts';
import { pathsOf } from '../../src/lib/scene/panels/conflictLines.ts';
import { packRow, type Thing } from '../../src/lib/scene/panels/packRow.ts';
import type { DrawnPanel, PanelState, YearsPanel } from '../../src/lib/scene/panels/panelTypes.ts';
import { resolvePanel } from '../../src/lib/scene/panels/resolvePanel.ts';
import { hoursOf, placeMoments } from '../../src/lib/scene/panels/momentMarks.ts';
import { clockOf } from '../../src/lib/scene/panels/momentWords.ts';
import { dateOf, dateWords, dayOf, daysOf, dayWords, spanWords, ticksOf } from '../../src/lib/scene/panels/time.ts';
import { rangeOf } from '../../src/lib/scene/panels/text.ts';
import { runsOf } from '../../src/lib/scene/panels/years.ts';

/** The text files of data/ by path. */
function filesOf(folder: string): [string, string][] {
	return readdirSync(folder).flatMap((name): [string, string][] => {
		const path = `${folder}/${name}`;
		if (path === 'data/geo') return [];
		return statSync(path).isDirectory() ? filesOf(path) : [[path, readFileSync(path, 'utf8')]];
	});
}

const { content } = readContent(Object.fromEntries(filesOf('data')));
const panels = content.chapters.flatMap(({ steps }) =>
	steps.flatMap((step) =>
		step.scene.panel ? [{ id: step.id, window: step.scene.window, panel: resolvePanel(step.scene.panel, step, content) }] : []
	)
);
const drawn = panels.flatMap(({ id, window, panel }) => (isDrawn(panel) ? [{ id, window, panel }] : []));
const planOf = <K extends DrawnPanel['kind']>(kind: K) =>
	drawn.map(({ panel }) => panel).filter((panel): panel is Extract<DrawnPanel, { kind: K }> => panel.kind === kind);

/** Widths of panels, with the free height and the scale of the stages that have them. */
const stages = [
	{ width: 300, free: 290, stage: 640, scale: 0.92 },
	{ width: 360, free: 330, stage: 740, scale: 0.92 },
	{ width: 560, free: 420, stage: 860, scale: 0.92 },
	{ width: 900, free: 700, stage: 900, scale: 1 },
	{ width: 1300, free: 900, stage: 1080, scale: 1.25 },
	{ width: 1400, free: 760, stage: 900, scale: 1.45 }
] as const;

const isText = (item: Item): item is TextItem => item.type === 'text';

/** Words that touch others or leave the drawing. */
function faultsOf(drawing: Drawing, height: number): string[] {
	const texts = drawing.items.filter(isText);
	const boxes = texts.map(boxOfText);
	return texts.flatMap(({ text, size }, i) => {
		const bounds = boxes[i] ?? [0, 0, 0, 0];
		const outside = bounds[0] < -0.5 || bounds[1] < -0.5 || bounds[2] > drawing.width + 0.5 || bounds[3] > height + 0.5;
		const covered = texts
			.filter((_, k) => k > i && intersects(bounds, boxes[k] ?? [0, 0, 0, 0]))
			.map((other) => `“${text}” touches “${other.text}”`);
		return [
			...(outside ? [`“${text}” leaves the drawing at ${bounds.map(Math.round).join(' ')}`] : []),
			...(size < 11 ? [`“${text}” is set in ${size}`] : []),
			...covered
		];
	});
}

describe('every panel of the story', () => {
	test('is drawn or set as text, and each kind occurs', () => {
		expect(new Set(panels.map(({ panel }) => panel.kind))).toEqual(
			new Set(['days', 'timeline', 'moments', 'years', 'multiples', 'columns', 'forecasts', 'argument'])
		);
	});

	describe.each(drawn.map(({ id, window, panel }) => [id, window, panel] as const))('%s', (_, window, panel) => {
		const states: PanelState[] = [0, 0.37, 0.8, 1].map((progress) => ({
			today: window ? (progress < 0.5 ? window.from : window.to) : null,
			progress
		}));

		test.each(stages)('has no words over others or outside at $width px', ({ width, free, stage, scale }) => {
			const wanted = panelHeightOf(panel, width, scale, stage);
			const height = wanted === 'full' ? free : wanted;
			for (const state of [...states, { today: null, progress: 1 }]) {
				const drawing = drawPanel(panel, { width, height }, scale, state);
				expect(faultsOf(drawing, height)).toEqual([]);
				expect(drawing.height).toBeLessThanOrEqual(height);
			}
		});

		test.each(stages)('tells the same as a still at $width px', ({ width, free, stage, scale }) => {
			const wanted = panelHeightOf(panel, width, scale, stage, true);
			const height = wanted === 'full' ? free : wanted;
			expect(faultsOf(drawPanel(panel, { width, height }, scale, { today: null, progress: 1 }), height)).toEqual([]);
		});

		test('is the same drawing for the same state', () => {
			const draw = (state: PanelState) => drawPanel(panel, { width: 700, height: 400 }, 1, state);
			const first = states.map(draw);
			expect([...states].reverse().map(draw).reverse()).toEqual(first);
			expect(JSON.parse(JSON.stringify(panel))).toEqual(panel);
		});

		test('sets its note in the drawing or leaves it to the page', () => {
			const drawing = drawPanel(panel, { width: 900, height: 700 }, 1, { today: null, progress: 1 });
			const words = drawing.items
				.filter(isText)
				.map(({ text }) => text)
				.join(' ');
			if (panel.note) expect(drawing.note === panel.note || words.includes(panel.note)).toBe(true);
		});

		test('is rendered with every word', () => {
			const drawing = drawPanel(panel, { width: 900, height: 700 }, 1, { today: null, progress: 1 });
			const { body } = render(DrawingView, { props: { drawing, as: 'svg' } });
			expect(body.match(/<text/g)).toHaveLength(drawing.items.filter(isText).length);
			expect(body).toContain('role="img"');
			expect(body).not.toMatch(/NaN|undefined/);
		});
	});
});

describe('tables', () => {
	const tableOf = (panel: DrawnPanel) => drawPanel(panel, { width: 900, height: 700 }, 1, { today: null, progress: 0 }).table;

	test('have a row for each datum', () => {
		for (const panel of planOf('days')) expect(tableOf(panel).rows).toHaveLength(34);
		for (const panel of planOf('timeline'))
			expect(tableOf(panel).rows).toHaveLength(panel.rows.flatMap(({ bands, points }) => [...bands, ...points]).length);
		for (const panel of planOf('moments')) expect(tableOf(panel).rows).toHaveLength(panel.moments.length);
		for (const panel of planOf('multiples'))
			expect(tableOf(panel).rows).toHaveLength(panel.actors.reduce((sum, { marks }) => sum + Math.max(1, marks.length), 0));
		for (const panel of planOf('years'))
			expect(tableOf(panel).rows.flatMap(([, ...cells]) => cells.filter(Boolean))).toHaveLength(
				panel.series.flatMap(({ figures }) => figures).length
			);
	});

	test('have a cell for each column, in the page too', () => {
		for (const { panel } of drawn) {
			const table = tableOf(panel);
			for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
			const { body } = render(DataTable, { props: { title: panel.title, table } });
			expect(body.match(/<tr>/g)).toHaveLength(table.rows.length + 1);
		}
	});
});

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
			const clocks = panel.moments.flatMap(
				({ says, who, ...moment }) => `${says} ${who} ${clockOf({ says, who, ...moment }) ?? ''}`.match(/\d\d:\d\d/g) ?? []
			);
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

test('a count of which only the least is known is said as such', () => {
	expect([rangeOf(5, null), rangeOf(null, 5), rangeOf(5, 5), rangeOf(5, 1200), rangeOf(null, null)]).toEqual([
		'at least 5',
		'up to 5',
		'5',
		'5 to 1,200',
		''
	]);
});

describe('time', () => {
	test('counts days and keeps dates as vague as they are', () => {
		expect(dayOf('2022-03-01') - dayOf('2022-02-28')).toBe(1);
		expect(daysOf('2022-02')).toEqual([dayOf('2022-02-01'), dayOf('2022-03-01')]);
		expect(daysOf('2020')).toEqual([dayOf('2020-01-01'), dayOf('2021-01-01')]);
		expect([dateWords('2022'), dateWords('2022-05'), dateWords('2022-05-07')]).toEqual(['2022', 'May 2022', '7 May 2022']);
		expect(dayWords('2022-12-11', 'long')).toBe('Sunday 11 December');
		expect([spanWords('2022-12-05', '2022-12-11'), spanWords('2022-11-28', '2022-12-04'), spanWords('2022-12-11', '2022-12-11')]).toEqual([
			'5–11 December',
			'28 November–4 December',
			'11 December'
		]);
	});
	test('names as many ticks as there is room for', () => {
		const labels = (width: number) => ticksOf(dayOf('2021-10-01'), dayOf('2023-01-01'), width, 11).map(({ label }) => label);
		expect(labels(1200)[0]).toBe('Oct 2021');
		expect(labels(1200).length).toBeGreaterThan(labels(300).length);
	});
});

describe('text panels', () => {
	test('are set with a way to what carries each statement', () => {
		const base = '/base';
		for (const { panel } of panels) {
			if (isDrawn(panel)) continue;
			const { body } =
				panel.kind === 'columns'
					? render(Columns, { props: { panel, base } })
					: panel.kind === 'forecasts'
						? render(Forecasts, { props: { panel, base } })
						: render(ArgumentList, { props: { panel, base } });
			expect(body).toContain('href="/base/');
			expect(body).not.toMatch(/undefined|\[object/);
		}
	});
	test('keep every claim of the argument once unfolded', () => {
		for (const { id: step, panel } of panels) {
			if (panel.kind !== 'argument') continue;
			const record = content.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.scene.panel;
			const all = (nodes: typeof panel.roots): string[] =>
				nodes.flatMap(({ id, again, restsOn }) => [...(again ? [] : [id]), ...all(restsOn)]);
			const ids = all(panel.roots);
			expect(ids.sort()).toEqual(record?.kind === 'argument' ? [...record.claims].sort() : []);
		}
	});
});
