/** Layouts of a map's scenes: made once for a view, and ahead of the reader while the browser is idle. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LayoutCache, type LayoutView } from '../../../src/lib/reading/layoutCache.ts';
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
	test('are made one per idle callback', () => {
		const moments = spareMoments();
		const cache = new LayoutCache();
		cache.prepare([first, second], view);
		expect(moments.give()).toBe(true);
		expect(moments.give()).toBe(true);
		expect(moments.give()).toBe(false);
		// Nothing is left to make.
		cache.prepare([first, second], view);
		expect(moments.give()).toBe(false);
	});

	test('give way to those that are asked for later, and to another size', () => {
		const moments = spareMoments();
		const cache = new LayoutCache();
		cache.prepare([first, second], view);
		cache.prepare([third], view);
		expect(moments.give()).toBe(true);
		expect(moments.give()).toBe(false);
		cache.prepare([second], view);
		cache.of(first, { ...view, height: 400 });
		expect(moments.give()).toBe(false);
	});
});
