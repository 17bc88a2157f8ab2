/** The shapes of a still: each is laid out for its room, with letters that can be read there, nothing cut, and words that are true of it. */
import { describe, expect, test } from 'vitest';
import { shapedMarkup } from '../../src/lib/components/map/stillMarkup.ts';
import { minSize, widthOf } from '../../src/lib/scene/metrics.ts';
import { mappedEvents, resolveIncident, stepOfIncident } from '../../src/lib/embed/incidentSection.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { takesAll } from '../../src/lib/scene/panels/draw.ts';
import { places, scenes, wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { shapedStill, stillFrames, type StillShape } from '../../src/lib/scene/stillShapes.ts';
import { content, steps } from './real.ts';

/** A text of a still, with its box across in CSS pixels of its layout where it is set without a turn. */
interface Letters {
	readonly text: string;
	readonly size: number;
	readonly left: number;
	readonly right: number;
}

const numberOf = (tag: string, name: string) => Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? NaN);

/** The lines of text of a still. */
function lettersOf(svg: string): Letters[] {
	// How far each group that is open is moved to the right.
	const moved = [0];
	return [...svg.matchAll(/<g\b([^>]*)>|(<\/g>)|<text([^>]*)>([\s\S]*?)<\/text>/g)].flatMap(([, group, end, tag, inside = '']) => {
		const shift = moved.at(-1) ?? 0;
		if (group !== undefined) moved.push(shift + Number(/translate\((-?[\d.]+)/.exec(group)?.[1] ?? 0));
		if (end) moved.pop();
		if (tag === undefined || tag.includes('rotate(')) return [];
		const size = numberOf(tag, 'font-size');
		const lines = inside.includes('<tspan')
			? [...inside.matchAll(/<tspan([^>]*)>([^<]*)/g)].map(([, own = '', text = '']) => ({ x: numberOf(own, 'x'), text }))
			: [{ x: numberOf(tag, 'x'), text: inside }];
		const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1] ?? 'start';
		return lines.map(({ x, text }) => {
			const width = widthOf(text.replaceAll('&amp;', '&'), size, tag.includes('font-weight="600"') ? 600 : 400);
			const left = shift + (anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x);
			return { text, size, left, right: left + width };
		});
	});
}

const story = steps.map((step) => {
	const scene = scenes.get(step.id);
	if (!scene) throw new Error(`${step.id} has no scene`);
	return { step, scene };
});
const incidents = mappedEvents(content).map((event) => ({ step: stepOfIncident(event), scene: resolveIncident(content, event) }));

function stillsIn(shape: StillShape, subjects = story) {
	return subjects.map(({ step, scene }) => {
		const svg = shapedMarkup(content, step, scene, places, shape);
		const [, width = NaN, height = NaN] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
		return { step, scene, svg, width, height, file: { width: numberOf(svg, 'width'), height: numberOf(svg, 'height') } };
	});
}

describe.each(['portrait', 'square'] as const)('stills that are %s', (shape) => {
	const stills = stillsIn(shape, shape === 'portrait' ? [...story, ...incidents] : story);

	test('have no letters under the least size at which words in pictures are read', () => {
		const small = stills.flatMap(({ step, svg }) =>
			lettersOf(svg)
				.filter(({ size }) => !(size >= minSize))
				.map(({ text, size }) => `${step.id}: ${text} ${size}`)
		);
		expect(stills.flatMap(({ svg }) => lettersOf(svg)).length).toBeGreaterThan(500);
		expect(small).toEqual([]);
	});

	test('have no words that reach over an edge', () => {
		const cut = stills.flatMap(({ step, svg, width }) =>
			lettersOf(svg)
				.filter(({ left, right }) => left < -0.5 || right > width + 0.5)
				.map(({ text }) => `${step.id}: ${text}`)
		);
		expect(cut).toEqual([]);
	});

	test('say whose they are, and that the borders on them are no endorsement', () => {
		for (const { step, svg } of stills)
			for (const words of ['CC', 'Natural Earth', 'o endorsement', '<title', '<desc']) expect(svg, step.id).toContain(words);
	});

	test('are described by words of their own, which tell of a second picture where one is drawn', () => {
		for (const { step, scene, svg } of stills) {
			const words = wordsOfStill(step, shape);
			expect(svg.replaceAll('&amp;', '&'), step.id).toContain(`>${words}</desc>`);
			if (!scene.panel) continue;
			const title = scene.panel.title.split(' ').slice(0, 2).join(' ');
			const isDrawn = lettersOf(svg).some(({ text }) => text.startsWith(title));
			expect(words.includes(`“${scene.panel.title}”`), step.id).toBe(isDrawn);
		}
	});
});

test('a square still is 1080 pixels wide and high, whatever it shows', () => {
	for (const { step, file } of stillsIn('square')) expect(file, step.id).toEqual({ width: 1080, height: 1080 });
});

test('an upright still is 900 by 1200 pixels, and longer only where a second picture needs it', () => {
	const stills = stillsIn('portrait');
	for (const { step, scene, file } of stills) {
		expect(file.width, step.id).toBe(900);
		if (!scene.panel) expect(file.height, step.id).toBe(1200);
		expect(file.height, step.id).toBeGreaterThanOrEqual(1200);
	}
	expect(stills.filter(({ file }) => file.height === 1200).length).toBeGreaterThan(30);
	// A window of 320 CSS pixels leaves a still 280.
	expect(stillFrames.portrait.size.width).toBeLessThanOrEqual(280);
});

test('an upright still shows its map over every second picture that does not take all', () => {
	const withPanel = story.filter(({ scene }) => scene.panel && !takesAll(scene.panel));
	expect(withPanel.length).toBeGreaterThan(6);
	for (const { step, scene: whole } of withPanel) {
		const { map, scene, frame } = shapedStill('portrait', whole, step.heading);
		const { regions } = layoutScene(scene, places[scene.basemap], map, 'still', frame.scale);
		expect(regions.labelBounds[3] - regions.labelBounds[1], step.id).toBeGreaterThanOrEqual(200);
		expect(regions.isFull, step.id).toBe(false);
	}
});

test('an upright still tells every account of its step', () => {
	const told = stillsIn('portrait').flatMap(({ step, scene, svg }) =>
		scene.panel?.kind === 'moments' ? [{ step, panel: scene.panel, svg }] : []
	);
	expect(told.length).toBeGreaterThan(3);
	for (const { step, panel, svg } of told) {
		const words = lettersOf(svg)
			.map(({ text }) => text)
			.join(' ');
		for (const { says } of panel.moments) expect(words, step.id).toContain(says.split(' ').slice(0, 4).join(' ').replaceAll('&', '&amp;'));
	}
});
