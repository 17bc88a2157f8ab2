/** What stands in place of a still for whoever does not see it is true of the picture, in each shape: what it names is lettered there, what is drawn is said. */
import { describe, expect, test } from 'vitest';
import { shapedMarkup } from '../../src/lib/components/map/stillMarkup.ts';
import { places, scenes, wordsOfPicture, wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { shapedStill, stillShapes } from '../../src/lib/scene/stillShapes.ts';
import { content, steps } from './real.ts';

const named = [...new Set([...content.places.values()].map(({ name }) => name))];

describe.each(stillShapes)('the words of a still that is %s', (shape) => {
	const pictures = steps.map((step) => {
		const whole = scenes.get(step.id);
		if (!whole) throw new Error(`${step.id} has no scene`);
		const { panel } = shapedStill(shape, whole, step.heading).scene;
		const svg = shapedMarkup(content, step, whole, places, shape).replaceAll('&amp;', '&');
		const texts = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text = '']) =>
			text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
		);
		const isFull = !svg.includes('class="m-border"');
		return { step, panel, words: wordsOfStill(step, shape), svg, letters: texts.join('\n').toLowerCase(), isFull };
	});
	const drawn = pictures.flatMap((picture) => (picture.panel ? [{ ...picture, panel: picture.panel }] : []));

	test.each(pictures.map((picture) => [picture.step.id, picture] as const))('of %s name no place that is not lettered', (_, picture) => {
		const said = named.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(picture.words));
		expect(said.filter((name) => !picture.letters.includes(name.toLowerCase()))).toEqual([]);
	});

	test('are those inside its file', () => {
		expect(pictures.filter(({ svg, words }) => !svg.includes(`>${words}</desc>`)).map(({ step }) => step.id)).toEqual([]);
	});

	test('tell of the second picture where one is drawn, and of no columns where they stand beside it', () => {
		expect(drawn.filter(({ words, panel }) => !words.includes(`“${panel.title}”`)).map(({ step }) => step.id)).toEqual([]);
		expect(drawn.length).toBeGreaterThan(shape === 'square' ? 1 : 10);
		const others = pictures.filter(({ step }) => !scenes.get(step.id)?.panel);
		expect(others.filter(({ words }) => /\b(column|timeline|strip)s?\b/i.test(words)).map(({ step }) => step.id)).toEqual([]);
	});

	test('tell of no map where the second picture hides it', () => {
		const full = drawn.filter(({ isFull }) => isFull);
		if (shape === 'wide')
			expect(full.map(({ step }) => step.id)).toEqual(
				expect.arrayContaining(['chaman-first-shelling', 'bannu-raid', 'fronts-together', 'since-count'])
			);
		for (const { step, words } of full) {
			expect(words, step.id).toMatch(/^In place of the map: /);
			expect(words, step.id).not.toContain(step.description.short);
		}
	});

	test('count the accounts that are told, and by whom', () => {
		const accounts = drawn.filter(({ panel }) => panel.kind === 'moments');
		if (shape !== 'square') expect(accounts.find(({ step }) => step.id === 'bannu-seizure')?.words).toContain('6 accounts as text');
		for (const { step, words, letters, panel } of accounts) {
			if (panel.kind !== 'moments') continue;
			for (const { label } of panel.tracks) expect(words, step.id).toContain(label);
			for (const { says } of panel.moments) expect(letters, step.id).toContain(says.split(' ').slice(0, 2).join(' ').toLowerCase());
		}
	});
});

test('the words of a picture that is wide in one window and upright in another are true of both', () => {
	for (const step of steps)
		for (const shape of ['wide', 'portrait'] as const) {
			const words = wordsOfPicture(step);
			const own = wordsOfStill(step, shape);
			const title = scenes.get(step.id)?.panel?.title;
			if (title) expect(words, step.id).toContain(`“${title}”`);
			if (own.includes(step.description.short)) expect(words, step.id).toContain(step.description.short);
		}
});
