/** A still stands alone: in a feed, in print, in a reader of SVG that knows no custom properties. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Still from '../../src/lib/components/map/Still.svelte';
import { gazetteers } from '../../src/lib/scene/resolveScene.ts';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { plainShade } from '../../src/lib/scene/ground.ts';
import { wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { fillIn, stillOf, stillSize } from '../../src/lib/scene/still.ts';
import { content, steps } from '../content/real.ts';

const sheetOf = (name: string) => readFileSync(`src/lib/components/${name}`, 'utf8');
const tokens = sheetOf('tokens.css');
const values = { '--k': 2.5, '--districts': 1, '--provinces': 0, '--rivers': 1 };
const scenes = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene] as const))
);
const places = gazetteers(content.places.values());

/** What a plain reader of SVG cannot work out. */
const unknown = /var\(|calc\(|light-dark\(|color-mix\(|--[a-z]|undefined|NaN|Infinity/;

describe('the style sheet of a still', () => {
	const sheet = fillIn(tokens, sheetOf('map/basemap.css') + sheetOf('map/map.css') + sheetOf('charts/charts.css'), values);

	test('has every value filled in', () => {
		expect(sheet.match(unknown)?.[0]).toBeUndefined();
		expect(sheet).not.toContain('/*');
	});

	test('has the widths of lines worked out for its zoom', () => {
		expect(fillIn(tokens, '.a { stroke-width: calc(3px / var(--k)); }', values).trim()).toBe('.a { stroke-width: 1.2px; }');
	});

	test('has the light colours, since it is printed', () => {
		const red = /--red: light-dark\((#\w+), (#\w+)\)/.exec(tokens);
		expect(sheet).toContain(red?.[1]);
		expect(sheet).not.toContain(red?.[2]);
	});

	test('has the tints of the ground between the tokens of the light scheme', () => {
		const light = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1] ?? '';
		const inRgb = (hex: string) => `rgb(${[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).join(', ')})`;
		expect([plainShade(0), plainShade(5000), plainShade(9000)]).toEqual([
			inRgb(light('--band-low')),
			inRgb(light('--band-high')),
			inRgb(light('--band-high'))
		]);
	});

	test('has the layers switched on and off', () => {
		expect(fillIn(tokens, '.a { opacity: var(--districts); } .b { opacity: var(--provinces); }', values).trim()).toBe(
			'.a { opacity: 1; } .b { opacity: 0; }'
		);
	});
});

describe('a still', () => {
	test.each(steps.map((step) => [step.id, step] as const))('of %s is whole, has its words and needs nothing from elsewhere', (id, step) => {
		const scene = scenes.get(id);
		if (!scene) throw new Error(`${id} has no scene`);
		const props = stillOf(content, step, scene, places);
		const svg = render(Still, { props: { ...props, styles: 'svg {}' } }).body;
		expect(svg).toContain(`viewBox="0 0 ${stillSize.width} ${stillSize.height}"`);
		expect(svg).toContain('<title id="title">');
		expect(svg).toContain('<desc id="words">');
		expect(props.description).toBe(wordsOfStill(step));
		const marks = svg.replaceAll(/<(title|desc)[\s\S]*?<\/\1>|<text[\s\S]*?<\/text>|style="--k[^"]*"/g, '');
		expect(marks.match(unknown)?.[0]).toBeUndefined();
		expect(svg).not.toMatch(/href="https?:|<image|<script|url\((?!#)/);
	});
});
