/** What stands in place of a still for whoever does not see it is true of the picture: what it names is lettered there, what is drawn is said. */
import { describe, expect, test } from 'vitest';
import { stillMarkup } from '../../src/lib/components/map/stillMarkup.ts';
import { places, scenes, wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { content, steps } from './real.ts';

const pictures = steps.map((step) => {
	const scene = scenes.get(step.id);
	if (!scene) throw new Error(`${step.id} has no scene`);
	const svg = stillMarkup(content, step, scene, places);
	const letters = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text = '']) => text.replaceAll(/<[^>]+>/g, ' '));
	return { step, scene, words: wordsOfStill(step), svg, letters: letters.join('\n').toLowerCase() };
});
const drawn = pictures.flatMap((picture) => (picture.scene.panel ? [{ ...picture, panel: picture.scene.panel }] : []));
const named = [...new Set([...content.places.values()].map(({ name }) => name))];

describe('the words of a still', () => {
	test.each(pictures.map((picture) => [picture.step.id, picture] as const))('of %s name no place that is not lettered', (_, picture) => {
		const said = named.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(picture.words));
		expect(said.filter((name) => !picture.letters.includes(name.toLowerCase()))).toEqual([]);
	});

	test('are those inside its file', () => {
		const lacking = pictures.filter(({ svg, words }) => !svg.replaceAll('&amp;', '&').includes(`>${words}</desc>`));
		expect(lacking.map(({ step }) => step.id)).toEqual([]);
	});

	test('tell of the second picture where one is drawn, and of no columns where they stand beside it', () => {
		expect(drawn.filter(({ words, panel }) => !words.includes(`“${panel.title}”`)).map(({ step }) => step.id)).toEqual([]);
		expect(drawn.length).toBeGreaterThan(10);
		const others = pictures.filter(({ scene }) => !scene.panel);
		expect(others.filter(({ words }) => /\b(column|timeline|strip)s?\b/i.test(words)).map(({ step }) => step.id)).toEqual([]);
	});

	test('tell of no map where the second picture hides it', () => {
		// A map that steps back is faint in the file, and has no labels of its own.
		const full = drawn.filter(({ svg }) => /<g\b[^>]* opacity="0\.\d+"/.test(svg));
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
		expect(accounts.find(({ step }) => step.id === 'bannu-seizure')?.words).toContain('6 accounts as text');
		for (const { step, words, letters, panel } of accounts) {
			if (panel.kind !== 'moments') continue;
			for (const { label } of panel.tracks) expect(words, step.id).toContain(label);
			for (const { says } of panel.moments) expect(letters, step.id).toContain(says.split(' ').slice(0, 2).join(' ').toLowerCase());
		}
	});
});
