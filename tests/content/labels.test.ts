/** Names on every map of the story: at their dots, on their side of the line, in every view that is tested. */
import { expect, test } from 'vitest';
import { labelViews } from '../../scripts/labelViews.ts';
import { namesArea } from '../../src/lib/content/namedPlaces.ts';
import { geometries } from '../../src/lib/geo/geometries.ts';
import { content } from './real.ts';

test.each(labelViews(content).map((view) => [view.name, view] as const))(
	'in %s every name belongs to its dot',
	{ timeout: 60_000 },
	(_, view) => {
		const breaches = view.audits().flatMap((audit) => audit.breaches);
		expect(breaches.map(({ step, kind, label }) => `${step}: ${kind}: ${label}`)).toEqual([]);
	}
);

test('each province and district that a heading names is lettered on its map, unless a town of that name is', () => {
	const towns = new Set([...content.places.values()].map(({ name }) => name));
	let named = 0;
	const faults = content.chapters.flatMap(({ steps }) =>
		steps.flatMap(({ id, heading, scene }) => {
			const { areaIds, areaName } = geometries[scene.frame];
			const areas = areaIds().filter((area) => {
				const name = areaName(area);
				return /^(province|district)\./.test(area) && name !== null && !towns.has(name) && namesArea(heading, name);
			});
			named += areas.length;
			return areas.filter((area) => !scene.labels.includes(area)).map((area) => `${id} does not letter ${area}`);
		})
	);
	expect(faults).toEqual([]);
	expect(named).toBeGreaterThan(2);
});
