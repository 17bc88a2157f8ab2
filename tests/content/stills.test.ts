/**
 * The still of every step, as SVG text: a change of code or data that moves a line, a mark or a word of a picture shows here, with the steps that it touches.
 * stills.txt has a line for each: its step, a digest of the text, and its first words. Where the change is meant, look at the stills and run `npm run stills`.
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { stillMarkup } from '../../src/lib/components/map/stillMarkup.ts';
import { plansOf } from '../../src/lib/scene/data.ts';
import { gazetteers } from '../../src/lib/scene/survey.ts';
import { content } from './real.ts';

const places = gazetteers(content.places.values());

/** A still without what changes where no picture does: Svelte’s names for styles, the words that only describe, space between elements. */
function plain(svg: string): string {
	return svg
		.replaceAll(/\s*\bsvelte-[a-z\d]+/g, '')
		.replaceAll(/ class=""/g, '')
		.replaceAll(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
		.replaceAll(/\s+/g, ' ');
}

/** The first words of a still, in the order in which they are drawn: those of its map. */
function wordsOf(svg: string): string {
	const texts = [...plain(svg).matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) =>
		inner.replaceAll(/<[^>]+>/g, ' ').trim()
	);
	return texts.filter(Boolean).join(' | ').replaceAll(/\s+/g, ' ').slice(0, 240).trim();
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

test('the stills are as they were', async () => {
	const lines = content.chapters.flatMap((chapter) => {
		const plans = plansOf(content, chapter);
		return chapter.steps.map((step, i) => {
			const plan = plans[i];
			if (!plan) throw new Error(`${step.id} has no plan`);
			const svg = stillMarkup(content, step, plan, places);
			return `${step.id} ${digest(plain(svg))} ${wordsOf(svg)}`;
		});
	});
	expect(new Set(lines.map((line) => line.split(' ')[1])).size).toBe(lines.length);
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('stills.txt');
}, 60_000);
