/** Nothing of a build is worked out twice: a scene is resolved once, whatever asks for it. */
import { expect, test, vi } from 'vitest';
import { content } from '../content/real.ts';
import { onceFor } from '../../src/lib/geo/once.ts';
import { mappedEvents, resolveIncident } from '../../src/lib/embed/incidentSection.ts';
import { gazetteersOf, resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';

test('each step is resolved once for the story, the deck, the speaker, the offline edition and every chapter', () => {
	const scenes = storyData(content, content.chapters).scenes;
	expect(scenes).toHaveLength(content.chapters.flatMap((chapter) => chapter.steps).length);
	const again = [
		storyData(content, content.chapters).scenes,
		content.chapters.flatMap((chapter) => storyData(content, [chapter]).scenes),
		content.chapters.flatMap((chapter) => resolveChapter(content, chapter))
	];
	for (const others of again) scenes.forEach((scene, i) => expect(others[i]).toBe(scene));
	expect(gazetteersOf(content)).toBe(gazetteersOf(content));
});

test('each incident is resolved once for its embed, its still and its card', () => {
	const [first, second] = mappedEvents(content);
	if (!first || !second) throw new Error('expected two incidents');
	expect(resolveIncident(content, first)).toBe(resolveIncident(content, first));
	expect(resolveIncident(content, second)).not.toBe(resolveIncident(content, first));
});

test('other content has scenes of its own', () => {
	const [chapter] = content.chapters;
	if (!chapter) throw new Error('expected a chapter');
	expect(resolveChapter({ ...content }, chapter)).not.toBe(resolveChapter(content, chapter));
});

test('what is kept belongs to its object and its key', () => {
	const make = vi.fn((of: { n: number }, key: string) => ({ text: key.repeat(of.n) }));
	const known = onceFor(make);
	const [a, b] = [{ n: 1 }, { n: 2 }];
	expect([known(a, 'x'), known(a, 'x'), known(b, 'x'), known(a, 'y')].map(({ text }) => text)).toEqual(['x', 'x', 'xx', 'y']);
	expect(make).toHaveBeenCalledTimes(3);
});
