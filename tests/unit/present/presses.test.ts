import { expect, test } from 'vitest';
import { comesNext } from '../../../src/lib/present/comesNext.ts';
import { deckData, lighter } from '../../../src/lib/present/deckData.ts';
import { scales } from '../../../src/lib/present/model.ts';
import { pageCounts } from '../../../src/lib/present/panelPages.ts';
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

test('a plan is asked for by one key, turned to its end, and lies beside the way through the deck', () => {
	const planned = deck.slides.filter(({ second }) => second !== null && second !== 'drawing' && second.parts.some(({ plan }) => plan));
	expect(planned.length).toBe(2);
	for (const { id, second } of planned)
		for (const scale of scales) {
			const { pages, all } = pageCounts(second, scale);
			const start = { ...beginning({ route: whole, step: id, motion: false }, { deck, now: 0 }), scale };
			const pressed = (state: DeckState, ...types: ('second' | 'next' | 'back' | 'one-on')[]) =>
				types.reduce((now, type) => reduce(now, { type }, { deck, now: 0 }), state);
			const plan = pressed(start, 'second');
			expect([start.picture.page, plan.picture.page]).toEqual([0, pages]);
			expect(pressed(plan, 'second').picture.page).toBeNull();
			expect(pressed(plan, 'back').picture.page).toBe(pages - 1);
			const turned = pressed(plan, ...Array.from({ length: all - pages - 1 }, () => 'next' as const));
			expect(turned.picture).toMatchObject({ step: id, page: all - 1 });
			const left = pressed(turned, 'next');
			expect(left.picture.step).not.toBe(id);
			expect(pressed(left, 'back').picture).toMatchObject({ step: id, page: pages - 1 });
			// Whoever steps through the statements comes to no plan.
			const told = pressed(start, ...Array.from({ length: 40 }, () => 'one-on' as const));
			expect(told.picture.page).toBe(pages - 1);
		}
});

test('before the slides have come as a whole, a slide shows its map and the way through the deck goes on', () => {
	const light = lighter(deck);
	expect(light.slides.slice(1).every(({ second, counter }) => second === null && counter === null)).toBe(true);
	let state = beginning({ route: whole, step: null, motion: false }, { deck: light, now: 0 });
	const steps = [state.picture.step];
	for (let presses = 0; presses < 70 && steps.at(-1) !== light.slides.at(-1)?.id; presses++) {
		state = reduce(state, { type: 'next' }, { deck: light, now: 0 });
		expect(state.picture.page ?? 0).toBe(0);
		if (state.picture.step !== steps.at(-1)) steps.push(state.picture.step);
	}
	expect(steps).toEqual(deck.slides.map(({ id }) => id));
	for (const { opens } of light.slides.slice(1).toReversed()) {
		expect(state.picture.page).toBe(opens ? 0 : null);
		state = reduce(state, { type: 'back' }, { deck: light, now: 0 });
	}
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
