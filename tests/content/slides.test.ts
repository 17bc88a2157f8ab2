/** Maps of slides: each stands alone, so it names both countries, and its line, its warning and the names of its incidents leave it enough room. */
import { expect, test } from 'vitest';
import { slideMapHeights } from '../../scripts/labelViews.ts';
import { slideScene } from '../../src/lib/present/slideScene.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { gazetteersOf, resolveChapter } from '../../src/lib/scene/storyData.ts';
import { content } from './real.ts';

const gazetteers = gazetteersOf(content);
const heights = slideMapHeights(content);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));

test('each map takes at least two thirds of its slide', () => {
	expect([...heights].filter(([, height]) => height < 720 * (2 / 3))).toEqual([]);
	expect(heights.size).toBe(scenes.length);
});

test('each map of the region names Afghanistan and Pakistan', { timeout: 60_000 }, () => {
	const maps = scenes.filter(({ basemap }) => basemap === 'region');
	const lacking = maps.flatMap((scene) => {
		const size = { width: 1280, height: heights.get(scene.step) ?? 0 };
		const { labels, regions } = layoutScene(slideScene(scene), gazetteers.region, size, 'slide', 2);
		const missing = ['country.AFG', 'country.PAK'].filter((id) => !labels.some((label) => label.id === id));
		return regions.isFull ? [] : missing.map((id) => `${scene.step}: ${id}`);
	});
	expect(lacking).toEqual([]);
	expect(maps.length).toBeGreaterThan(40);
});
