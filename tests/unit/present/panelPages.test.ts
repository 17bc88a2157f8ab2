import { describe, expect, test } from 'vitest';
import { deckData } from '../../../src/lib/present/deckData.ts';
import { entriesOf, pagesOf, type PanelWords } from '../../../src/lib/present/panelPages.ts';
import type { Entry } from '../../../src/lib/content/panels/panelParts.ts';
import { scales } from '../../../src/lib/present/model.ts';
import { content } from '../../content/real.ts';

const { slides } = deckData(content);
const seconds = slides.flatMap(({ id, second }): [string, PanelWords][] => (second === null || second === 'drawing' ? [] : [[id, second]]));

test('every panel that is words or does not fit under its map can be asked for', () => {
	const kinds = new Set(['columns', 'moments', 'forecasts', 'argument', 'timeline', 'days']);
	for (const { id, panel } of content.chapters.flatMap(({ steps }) => steps.map(({ id, scene }) => ({ id, panel: scene.panel }))))
		expect(slides.find((slide) => slide.id === id)?.second !== null, id).toBe(panel !== undefined && kinds.has(panel.kind));
});

test('accounts and timelines stand on their slides from the start', () => {
	const kinds = new Map(content.chapters.flatMap(({ steps }) => steps.map(({ id, scene }) => [id, scene.panel?.kind])));
	for (const { id, opens } of slides) if (['moments', 'timeline'].includes(kinds.get(id) ?? '')) expect(opens, id).toBe(true);
});

test('a slide that begins with its second picture has one', () => {
	for (const { id, opens, second, guess } of slides.filter(({ opens }) => opens)) {
		expect(opens && second !== null, id).toBe(true);
		expect(guess, id).toBe('none');
	}
});

describe.each(seconds)('%s', (_, second) => {
	const said = (entries: readonly Entry[]) => entries.map(({ text, by }) => [text, by]).sort();
	test.each(scales)('has every statement once at size %s, and no column is empty', (scale) => {
		const pages = pagesOf(second, scale);
		expect(said(pages.flatMap(entriesOf))).toEqual(said(second.parts.flatMap(({ entries }) => entries)));
		for (const { columns } of pages) for (const { entries } of columns) expect(entries.length).toBeGreaterThan(0);
	});
	test.each(scales)('keeps each column in order at size %s', (scale) => {
		const shown = pagesOf(second, scale).flatMap(entriesOf);
		for (const { columns, entries } of second.parts)
			columns.forEach((heading, column) => {
				const own = entries.filter((entry) => entry.column === column);
				const at = own.map(({ text, by }) => shown.findIndex((one) => one.text === text && one.by === by));
				expect(
					at.toSorted((a, b) => a - b),
					heading
				).toEqual(at);
			});
	});
	test('has at most two pages, which are as even as their statements allow', () => {
		const pages = pagesOf(second, 1).filter(({ plan }) => !plan);
		expect(pages.length).toBeLessThanOrEqual(2);
		const letters = pages.map(
			(page) =>
				entriesOf(page)
					.map(({ text }) => text)
					.join(' ').length
		);
		if (second.parts.filter(({ plan }) => !plan).length === 1) expect(Math.max(...letters)).toBeLessThanOrEqual(2 * Math.min(...letters));
	});
});

test('a plan from reports is the last page of its slide, with each thing in the band where it is reported', () => {
	const planned = content.chapters.flatMap(({ steps }) => steps.flatMap(({ id, plan }) => (plan ? [{ id, plan }] : [])));
	expect(planned.map(({ id }) => id.split('-')[0]).sort()).toEqual(['bannu', 'chaman']);
	for (const { id, plan } of planned) {
		const slide = slides.find((one) => one.id === id);
		if (!slide?.second || slide.second === 'drawing') throw new Error(`${id} has no pages`);
		expect(slide.opens).toBe(true);
		const page = pagesOf(slide.second, 1).at(-1);
		expect(page?.plan?.title).toBe(plan.title);
		expect(page?.plan?.note).toContain('not to scale');
		for (const { name } of plan.unplaced) expect(page?.plan?.note).toContain(`${name}: `);
		expect(page?.plan?.bands).toEqual(plan.bands.map(({ kind }) => kind));
		expect(page?.columns.map(({ heading, entries }) => [heading, entries.map(({ when, box }) => [when, box === 'dashed'])])).toEqual(
			plan.bands.map(({ name, objects }) => [name, objects.map((thing) => [`${thing.name}.`, thing.disputed])])
		);
	}
});

test('the lens has the whole text of each step', () => {
	for (const { id, statements } of slides) {
		expect(
			statements.flat().some(({ kind }) => kind !== null),
			id
		).toBe(true);
		expect(
			statements.flat().every(({ kind, standing }) => (kind === null) === (standing === null)),
			id
		).toBe(true);
	}
});
