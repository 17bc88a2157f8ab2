/**
 * The still of every step, as SVG that people can read: a change of code or data that moves a line, a mark or a word of a picture shows here.
 * stills/STEP.svg has a line for each element, with numbers to a tenth, under one to a hundredth; of a long path it has its size and a digest. Where a change is meant,
 * look at the stills and run `npm run stills`.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stillMarkup } from '../../src/lib/components/map/stillMarkup.ts';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { gazetteers } from '../../src/lib/scene/resolveScene.ts';
import { content, steps } from './real.ts';

const places = gazetteers(content.places.values());
const scenes = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter)).map((scene) => [scene.step, scene] as const)
);

/** A path of the ground in a few words: how many numbers it has, and a digest of them. */
const brief = (path: string) =>
	path.length < 80 ? path : `${path.match(/[\d.]+/g)?.length ?? 0} numbers, ${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;

/** A still without what changes where no picture does (Svelte’s names for styles, the style sheet, the words that only describe), an element a line. */
function readable(svg: string): string {
	const plain = svg
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/\s*\bsvelte-[a-z\d]+/g, '')
		.replaceAll(/ class=""/g, '')
		.replaceAll(/<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
		.replaceAll(/ d="([^"]*)"/g, (_, path: string) => ` d="${brief(path)}"`)
		.replaceAll(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(Math.abs(Number(number)) < 1 ? 2 : 1))))
		.replaceAll(/><\/(circle|line|path|rect|use)>/g, '/>')
		.replaceAll(/\s+/g, ' ');
	let depth = 0;
	return plain
		.split(/(?<=>)\s*(?=<)/)
		.map((part) => {
			if (part.startsWith('</')) depth -= 1;
			const line = `${'\t'.repeat(depth)}${part.trim()}\n`;
			if (/^<[a-z]/i.test(part) && !part.endsWith('/>') && !part.includes('</')) depth += 1;
			return line;
		})
		.join('');
}

test.each(steps.map((step) => [step.id, step] as const))('the still of %s is as it was', async (id, step) => {
	const scene = scenes.get(id);
	if (!scene) throw new Error(`${id} has no scene`);
	await expect(readable(stillMarkup(content, step, scene, places))).toMatchFileSnapshot(`stills/${id}.svg`);
});

test('what a still highlights lies on the land, not under it', () => {
	const drawn = steps.flatMap((step) => {
		const scene = scenes.get(step.id);
		const svg = scene ? stillMarkup(content, step, scene, places).replace(/<style[\s\S]*?<\/style>/, '') : '';
		return svg.includes('class="m-land') && svg.includes('class="m-highlight') ? [{ id: step.id, svg }] : [];
	});
	expect(drawn).not.toEqual([]);
	for (const { id, svg } of drawn) expect(svg.indexOf('class="m-highlight'), id).toBeGreaterThan(svg.indexOf('class="m-land'));
});

test('no still is kept of a step that is gone', () => {
	const kept = readdirSync('tests/content/stills');
	expect(kept.filter((file) => !steps.some(({ id }) => file === `${id}.svg`))).toEqual([]);
});
