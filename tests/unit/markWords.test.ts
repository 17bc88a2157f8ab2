/** The card of a mark says how many were killed and whose count that is. */
import { describe, expect, test } from 'vitest';
import { counterOf } from '../../src/lib/content/counting.ts';
import { killedWords } from '../../src/lib/scene/markWords.ts';
import { content } from '../content/real.ts';

test.each([
	[{ low: 47, high: 47, counter: 'kabul' }, 'Killed: 47, says Kabul.'],
	[{ low: 5, high: null, counter: 'police' }, 'Killed: at least 5, say police.'],
	[{ low: 2, high: 3 }, 'Killed: 2 to 3.'],
	[{ low: null, high: null }, 'Killed: not known.']
] as const)('%o', (killed, words) => {
	expect(killedWords(killed)).toBe(words);
});

describe('whose count the range of an event is', () => {
	const events = [...content.events.values()];

	test('is told of each event whose range is known, but for sums that a note explains', () => {
		const known = events.filter(({ killedLow, killedHigh }) => killedLow !== null || killedHigh !== null);
		expect(known.length).toBeGreaterThan(50);
		const untold = known.filter((event) => counterOf(content.counts, event) === undefined);
		expect(untold.filter(({ killedNote }) => !killedNote?.includes('both sides together')).map(({ id }) => id)).toEqual([]);
	});

	test('is not told where the range is no row', () => {
		const [event] = events.filter(({ killedLow }) => killedLow !== null);
		expect(event && counterOf(content.counts, { ...event, killedLow: 9999, killedHigh: 9999 })).toBeUndefined();
	});
});

test('a number of killed in the title of an event is the highest of its range', () => {
	for (const { id, title, killedHigh } of content.events.values()) {
		const said = /\bkills? (?:at least )?(\d+)\b/.exec(title)?.[1];
		if (said !== undefined && killedHigh !== null) expect(Number(said), `${id}: ${title}`).toBe(killedHigh);
	}
});
