/** The reader's choices and place: kept in the address alone, and what nobody knows is as by default. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Position } from '../../src/lib/reading/position.svelte.ts';
import { choicesIn, onlys, readings, themes, withChoices, type Choices } from '../../src/lib/reading/preferences.svelte.ts';

const choices: fc.Arbitrary<Choices> = fc.record({
	read: fc.constantFrom(...readings),
	theme: fc.constantFrom(...themes),
	motion: fc.constantFrom('auto' as const, 'off' as const),
	words: fc.constantFrom('full' as const, 'plain' as const),
	keys: fc.constantFrom('on' as const, 'off' as const),
	lens: fc.constantFrom('on' as const, 'off' as const),
	only: fc.constantFrom(...onlys)
});
const defaults = choicesIn(new URLSearchParams());
const address = new URL('https://example.org/base/?debug&lang=en#bannu-seizure');

describe('choices', () => {
	test('come back from the address that they were put into', () =>
		fc.assert(
			fc.property(choices, (made) => {
				expect(choicesIn(withChoices(address, made).searchParams)).toEqual(made);
			})
		));

	test('leave the rest of the address as it was', () =>
		fc.assert(
			fc.property(choices, (made) => {
				const next = withChoices(address, made);
				expect([next.origin, next.pathname, next.hash]).toEqual([address.origin, address.pathname, address.hash]);
				expect([next.searchParams.get('lang'), next.searchParams.has('debug')]).toEqual(['en', true]);
			})
		));

	test('that are the default are not in the address', () => {
		const busy = withChoices(address, { ...defaults, theme: 'dark', read: 'text' });
		expect(busy.search).toContain('theme=dark');
		expect([...withChoices(busy, defaults).searchParams.keys()]).toEqual(['debug', 'lang']);
	});

	test('do not change the address that they were given', () => {
		withChoices(address, { ...defaults, motion: 'off' });
		expect(address.search).toBe('?debug&lang=en');
	});

	test.each(['read=sideways', 'theme=', 'motion=on&motion=off', 'words=PLAIN', 'keys=1', 'colour=red', '__proto__=x', ''])(
		'that nobody knows are as by default: %s',
		(query) => {
			expect(choicesIn(new URLSearchParams(query))).toEqual(defaults);
		}
	);
});

describe('a position', () => {
	const steps = ['a-one', 'a-two', 'b-one'];

	test.each([
		['where it is told to', 'a-two', 'a-two'],
		['at the first step', undefined, 'a-one'],
		['at the first step where nobody knows the one that was named', 'nowhere', 'a-one']
	])('begins %s', (_, start, step) => expect(new Position(steps, start).step).toBe(step));

	test('goes to a step and stays where an id is none', () => {
		const position = new Position(steps);
		position.set('b-one', 0.4);
		expect([position.step, position.index, position.progress]).toEqual(['b-one', 2, 0.4]);
		position.set('nowhere', 0.9);
		expect([position.step, position.progress]).toEqual(['b-one', 0.4]);
	});

	test('has a progress from 0 to 1', () => {
		const position = new Position(steps);
		for (const [given, kept] of [
			[-1, 0],
			[0.5, 0.5],
			[7, 1]
		] as const) {
			position.set('a-two', given);
			expect(position.progress).toBe(kept);
		}
	});

	test('has neighbours, and is held at its ends', () => {
		const position = new Position(steps, 'a-two');
		expect([position.neighbour(1), position.neighbour(-1), position.neighbour(9), position.neighbour(-9), position.neighbour(0)]).toEqual([
			'b-one',
			'a-one',
			'b-one',
			'a-one',
			'a-two'
		]);
	});

	test('needs a step', () => expect(() => new Position([])).toThrow('at least one step'));
});
