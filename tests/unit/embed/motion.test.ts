/** Moving pictures for feeds: whole pictures of the size that was asked for, a still one first, and a file of the frames that went in. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { framesOf, joined, motionChapters, motionFile, motionSizes, motionWords, mostMotionBytes } from '../../../src/lib/embed/motion.ts';
import { gazetteersOf, resolveChapter } from '../../../src/lib/scene/storyData.ts';
import { content } from '../../content/real.ts';

const chapterOf = (id: string) => {
	const chapter = content.chapters.find((one) => one.id === id);
	if (!chapter) throw new Error(`${id} is no chapter`);
	return chapter;
};

test('there are two of each of the four chapters, each under a name of its own', () => {
	const names = motionChapters.flatMap((id) => motionSizes.map((size) => motionFile(chapterOf(id).id, size)));
	expect(new Set(names).size).toBe(8);
	expect(names).toContain('december-1080x1350.webp');
});

describe.each(motionSizes)('the frames of Chaman at $width x $height', (size) => {
	const chapter = chapterOf('chaman');
	const frames = framesOf(content, chapter, gazetteersOf(content), size);

	test('are whole pictures of that size, with credit and the note on the border', () => {
		expect(frames.length).toBeGreaterThanOrEqual(chapter.steps.length);
		for (const { svg, stays } of frames) {
			expect(svg).toContain(`width="${size.width}" height="${size.height}"`);
			expect(svg).toContain('CC BY 4.0');
			expect(svg).toMatch(/de facto border/);
			expect(svg).not.toMatch(/NaN|undefined/);
			expect(stays).toBeGreaterThan(1000);
		}
	});

	test('begin with the still of the first step and end with that of the last', () => {
		expect(frames[0]?.svg).toContain(chapter.steps[0]?.heading);
		expect(frames[0]?.stays).toBe(frames.at(-1)?.stays);
		expect(frames.at(-1)?.svg).toContain(chapter.steps.at(-1)?.heading);
	});
});

test.each(motionChapters)('%s is told in words, step by step', (id) => {
	const chapter = chapterOf(id);
	for (const { panel } of resolveChapter(content, chapter)) if (panel) expect(motionWords(chapter)).toContain(`“${panel.title}”`);
	for (const { heading, description } of chapter.steps.filter(({ scene }) => !scene.panel))
		expect(motionWords(chapter), heading).toContain(description.short);
});

const picture = (width: number, height: number, background: string) =>
	sharp({ create: { width, height, channels: 3, background } })
		.png()
		.toBuffer();

test('a file has its frames, their size and how long they stay', async () => {
	const pictures = await Promise.all(['#f5f0e6', '#a31621', '#1c1a17'].map((colour) => picture(120, 150, colour)));
	const { webp, frames } = await joined('three', pictures, [3200, 1100, 3200]);
	const read = await sharp(webp, { animated: true }).metadata();
	expect(frames).toBe(3);
	expect([read.format, read.width, read.pageHeight, read.pages, read.loop]).toEqual(['webp', 120, 150, 3, 0]);
	expect(read.delay).toEqual([3200, 1100, 3200]);
});

test('a file with more bytes than feeds take is not made', async () => {
	const noise = () =>
		sharp({ create: { width: 1600, height: 1600, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } } })
			.png()
			.toBuffer();
	await expect(joined('noise', [await noise(), await noise()], [100, 100])).rejects.toThrow(`may have ${mostMotionBytes}`);
});
