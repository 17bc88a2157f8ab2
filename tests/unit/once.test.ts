/** Nothing of a build is worked out twice: a scene is surveyed once, whoever asks for its scene. */
import { expect, test, vi } from 'vitest';
import { content } from '../content/real.ts';
import { onceFor } from '../../src/lib/geo/once.ts';
import { mappedEvents, resolveIncident } from '../../src/lib/embed/incidentSection.ts';
import { gazetteersOf, resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';
import * as surveying from '../../src/lib/scene/resolveScene.ts';

vi.mock('../../src/lib/scene/resolveScene.ts', async (original) => {
	const real = await original<typeof surveying>();
	return { ...real, resolveScene: vi.fn(real.resolveScene), gazetteers: vi.fn(real.gazetteers) };
});

test('each step is surveyed once for the story, the deck, the speaker, the offline edition and every chapter', () => {
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	for (let page = 0; page < 3; page++) storyData(content, content.chapters);
	for (const chapter of content.chapters) {
		storyData(content, [chapter]);
		resolveChapter(content, chapter);
	}
	const surveyed = vi.mocked(surveying.resolveScene).mock.calls.map(([{ id }]) => id);
	expect(surveyed.sort()).toEqual(steps.map(({ id }) => id).sort());
	expect(surveying.gazetteers).toHaveBeenCalledTimes(1);
	expect(gazetteersOf(content)).toBe(gazetteersOf(content));
});

test('each incident is surveyed once for its embed, its still and its card', () => {
	vi.mocked(surveying.resolveScene).mockClear();
	const [first, second] = mappedEvents(content);
	for (const event of [first, second, first, second, first]) if (event) resolveIncident(content, event);
	expect(surveying.resolveScene).toHaveBeenCalledTimes(2);
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
