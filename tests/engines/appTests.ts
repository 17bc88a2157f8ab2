/** The applications: the deck by keys, and the explorer. */
import { expect, test } from 'vitest';
import { atStep, mapArrives, missing, until } from './states.ts';
import type { Visit } from './visit.ts';

/** The tests of the deck and the explorer. */
export function appTests(visit: Visit): void {
	test(`${visit.name}: the deck goes by keys, darkens, and opens and closes its help`, async () => {
		await visit.open('present/?motion=off', { width: 1280, height: 720 });
		await until(visit.leaf, () => new URL(location.href).searchParams.has('s'));
		const first = await visit.leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
		await visit.leaf.press('End');
		await until(visit.leaf, () => {
			const [number, count] = document.querySelector('nav .place')?.textContent?.split('/').map(Number) ?? [];
			return number !== undefined && number === count;
		});
		const last = await visit.leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
		await visit.leaf.press('PageUp');
		await until(visit.leaf, (step) => document.querySelector('main')?.dataset.position !== step, last);
		await mapArrives(visit.leaf);
		await visit.leaf.press('ArrowRight');
		await atStep(visit.leaf, last);
		await visit.leaf.press('Home');
		await atStep(visit.leaf, first);
		await visit.leaf.press('b');
		await until(visit.leaf, () => document.querySelector('main')?.dataset.screen === 'black');
		await visit.leaf.press('b');
		await until(visit.leaf, () => document.querySelector('main')?.dataset.screen === 'live');
		await visit.leaf.press('?');
		await until(visit.leaf, () => document.querySelector('dialog[open]') !== null);
		await visit.leaf.press('Escape');
		await until(visit.leaf, () => document.querySelector('dialog[open]') === null);
		expect(await visit.leaf.run(missing)).toEqual([]);
	});

	test(`${visit.name}: the explorer finds by words, keeps them in its address, and shows an event that is chosen`, async () => {
		await visit.open('explore/?motion=off');
		await until(visit.leaf, () => document.querySelector<HTMLElement>('main')?.dataset.live === 'true');
		const all = await visit.leaf.run(() => document.querySelector('.count')?.textContent ?? '');
		await visit.leaf.click('input[type="search"]');
		for (const letter of 'bannu') await visit.leaf.press(letter);
		await until(visit.leaf, (before) => document.querySelector('.count')?.textContent !== before, all);
		await until(visit.leaf, () => location.search.includes('bannu'));
		const found = await visit.leaf.run(() => document.querySelector('.count')?.textContent ?? '');
		await visit.leaf.reload();
		await until(visit.leaf, (said) => document.querySelector('.count')?.textContent === said, found);
		expect(await visit.leaf.run(() => document.querySelectorAll('tr[data-event]').length)).toBeGreaterThan(0);
		expect(await visit.leaf.run(missing)).toEqual([]);
	});
}
