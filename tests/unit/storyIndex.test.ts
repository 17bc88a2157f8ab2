/** What the page of the whole story carries for its script, and what it leaves to come later. */
import { expect, test } from 'vitest';
import { carriedPaths } from '../../src/lib/geo/paths.ts';
import { firstMaps, storyData, storyPaths } from '../../src/lib/scene/storyData.ts';
import { indexFromRows, indexToRows, type IndexRows } from '../../src/lib/scene/storyIndex.ts';
import { content } from '../content/content.ts';

test('the index is the same after its way through the page', () => {
	const { index } = storyData(content, content.chapters);
	expect(index.steps.some(({ hasAccounts }) => hasAccounts)).toBe(true);
	expect(indexFromRows(JSON.parse(JSON.stringify(indexToRows(index))) as IndexRows)).toEqual(index);
});

test('the page carries the paths that its first picture shows, the first maps bring the others, and none is lost', () => {
	const { first, later } = storyPaths(content);
	const shown = ['kashmir', 'borders', 'lineOfControl', 'line'];
	const hidden = ['provinces', 'smallRivers', 'greatRivers'];
	for (const [i, whole] of carriedPaths().entries())
		for (const [layer, path] of Object.entries(whole).filter(([name]) => name !== 'basemap')) {
			const parts = [first[i], later[i]].map((paths) => paths?.[layer as 'line']);
			expect(parts, layer).toEqual(hidden.includes(layer) ? ['', path] : [path, '']);
			if ([...shown, ...hidden].includes(layer)) expect(path, layer).not.toBe('');
		}
	expect(firstMaps(content).paths).toEqual(later);
});
