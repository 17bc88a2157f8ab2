/** What a page is waited for and asked in every engine. */
import { expect } from 'vitest';
import type { Doc } from './engine.ts';

/** How long a state of a page is waited for, in milliseconds. */
const patience = 30_000;

/** Waits until something holds in a document. */
export async function until<A>(doc: Doc, holds: (given: A) => boolean | Promise<boolean>, given?: A): Promise<void> {
	await expect.poll(() => doc.run(holds, given), { timeout: patience, interval: 60 }).toBe(true);
}

/** Waits until the page shows a step. */
export const atStep = (doc: Doc, step: string) =>
	until(doc, (id) => document.querySelector<HTMLElement>('main')?.dataset.position === id, step);

/** Waits until the map has arrived where the page is. */
export const mapArrives = (doc: Doc) =>
	until(doc, () => {
		const shown = document.querySelector<HTMLElement>('.map-view')?.dataset.shown;
		return shown !== undefined && shown === document.querySelector('main')?.dataset.position;
	});

/** How wide the painted relief is in its own pixels, where the page may load it and the engine can read it. */
export const reliefWidth = async (): Promise<number> => {
	const painted = getComputedStyle(document.querySelector('.map-view .relief') ?? document.body).backgroundImage;
	const relief = new Image();
	relief.src = /url\("?(.*?)"?\)/.exec(painted)?.[1] ?? '';
	await relief.decode();
	return relief.naturalWidth;
};

/** What the loading of a page left undone: addresses of the site that did not come. */
export const missing = (): string[] =>
	(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
		.filter(({ responseStatus }) => responseStatus >= 400)
		.map(({ name, responseStatus }) => `${responseStatus} ${name}`);
