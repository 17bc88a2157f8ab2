/** Every panel of the story: as a drawing, as a table, as text. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import DataTable from '../../src/lib/components/charts/DataTable.svelte';
import DrawingView from '../../src/lib/components/charts/DrawingView.svelte';
import { textOf } from '../../src/lib/components/charts/panelTexts.ts';
import { drawnKinds, isDrawn, wordsKinds, type DrawnPanel } from '../../src/lib/content/panels/panelKinds.ts';
import { boxOfText, type Drawing } from '../../src/lib/scene/drawing.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import { drawPanel, panelHeightOf } from '../../src/lib/scene/panels/draw.ts';
import { drawers } from '../../src/lib/scene/panels/drawers.ts';
import type { PanelState } from '../../src/lib/scene/panels/panelDrawer.ts';
import { content } from '../content/real.ts';
import { drawn, isText, panels, planOf, stages } from './panels.ts';

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
		expect(new Set(panels.map(({ panel }) => panel.kind))).toEqual(new Set(Object.keys({ ...drawnKinds, ...wordsKinds })));
	});

	test('has a kind that stands in the table by its own name', () => {
		for (const [kind, { schema }] of Object.entries({ ...drawnKinds, ...wordsKinds })) expect(schema.shape.kind.value).toBe(kind);
	});

	test('has a drawer where its kind is drawn, and no drawer is of another kind', () => {
		expect(Object.keys(drawers).sort()).toEqual(
			Object.keys(drawnKinds)
				.map((kind) => `./${kind}.draw.ts`)
				.sort()
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

describe('text panels', () => {
	test('are set with a way to what carries each statement', () => {
		const base = '/base';
		for (const { panel } of panels) {
			if (isDrawn(panel)) continue;
			const { body } = render(textOf(panel), { props: { panel, base } });
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
