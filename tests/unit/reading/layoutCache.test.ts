/** Layouts of a map's scenes: made once for a view, and ahead of the reader while the browser is idle. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LayoutCache, type LayoutView } from '../../../src/lib/reading/layoutCache.ts';
import { layoutScene, type SceneLayout } from '../../../src/lib/scene/layoutScene.ts';
import { places as gazetteers, scenes } from '../../../src/lib/scene/scenes.ts';

const [first, second, third] = [...scenes.values()];
if (!first || !second || !third) throw new Error('the story has fewer than three scenes');
const view: LayoutView = { gazetteers, width: 900, height: 700, use: 'story', scale: undefined };

afterEach(() => vi.unstubAllGlobals());

/** Spare moments that the test gives. */
function spareMoments() {
	const waiting = new Map<number, () => void>();
	let last = 0;
	const window = {
		requestIdleCallback: (act: () => void) => (waiting.set(++last, act), last),
		cancelIdleCallback: (id: number) => void waiting.delete(id)
	};
	vi.stubGlobal('window', window);
	for (const [name, value] of Object.entries(window)) vi.stubGlobal(name, value);
	return {
		give() {
			const [next] = waiting;
			if (!next) return false;
			waiting.delete(next[0]);
			next[1]();
			return true;
		}
	};
}

describe('a layout', () => {
	test('is made once for a view', () => {
		const cache = new LayoutCache();
		const made = cache.of(first, view);
		expect(made.step).toBe(first.step);
		expect(cache.of(first, { ...view })).toBe(made);
	});

	test('is made anew for another size', () => {
		const cache = new LayoutCache();
		const made = cache.of(first, view);
		expect(cache.of(first, { ...view, width: 500 }).size.width).toBe(500);
		expect(cache.of(first, view)).not.toBe(made);
	});
});

describe('layouts ahead', () => {
	test('are made one per idle callback', async () => {
		const moments = spareMoments();
		const cache = new LayoutCache();
		const prepared = cache.prepare([first, second], view);
		expect(moments.give()).toBe(true);
		expect(moments.give()).toBe(false);
		await Promise.resolve();
		expect(moments.give()).toBe(true);
		await prepared;
		// Nothing is left to make.
		await cache.prepare([first, second], view);
		expect(moments.give()).toBe(false);
	});

	test('give way to those that are asked for later, and to another size', async () => {
		const made: string[] = [];
		const answers: ((layout: SceneLayout | null) => void)[] = [];
		const cache = new LayoutCache((scene) => {
			made.push(scene.step);
			return new Promise((answer) => answers.push(answer));
		});
		const earlier = cache.prepare([first, second], view);
		const later = cache.prepare([third], view);
		for (const answer of answers) answer(null);
		await Promise.all([earlier, later]);
		expect(made).toEqual([first.step, third.step]);
		const other = cache.prepare([second], view);
		cache.of(first, { ...view, height: 400 });
		answers.at(-1)?.(layoutScene(second, gazetteers[second.basemap], view, 'story'));
		await other;
		expect(cache.of(second, { ...view, height: 400 }).size.height).toBe(400);
	});

	test('are used as they came', async () => {
		const own = layoutScene(second, gazetteers[second.basemap], view, 'story');
		const cache = new LayoutCache(() => Promise.resolve(own));
		await cache.prepare([second], view);
		expect(cache.of(second, view)).toBe(own);
	});

	test('are plain data, so that another thread can make them', () => {
		for (const scene of scenes.values()) {
			const layout = layoutScene(scene, gazetteers[scene.basemap], { width: 390, height: 456 });
			expect(structuredClone(layout)).toEqual(layout);
		}
	});
});
