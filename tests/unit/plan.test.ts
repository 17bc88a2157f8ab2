/** Plans from reports: every thing in them is cited, is told in words, and touches no other at any width. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import PlanView from '../../src/lib/components/story/PlanView.svelte';
import { citedByPlan } from '../../src/lib/content/citedIds.ts';
import { planSchema } from '../../src/lib/content/planSchema.ts';
import { boxOfText } from '../../src/lib/scene/drawing.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import { drawPlan, planNote, planWords } from '../../src/lib/scene/panels/plan.ts';
import { content, steps } from '../content/real.ts';

const plans = steps.flatMap(({ id, plan }) => (plan ? [[id, plan] as const] : []));
const widths = [300, 320, 390, 480, 640, 800, 960];

test('Chaman and Bannu have one each', () => {
	expect(plans.map(([id]) => id.split('-')[0]).sort()).toEqual(['bannu', 'chaman']);
});

describe.each(plans)('the plan of %s', (_, plan) => {
	const things = [...plan.bands.flatMap(({ objects }) => objects), ...plan.unplaced];

	test('cites a source of the record for each thing', () => {
		for (const { name, of } of [...plan.bands, ...things]) {
			const sources = of.flatMap((id) =>
				content.sources.has(id) ? [id] : (content.events.get(id) ?? content.moments.get(id) ?? content.claims.get(id))?.sources
			);
			expect(sources.length, name).toBeGreaterThan(0);
			for (const source of sources) expect(content.sources.has(source ?? ''), `${name}: ${source}`).toBe(true);
		}
		expect(citedByPlan(plan)).toHaveLength([...plan.bands, ...things].flatMap(({ of }) => of).length);
	});

	test.each(widths)('sets no word over another or outside at %i px', (width) => {
		const { items, height } = drawPlan(plan, width);
		const boxes = items.flatMap((item) => (item.type === 'text' ? [boxOfText(item)] : []));
		for (const [i, box] of boxes.entries()) {
			expect(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height, String(box)).toBe(true);
			expect(boxes.slice(i + 1).filter((other) => intersects(box, other))).toEqual([]);
		}
		for (const item of items) if (item.type === 'text') expect(item.size).toBeGreaterThanOrEqual(12);
	});

	test.each(widths)('keeps the box of each thing off the others at %i px', (width) => {
		const boxes = drawPlan(plan, width).items.flatMap((item) => (item.type === 'rect' && item.fill === 'paper' ? [item.bounds] : []));
		expect(boxes).toHaveLength(plan.bands.flatMap(({ objects }) => objects).length);
		for (const [i, box] of boxes.entries()) expect(boxes.slice(i + 1).filter((other) => intersects(box, other))).toEqual([]);
	});

	test('says that it is a plan, and tells in words what it draws', () => {
		const words = planWords(plan);
		for (const { name } of [...plan.bands, ...things]) expect(words).toContain(name);
		const drawn = drawPlan(plan, 960)
			.items.flatMap((item) => (item.type === 'text' ? [item.text] : []))
			.join(' ');
		expect(drawn).toContain(planNote.slice(0, 40));
		const { body } = render(PlanView, { props: { plan, content, base: '' } });
		expect(body).toContain('role="img"');
		expect(body).not.toMatch(/NaN|undefined/);
		expect(body.match(/<li>/g)).toHaveLength(plan.bands.length + things.length);
	});
});

test('a thing without a citation is no plan', () => {
	const [, plan] = plans[0] ?? [];
	if (!plan) throw new Error('there is no plan');
	expect(planSchema.safeParse(plan).success).toBe(true);
	const bare = { ...plan, unplaced: [{ name: 'A wall', says: 'somewhere', of: [] }] };
	expect(planSchema.safeParse(bare).success).toBe(false);
});
