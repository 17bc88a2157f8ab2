/** A still stands alone: in a feed, in print, in a reader of SVG that knows no custom properties. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Still from '../../src/lib/components/map/Still.svelte';
import { gazetteers } from '../../src/lib/scene/resolveScene.ts';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { plainShade } from '../../src/lib/scene/ground.ts';
import { wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { fillIn, inBothSchemes, withoutUnused } from '../../src/lib/scene/stillSheet.ts';
import { stillOf } from '../../src/lib/scene/still.ts';
import { stillFrames } from '../../src/lib/scene/stillShapes.ts';
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
	const sheets = sheetOf('map/basemap.css') + sheetOf('map/map.css') + sheetOf('charts/charts.css');
	const sheet = fillIn(tokens, sheets, values);

	test('has every value filled in', () => {
		expect(sheet.match(unknown)?.[0]).toBeUndefined();
		expect(sheet).not.toContain('/*');
	});

	test('has the widths of lines worked out for its zoom', () => {
		expect(fillIn(tokens, '.a { stroke-width: calc(3px / var(--k)); }', values)).toBe('.a{stroke-width:1.2px}');
	});

	test('has the colours of the scheme that it is filled in for, the light ones where none is named', () => {
		const [, light = '', dark = ''] = /--red: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
		const rule = '.a { stroke: var(--red); }';
		expect(fillIn(tokens, rule, values)).toBe(`.a{stroke:${light}}`);
		expect(fillIn(tokens, rule, values, 'dark')).toBe(`.a{stroke:${dark}}`);
		expect(sheet).not.toContain(dark);
	});

	test('for both schemes is the light one, and in a media query what is other in the dark', () => {
		const rules = '.a { fill: none; stroke: var(--red); } .b { fill: none; } .c, .d { fill: var(--ink); }';
		const [light, dark] = [fillIn(tokens, rules, values), fillIn(tokens, rules, values, 'dark')];
		const both = inBothSchemes(light, dark);
		expect(both.startsWith(light)).toBe(true);
		expect(both.slice(light.length)).toBe('@media (prefers-color-scheme:dark){.a{stroke:#ff5b45}.c,.d{fill:#eee9de}}');
	});

	test('leaves no rule in the light that another rule for the same parts would take back in the dark', () => {
		// A rule of the media query comes after all others: one that is alike in both schemes and sets the same property of the same class would lose its turn.
		const dark = fillIn(tokens, sheets, values, 'dark');
		const set = (css: string) =>
			[...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
				[...body.matchAll(/([\w-]+):\s*([^;]+)/g)].flatMap(([, property = '', value = '']) =>
					selector.split(',').map((one) => ({ part: `${one.trim()} ${property}`, value: value.trim() }))
				)
			);
		const [inLight, inDark] = [set(sheet), set(dark)];
		const isAlike = (i: number) => inLight[i]?.value === inDark[i]?.value;
		const changed = inLight.flatMap(({ part }, i) => (isAlike(i) ? [] : [{ part, i }]));
		expect(changed.length).toBeGreaterThan(30);
		expect(changed.filter(({ part, i }) => inLight.some((later, k) => k > i && later.part === part && isAlike(k)))).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('has the tints of the ground between the tokens of the %s scheme', (scheme) => {
		const token = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)`).exec(tokens)?.[scheme === 'light' ? 1 : 2] ?? '';
		const inRgb = (hex: string) => `rgb(${[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)).join(', ')})`;
		expect([0, 5000, 9000].map((height) => plainShade(height, scheme))).toEqual([
			inRgb(token('--band-low')),
			inRgb(token('--band-high')),
			inRgb(token('--band-high'))
		]);
	});

	test('has the rules of the parts that are drawn alone, in both schemes', () => {
		const rules = '.a{fill:red}.b{fill:red}.a .b{fill:red}.b,.c d{fill:red}@media (prefers-color-scheme:dark){.a{fill:blue}.b{fill:blue}}';
		const svg = (sheet: string) => `<svg><title>A</title><style>${sheet}</style><g class="x c"><path class="a"></path></g></svg>`;
		expect(withoutUnused(svg(rules))).toBe(svg('.a{fill:red}.b,.c d{fill:red}@media (prefers-color-scheme:dark){.a{fill:blue}}'));
	});

	test('has the layers switched on and off', () => {
		expect(fillIn(tokens, '.a { opacity: var(--districts); } .b { opacity: var(--provinces); }', values)).toBe(
			'.a{opacity:1}.b{opacity:0}'
		);
	});
});

describe('a still', () => {
	test.each(steps.map((step) => [step.id, step] as const))('of %s is whole, has its words and needs nothing from elsewhere', (id, step) => {
		const scene = scenes.get(id);
		if (!scene) throw new Error(`${id} has no scene`);
		const props = stillOf(content, step, scene, places);
		const svg = render(Still, { props: { ...props, styles: 'svg {}' } }).body;
		expect(svg).toContain(`viewBox="0 0 ${stillFrames.wide.size.width} ${stillFrames.wide.size.height}"`);
		expect(svg).toContain('<title id="title">');
		expect(svg).toContain('<desc id="words">');
		expect(props.description).toBe(wordsOfStill(step));
		const marks = svg.replaceAll(/<(title|desc)[\s\S]*?<\/\1>|<text[\s\S]*?<\/text>|style="--k[^"]*"/g, '');
		expect(marks.match(unknown)?.[0]).toBeUndefined();
		expect(svg).not.toMatch(/href="https?:|<image|<script|url\((?!#)/);
	});
});
