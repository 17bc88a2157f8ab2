/** A correction is said in the sections that it touches and in the feed, and nowhere else. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { chaptersTouched, correctionsOf } from '../../../src/lib/embed/corrections.ts';
import { feedOf } from '../../../src/lib/embed/feed.ts';
import { embedOf } from '../../../src/lib/embed/embedData.ts';
import Section from '../../../src/lib/embed/Section.svelte';
import { resolveChapter } from '../../../src/lib/scene/storyData.ts';
import { gazetteers } from '../../../src/lib/scene/resolveScene.ts';
import { touchedBy } from '../../../src/lib/ledger/touched.ts';
import { content } from '../../content/real.ts';

const made = [
	{ id: 'correction-2', date: '2026-07-02', text: 'A day <was> wrong.', of: ['bannu-raid'] },
	{ id: 'correction-1', date: '2026-07-01', text: 'A claim was checked anew.', of: ['c38'] }
];

const sectionOf = (id: string) => {
	const chapter = content.chapters.find((one) => one.id === id);
	if (!chapter) throw new Error(`there is no ${id}`);
	const { data, paths } = embedOf(id, chapter.steps, resolveChapter(content, chapter), gazetteers(content.places.values()));
	const corrections = correctionsOf(made, chapter.steps);
	return render(Section, {
		props: {
			content,
			title: chapter.title,
			sensitive: null,
			steps: chapter.steps,
			stills: 's',
			corrections,
			data,
			paths,
			base: '../..',
			home: 'h'
		}
	}).body;
};

test('in the section of the step', () => {
	expect(sectionOf('bannu').replaceAll(/<[^>]*>/g, '')).toContain('Corrected on 2026-07-02: A day &lt;was> wrong.');
	expect(sectionOf('talk-fight')).not.toContain('A day');
}, 30_000);

test('in the sections whose words rest on the claim', () => {
	const [, byClaim] = made;
	const chapters = byClaim ? chaptersTouched(byClaim, content) : [];
	expect(chapters.length).toBeGreaterThan(0);
	for (const { id, steps } of content.chapters)
		expect([id, correctionsOf(made.slice(1), steps).length > 0]).toEqual([id, chapters.includes(id)]);
});

test('in the feed, newest first, each at an address of its own', () => {
	const feed = feedOf('https://s.test', made, content);
	expect(feed.match(/<entry>/g)).toHaveLength(2);
	expect(feed).toContain('<id>https://s.test/corrections.xml#correction-2</id>');
	expect(feed).toContain('<category label="bannu"');
	expect(feed.indexOf('correction-2')).toBeLessThan(feed.indexOf('correction-1'));
	expect(feed).toMatch(/<updated>2026-07-02T/);
	expect(feed).not.toContain('<was>');
});

test('a section names the publisher where there is one', () => {
	const chapter = content.chapters[0]!;
	const { data, paths } = embedOf(chapter.id, chapter.steps, resolveChapter(content, chapter), gazetteers(content.places.values()));
	const creditOf = (publisher: string | null) => {
		const published = { ...content, publication: { ...content.publication, publisher } };
		const props = {
			content: published,
			title: 't',
			sensitive: null,
			steps: chapter.steps,
			stills: 's',
			corrections: [],
			data,
			paths,
			base: '.',
			home: 'h'
		};
		return /class="name[^>]*>([^<]*)</.exec(render(Section, { props }).body)?.[1];
	};
	expect(creditOf('Border Press')).toBe('Strategic Depth, Border Press, CC BY 4.0.');
	expect(creditOf(null)).toBe('Strategic Depth, CC BY 4.0.');
}, 30_000);

test('each thing that a correction touches has a name that readers know', () => {
	const touched = [...content.corrections.values()].flatMap(({ of }) => of);
	expect(touched.length).toBeGreaterThan(100);
	expect(touched.filter((id) => touchedBy(content, id).name === id)).toEqual([]);
});
