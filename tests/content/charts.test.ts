/** Every drawn chart of the story has all that a reader needs: a title that says the finding, the measure, axes, what it rests on, a description, a table. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import TextPanel from '../../src/lib/components/story/TextPanel.svelte';
import { isDrawn, resolvePanel, type DrawnPanel } from '../../src/lib/content/panels/panelKinds.ts';
import { drawPanel } from '../../src/lib/scene/panels/draw.ts';
import { content, steps } from './real.ts';

const charts = steps.flatMap((step) => {
	const scene = resolvePanel(step.scene, content);
	return scene && isDrawn(scene) ? [[step.id, step, scene] as const] : [];
});

/** What the axes of each kind of chart say, at least. */
const axes: Readonly<Record<DrawnPanel['kind'], RegExp>> = {
	days: /28 Nov.*31 Dec/,
	timeline: /\b(19|20)\d\d\b/,
	moments: /\b\d{1,2}\b.*(Pakistan|Kabul|Militants|Independent)/,
	years: /\b0\b.*\b2025\b/,
	multiples: /Killed:.*\b1\b.*\b10\b.*\b30\b/
};

test('no line of the map shines through what lies over it', () => {
	const sheet = readFileSync('src/lib/components/charts/charts.css', 'utf8');
	expect(/\.d-ground \{([^}]*)\}/.exec(sheet)?.[1]?.trim()).toBe('fill: var(--paper);');
});

test('there are charts of all five kinds', () => {
	expect(new Set(charts.map(([, , { kind }]) => kind))).toEqual(new Set(Object.keys(axes)));
});

describe.each(charts)('the chart of %s', (id, step, scene) => {
	const { body } = render(TextPanel, { props: { step, content, base: '' } });
	const text = (part: string) =>
		part
			.replaceAll(/<!--[\s\S]*?-->/g, '')
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/\s+/g, ' ')
			.trim();

	test('has a title that says the finding and not what sort of chart it is', () => {
		expect(text(body)).toContain(scene.title.replaceAll('&', '&amp;'));
		expect(scene.title).not.toMatch(/\b(by day|timeline|chart|count, \d{4}|as told by each side)\b/i);
		expect(scene.title.split(' ').length, id).toBeGreaterThanOrEqual(4);
	});

	test('has a subtitle that says the measure', () => {
		expect(text(/<span class="measure[^>]*>([\s\S]*?)<\/span>/.exec(body)?.[1] ?? '').length).toBeGreaterThan(20);
	});

	test('has axes that name what they show', () => {
		const { items } = drawPanel(scene, { width: 900, height: 700 }, 1, { today: null, progress: 1 });
		const words = items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join(' ');
		const order = items
			.flatMap((item) => (item.type === 'text' ? [item] : []))
			.sort((a, b) => a.y - b.y || a.x - b.x)
			.map((item) => item.text)
			.join(' ');
		expect(axes[scene.kind].test(words) || axes[scene.kind].test(order), order).toBe(true);
	});

	test('has a line with what it rests on, each a way there', () => {
		const line = /<p class="rests[^>]*>([\s\S]*?)<\/p>/.exec(body)?.[1] ?? '';
		expect(line.match(/<a href="\/(ledger\/#|incidents\/|sources\/#)/g)?.length ?? 0).toBeGreaterThan(0);
	});

	test('has a description in words, short and long', () => {
		expect(step.description.short.length).toBeGreaterThan(40);
		expect(step.description.long.length).toBeGreaterThan(step.description.short.length);
	});

	test('has a table of its numbers behind a disclosure', () => {
		expect(body).toMatch(/<details[^>]*>[\s\S]*<summary[\s\S]*<table[\s\S]*<\/table>[\s\S]*<\/details>/);
		expect(body.match(/<tr>/g)?.length ?? 0).toBeGreaterThan(1);
	});
});
