import { expect, test } from 'vitest';
import { comesNext } from '../../../src/lib/present/comesNext.ts';
import { deckData } from '../../../src/lib/present/deckData.ts';
import { markAt } from '../../../src/lib/scene/markAt.ts';
import { progressAt } from '../../../src/lib/present/play.ts';
import { beginning, reduce, type DeckState } from '../../../src/lib/present/state.ts';
import { content } from '../../content/real.ts';
import { paged } from './deck.ts';

const deck = deckData(content);
const whole = { minutes: null, without: [] };

/** Every state from the first slide to the last, pressing next after so many milliseconds. */
function way(pause: number, motion: boolean): DeckState[] {
	let now = 0;
	const states = [beginning({ route: whole, step: null, motion }, { deck, now })];
	for (;;) {
		const last = states.at(-1);
		now += pause;
		const next = last && reduce(last, { type: 'next' }, { deck, now });
		if (!next || next === last) return states;
		states.push(next);
	}
}

test.each([
	[0, true],
	[60_000, true],
	[0, false]
])('the whole deck takes at most 70 presses, one each %i ms, with motion: %s', (pause, motion) => {
	const states = way(pause, motion);
	expect(states.length - 1).toBeLessThanOrEqual(70);
	expect(new Set(states.map(({ picture }) => picture.step)).size).toBe(deck.slides.length);
});

test('what comes next is what the next press brings, a sequence as it ends', () => {
	let now = 0;
	for (let state = beginning({ route: whole, step: null, motion: true }, { deck, now }); ; now += 50) {
		const coming = comesNext(state, { deck, now });
		const next = reduce(state, { type: 'next' }, { deck, now });
		if (!coming) {
			expect(next).toBe(state);
			expect(state.picture.step).toBe(deck.slides.at(-1)?.id);
			return;
		}
		expect(coming.slide.id).toBe(next.picture.step);
		expect({ ...coming.shown, play: null }).toEqual({ ...next.picture, play: null });
		const arrives = 'since' in next.picture.play ? 1 : progressAt(next.picture.play, now);
		expect(progressAt(coming.shown.play, now)).toBe(arrives);
		expect(coming.says).not.toBe('');
		state = next;
	}
});

test('a step on goes through the statements with their pages, and back to all of them; a page turned tells all again', () => {
	const start = beginning({ route: whole, step: 'b-opens', motion: true }, { deck: paged, now: 0 });
	const after = (...types: ('one-on' | 'one-back' | 'next')[]) =>
		types.reduce((state, type) => reduce(state, { type }, { deck: paged, now: 0 }), start).picture;
	expect(after('one-on')).toMatchObject({ page: 0, told: 0 });
	expect(after('one-on', 'one-on')).toMatchObject({ page: 1, told: 1 });
	expect(after('one-on', 'one-on', 'one-on')).toMatchObject({ page: 1, told: 1 });
	expect(after('one-on', 'one-on', 'one-back')).toMatchObject({ page: 0, told: 0 });
	expect(after('one-on', 'one-back')).toMatchObject({ page: 0, told: null });
	expect(after('one-back')).toMatchObject({ page: 0, told: null });
	expect(after('one-on', 'next')).toMatchObject({ page: 1, told: null });
	expect(after('next', 'one-on')).toMatchObject({ page: 1, told: 1 });
});

test('a step on goes from incident to incident of a sequence', () => {
	const slide = deck.slides.find(({ rests, begins }) => rests.length > 2 && begins);
	if (!slide) throw new Error('no slide has a sequence of incidents');
	const start = beginning({ route: whole, step: slide.id, motion: false }, { deck, now: 0 });
	const [first = -1, second = -1] = slide.rests;
	const one = reduce(start, { type: 'one-on' }, { deck, now: 0 });
	const two = reduce(one, { type: 'one-on' }, { deck, now: 0 });
	expect(one.picture.play).toEqual({ at: first });
	expect(two.picture.play).toEqual({ at: second });
	expect(reduce(two, { type: 'one-back' }, { deck, now: 0 }).picture.play).toEqual({ at: first });
});

test('a press on a mark names it, and a second press no more', () => {
	const start = beginning({ route: whole, step: null, motion: false }, { deck, now: 0 });
	const named = reduce(start, { type: 'mark', id: 'somewhere' }, { deck, now: 0 });
	expect(named.picture.mark).toBe('somewhere');
	expect(reduce(named, { type: 'mark', id: 'somewhere' }, { deck, now: 0 }).picture.mark).toBeNull();
	expect(reduce(reduce(named, { type: 'next' }, { deck, now: 0 }), { type: 'next' }, { deck, now: 0 }).picture.mark).toBeNull();
});

test('a press means the mark under it, the smaller of two, and the nearest within reach', () => {
	const mark = (id: string, x: number, outer: number) => ({
		id,
		title: id,
		date: '2022-12-11',
		shape: 'circle' as const,
		x,
		y: 0,
		inner: outer,
		outer,
		dead: []
	});
	const marks = [mark('large', 0, 40), mark('small', 10, 5), mark('far', 200, 5)];
	expect(markAt(marks, [10, 0], 1)).toBe('small');
	expect(markAt(marks, [-30, 0], 1)).toBe('large');
	expect(markAt(marks, [190, 0], 1)).toBe('far');
	expect(markAt(marks, [120, 0], 1)).toBeNull();
	expect(markAt(marks, [180, 0], 2)).toBe('far');
});
