import { describe, expect, test } from 'vitest';
import { deckData } from '../../../src/lib/present/deckData.ts';
import { pagesOf, type PanelWords } from '../../../src/lib/present/panelPages.ts';
import type { Entry } from '../../../src/lib/scene/panels/panelParts.ts';
import { scales } from '../../../src/lib/present/model.ts';
import { content } from '../../content/real.ts';

const { slides } = deckData(content);
const seconds = slides.flatMap(({ id, second }): [string, PanelWords][] => (second === null || second === 'drawing' ? [] : [[id, second]]));

test('every panel that is words or does not fit under its map can be asked for', () => {
	const kinds = new Set(['columns', 'moments', 'forecasts', 'argument', 'timeline']);
	for (const { id, panel } of content.chapters.flatMap(({ steps }) => steps.map(({ id, scene }) => ({ id, panel: scene.panel }))))
		expect(slides.find((slide) => slide.id === id)?.second !== null, id).toBe(panel !== undefined && kinds.has(panel.kind));
});

test('a slide that begins with its second picture has one', () => {
	for (const { id, opens, second, guess } of slides.filter(({ opens }) => opens)) {
		expect(opens && second !== null, id).toBe(true);
		expect(guess, id).toBe('none');
	}
});

describe.each(seconds)('%s', (_, second) => {
	test.each(scales)('has every statement once and in order at size %s', (scale) => {
		const pages = pagesOf(second, scale);
		const said = (entries: readonly Entry[]) => entries.map(({ text, by }) => [text, by]);
		expect(said(pages.flatMap(({ entries }) => entries))).toEqual(said(second.parts.flatMap(({ entries }) => entries)));
		expect(pages.every(({ entries }) => entries.length > 0)).toBe(true);
	});
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
