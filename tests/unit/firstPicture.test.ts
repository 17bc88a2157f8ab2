/** The first picture of a page: the live map takes its place, and nothing may come or go then that the scene did not ask for. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import FirstPicture from '../../src/lib/components/map/FirstPicture.svelte';
import { resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';
import { content } from '../content/real.ts';

const { gazetteers, outline } = storyData(content, content.chapters);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter).slice(0, 1));
/** The layers that a style switches on and off. */
const layers = ['districts', 'provinces', 'rivers'] as const;

test('the first scenes differ in their layers, so that one picture for all would be seen', () => {
	const asked = new Set(scenes.map((scene) => layers.filter((layer) => scene.layers.includes(layer)).join(' ')));
	expect(asked.size).toBeGreaterThan(2);
});

test.each(scenes.map((scene) => [scene.step, scene] as const))(
	'the first picture of %s has the layers of its scene, at every size',
	(_, scene) => {
		const { body } = render(FirstPicture, { props: { scene, gazetteer: gazetteers[scene.basemap], outline } });
		const styles = [...body.matchAll(/--k:[^"]*/g)].map(([style]) => style);
		expect(styles).toHaveLength(3);
		for (const style of styles) for (const layer of layers) expect(style).toContain(`--${layer}:${scene.layers.includes(layer) ? 1 : 0}`);
		expect(new RegExp(`class="m-waiting[^"]*" href="#${scene.basemap}-line"`).test(body)).toBe(scene.draw);
	}
);
