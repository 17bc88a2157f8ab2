/** “Look around here”: from each step the page of all events opens at the step's extent, with incidents in it. */
import { describe, expect, test } from 'vitest';
import { exploreData } from '../../src/lib/explore/exploreData.ts';
import { Exploration } from '../../src/lib/explore/exploration.svelte.ts';
import { viewIn } from '../../src/lib/explore/exploreView.ts';
import { basemaps, boundsOf } from '../../src/lib/geo/basemap.ts';
import { exploreAddress } from '../../src/lib/scene/exploreAddress.ts';
import { gazetteersOf } from '../../src/lib/scene/storyData.ts';
import { content, steps } from './content.ts';

const data = exploreData(content, gazetteersOf(content));
const spots = new Map(data.scene.marks.map(({ id, at }) => [id, at]));
const viewOf = (address: string) => viewIn(new URL(address, 'https://example.org').searchParams);

describe.each(steps.map((step) => [step.id, step] as const))('from %s', (_, step) => {
	const view = viewOf(exploreAddress(step, content));

	test('the map shows the extent of the step', () => {
		expect(view.bounds).toEqual(boundsOf(basemaps.region, step.scene.extent).map(Math.round));
	});

	test('some incident is left, inside that extent', () => {
		const { rows } = new Exploration(data, view);
		const [left, top, right, bottom] = view.bounds ?? [0, 0, 0, 0];
		const inside = rows.filter(({ id }) => {
			const [x = Number.NaN, y = Number.NaN] = spots.get(id) ?? [];
			return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
		});
		expect(inside.length).toBeGreaterThan(0);
	});

	test('a period that is asked for is that of the step', () => {
		const { window } = step.scene;
		const { from, to } = view.filters;
		if (from !== '' || to !== '') expect([from, to]).toEqual([window?.from.slice(0, 7), window?.to.slice(0, 7)]);
	});
});

test('most steps with a window of time hand it on, and some an actor', () => {
	const asked = steps.filter(({ scene }) => scene.window).map((step) => viewOf(exploreAddress(step, content)).filters);
	expect(asked.filter(({ from }) => from !== '').length).toBeGreaterThan(asked.length / 2);
	expect(steps.filter((step) => viewOf(exploreAddress(step, content)).filters.actor !== '').length).toBeGreaterThan(0);
});
