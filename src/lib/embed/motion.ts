/** Sections as moving pictures for feeds that take no frame: the stills of their steps one after another, as animated WebP, at build. */
import sharp from 'sharp';
import { render } from 'svelte/server';
import Still from '../components/map/Still.svelte';
import { styleOf } from '../components/map/style.ts';
import type { Chapter, Content } from '../content/model.ts';
import type { Size } from '../scene/camera.ts';
import type { Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import { wordsOfStill } from '../scene/scenes.ts';
import { stillOf } from '../scene/still.ts';
import { resolveChapter } from '../scene/storyData.ts';
import { paint } from './rasterise.ts';

/** The chapters that have one, and its sizes: upright for feeds on phones, and as wide as a card. */
export const motionChapters = ['december', 'chaman', 'bannu', 'since'] as const;
export const motionSizes: readonly Size[] = [
	{ width: 1080, height: 1350 },
	{ width: 1200, height: 675 }
];

/** The most bytes that one may have. */
export const mostMotionBytes = 1_500_000;

/** The qualities of WebP that are tried, until a file has no more bytes than it may. */
const qualities = [82, 72, 60] as const;

/** The most frames that the days of a step are told in, and how long frames stay, in milliseconds. */
const [mostDays, dayStays, stepStays] = [4, 1100, 3200] as const;

/** One frame: its picture, and how long it stays in milliseconds. */
export interface Frame {
	readonly svg: string;
	readonly stays: number;
}

/** The name of the file of a chapter in a size. */
export function motionFile(chapter: string, { width, height }: Size): string {
	return `${chapter}-${width}x${height}.webp`;
}

/** The days at which a step is shown before its end: the first of its incidents, then others evenly. */
function daysOf({ window, marks }: ResolvedScene): string[] {
	if (!window) return [];
	const days = [...new Set(marks.map(({ date }) => date))].filter((date) => date >= window.from && date < window.to);
	const count = Math.min(mostDays, days.length);
	return Array.from({ length: count }, (_, i) => days[Math.floor((i * days.length) / count)] ?? window.from);
}

/** The frames of a chapter in a size. The first is a whole still, for feeds that show no more than that. */
export function framesOf(content: Content, chapter: Chapter, gazetteers: Gazetteers, size: Size): Frame[] {
	const scenes = new Map(resolveChapter(content, chapter).map((scene) => [scene.step, scene]));
	return chapter.steps.flatMap((step, i): Frame[] => {
		const scene = scenes.get(step.id);
		if (!scene) throw new Error(`${step.id} has no scene`);
		const still = stillOf(content, step, scene, gazetteers, { size, strip: 'wide' });
		// Marks beside the picture are left out: what is faint there resvg cannot draw.
		const marks = still.layout.marks.filter(
			({ x, y, outer }) => x + outer > 0 && x - outer < size.width && y + outer > 0 && y - outer < still.layout.size.height
		);
		const props = { ...still, layout: { ...still.layout, marks } };
		const drawn = (today: string | null) => {
			const { body } = render(Still, { props: { ...props, today, styles: styleOf(props.layout, props.bands) } });
			return body.replaceAll(/<!--.*?-->/g, '').replaceAll(/>\s+</g, '><');
		};
		const end = { svg: drawn(props.today), stays: stepStays };
		const days = daysOf(scene).map((day) => ({ svg: drawn(day), stays: dayStays }));
		return i === 0 && days.length > 0 ? [end, ...days, end] : [...days, end];
	});
}

/** What a moving picture shows, in words: what the picture of each step shows, in order. */
export function motionWords({ title, steps }: Pick<Chapter, 'title' | 'steps'>): string {
	return `${title}, in ${steps.length} pictures one after another. ${steps.map((step) => wordsOfStill(step)).join(' ')}`;
}

/** A moving picture. */
export interface Motion {
	readonly webp: Uint8Array<ArrayBuffer>;
	readonly frames: number;
}

/**
 * Pictures one after another as animated WebP that runs on and on. Neighbours that are the same become one frame that stays for both.
 * @throws where it has more bytes than it may
 */
export async function joined(name: string, pictures: readonly Uint8Array[], stays: readonly number[]): Promise<Motion> {
	const inputs = pictures.map((picture) => Buffer.from(picture));
	const made = (quality: number) =>
		sharp(inputs, { join: { animated: true } })
			.webp({ quality, effort: 4, loop: 0, delay: [...stays] })
			.toBuffer();
	let webp = await made(qualities[0]);
	for (const quality of qualities.slice(1)) if (webp.length > mostMotionBytes) webp = await made(quality);
	if (webp.length > mostMotionBytes) throw new Error(`${name} has ${webp.length} bytes, and may have ${mostMotionBytes}`);
	const { pages = 1 } = await sharp(webp, { animated: true }).metadata();
	return { webp: new Uint8Array(webp), frames: pages };
}

/** The moving picture of some frames, drawn with the faces of the site. */
export async function motionOf(name: string, frames: readonly Frame[]): Promise<Motion> {
	const pictures = await Promise.all(frames.map(({ svg }, i) => paint(`${name}, frame ${i + 1}`, svg)));
	return joined(
		name,
		pictures,
		frames.map(({ stays }) => stays)
	);
}
