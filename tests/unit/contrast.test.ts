/** The contrast of words and marks against what lies behind them, from the tokens themselves, in both colour schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Red, green and blue, 0 to 1. */
type Colour = readonly [number, number, number];

const css = readFileSync('src/lib/components/tokens.css', 'utf8');
const schemes = ['light', 'dark'] as const;

/** The tokens of a scheme that are colours. */
function tokensOf(scheme: (typeof schemes)[number]): ReadonlyMap<string, Colour> {
	const pairs = css.matchAll(/--([\w-]+): light-dark\(#([\da-f]{6}), #([\da-f]{6})\)/g);
	return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, colourOf(scheme === 'light' ? light : dark)]));
}
function colourOf(hex: string): Colour {
	const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return [part(0), part(2), part(4)];
}

/** Relative luminance, as WCAG defines it. */
function luminance(colour: Colour): number {
	const [r = 0, g = 0, b = 0] = colour.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Colour, b: Colour): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}
/** A colour laid over another. */
function over(top: Colour, share: number, bottom: Colour): Colour {
	const mixed = (i: 0 | 1 | 2) => share * top[i] + (1 - share) * bottom[i];
	return [mixed(0), mixed(1), mixed(2)];
}

test('the tokens can be read', () => {
	for (const scheme of schemes) expect(tokensOf(scheme).size).toBeGreaterThan(20);
	expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
	expect(contrast(colourOf('777777'), [1, 1, 1])).toBeCloseTo(4.48, 2);
});

describe.each(schemes)('in %s colours', (scheme) => {
	const tokens = tokensOf(scheme);
	const token = (name: string): Colour => {
		const colour = tokens.get(name);
		if (!colour) throw new Error(`tokens.css has no --${name}`);
		return colour;
	};
	const low = (pairs: readonly (readonly [string, Colour, string, Colour])[], least: number) =>
		pairs.flatMap(([name, colour, ground, behind]) => {
			const found = contrast(colour, behind);
			return found < least ? [`${name} on ${ground}: ${found.toFixed(2)}`] : [];
		});
	const papers = ['paper', 'paper-raised'] as const;
	/** What the ground of a map can be: land, sea, and the bands of height from the lowest to the highest. */
	const grounds = ['land', 'sea', 'band-low', 'band-high'] as const;

	test('words that are read have 7:1, links and soft words too', () => {
		const words = ['ink', 'ink-soft', 'link'].flatMap((name) => papers.map((paper) => [name, token(name), paper, token(paper)] as const));
		// Rows that are chosen or sought, and passages of the lens, lie on a tint.
		const tinted = papers.map((paper) => ['ink', token('ink'), `tinted ${paper}`, over(token('highlight'), 0.22, token(paper))] as const);
		expect(low([...words, ...tinted], 7)).toEqual([]);
	});

	test('words on buttons have 7:1', () => expect(low([['paper', token('paper'), 'ink', token('ink')]], 7)).toEqual([]));

	test('words of the map have 4.5:1 on their halo, whatever lies under it', () => {
		const words = ['place', 'area-words', 'river-words', 'red-words', 'ink-soft'];
		const pairs = words.flatMap((name) =>
			grounds.map((ground) => [name, token(name), `halo on ${ground}`, over(token('halo'), 0.85, token(ground))] as const)
		);
		expect(low(pairs, 4.5)).toEqual([]);
	});

	test('the line and the marks have 3:1 against the ground, or against the casing that is drawn under them', () => {
		const pairs = ['red', 'ink', 'border'].flatMap((name) =>
			(['land', 'paper', 'band-low'] as const).map((ground) => [name, token(name), ground, token(ground)] as const)
		);
		const cased = grounds.map((ground) => ['red', token('red'), `casing on ${ground}`, over(token('halo'), 0.7, token(ground))] as const);
		expect(low([...pairs, ...cased], 3)).toEqual([]);
	});

	test('bars and lines of drawings, edges of fields and the ring of the focus have 3:1', () => {
		const names = ['red', 'ink', 'ink-soft', 'border', 'highlight', 'limit', 'focus'];
		expect(
			low(
				names.flatMap((name) => papers.map((paper) => [name, token(name), paper, token(paper)] as const)),
				3
			)
		).toEqual([]);
	});
});
