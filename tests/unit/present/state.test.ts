import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, elapsed, reduce, shownIn, simpleActions, type Action, type DeckState } from '../../../src/lib/present/state.ts';
import { isPlaying, playing, progressAt } from '../../../src/lib/present/play.ts';
import { scales } from '../../../src/lib/present/model.ts';
import { deck, paged } from './deck.ts';

const whole = { minutes: null, without: [] };
const start = (step: string | null = null, motion = true) => beginning({ route: whole, step, motion }, { deck, now: 0 });

/** The state after some actions, one a second. */
function after(state: DeckState, ...actions: (Action | Action['type'])[]): DeckState {
	return actions.reduce<DeckState>(
		(now, action, i) => reduce(now, (typeof action === 'string' ? { type: action } : action) as Action, { deck, now: (i + 1) * 1000 }),
		state
	);
}

describe('going through the slides', () => {
	test('next and back, first and last, held at the ends', () => {
		expect(after(start(), 'next').picture.step).toBe('a-run');
		expect(after(start('b-end'), 'next').picture.step).toBe('b-end');
		expect(after(start('b-claim'), 'back').picture.step).toBe('b-arrows');
		expect(after(start(), 'back').picture.step).toBe('a-one');
		expect(after(start('b-claim'), 'first').picture.step).toBe('a-one');
		expect(after(start(), 'last').picture.step).toBe('b-end');
	});
	test('a step by name; one that is not there changes nothing', () => {
		expect(after(start(), { type: 'go', step: 'b-claim' }).picture.step).toBe('b-claim');
		expect(after(start(), { type: 'go', step: 'nowhere' })).toEqual(start());
	});
	test('a sequence plays on arrival; next brings its end at once, and then goes on', () => {
		const there = after(start(), 'next');
		expect(isPlaying(there.picture.play, 1500)).toBe(true);
		expect(progressAt(there.picture.play, 1000 + playing / 2)).toBeCloseTo(0.5);
		expect(progressAt(there.picture.play, 1000 + 10 * playing)).toBe(1);
		const skipped = reduce(there, { type: 'next' }, { deck, now: 2000 });
		expect(skipped.picture).toMatchObject({ step: 'a-run', play: { at: 1 } });
		expect(reduce(skipped, { type: 'next' }, { deck, now: 3000 }).picture.step).toBe('a-names');
	});
	test('the same presses bring the same slides with motion and without', () => {
		const presses = ['next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'back', 'back'] as const;
		const path = (motion: boolean) => presses.map((_, i) => after(start(null, motion), ...presses.slice(0, i + 1)).picture.step);
		expect(path(true)).toEqual(path(false));
	});
	test('without motion a sequence waits at its beginning', () => {
		expect(after(start(null, false), 'next').picture.play).toEqual({ at: 0 });
	});
	test('what is to be guessed is hidden, next or reveal shows it, back comes to it as it ended', () => {
		expect(start('a-names').picture.hidden).toBe('labels');
		expect(start('b-arrows').picture.hidden).toBe('ending');
		expect(after(start('a-names'), 'next').picture).toMatchObject({ step: 'a-names', hidden: 'none' });
		expect(after(start('b-arrows'), 'reveal').picture.hidden).toBe('none');
		expect(after(start('b-claim'), 'back').picture.hidden).toBe('none');
	});
	test('play pauses where it is and goes on from there', () => {
		const paused = reduce(after(start(), 'next'), { type: 'play' }, { deck, now: 1000 + playing / 4 });
		expect(paused.picture.play).toEqual({ at: 0.25 });
		const again = reduce(paused, { type: 'play' }, { deck, now: 50_000 });
		expect(progressAt(again.picture.play, 50_000 + playing / 4)).toBeCloseTo(0.5);
		expect(after(start(), 'play')).toEqual(start());
	});
});

describe('the second picture', () => {
	const at = (step: string, ...actions: Action['type'][]) =>
		actions.reduce<DeckState>(
			(state, type, i) => reduce(state, { type } as Action, { deck: paged, now: i }),
			beginning({ route: whole, step, motion: true }, { deck: paged, now: 0 })
		).picture;
	test('is asked for and put away; next turns its pages and then goes on, back turns them back', () => {
		expect(at('b-pages').page).toBeNull();
		expect(at('b-pages', 'second').page).toBe(0);
		expect(at('b-pages', 'second', 'second').page).toBeNull();
		expect(at('b-pages', 'second', 'next').page).toBe(1);
		expect(at('b-pages', 'second', 'next', 'back').page).toBe(0);
		expect(at('b-pages', 'second', 'next', 'next')).toMatchObject({ step: 'b-opens', page: 0 });
		expect(at('b-pages', 'next').step).toBe('b-opens');
	});
	test('stands on arrival where the slide begins with it, and its last page where one comes back', () => {
		expect(at('b-opens').page).toBe(0);
		expect(at('b-opens', 'next', 'next').step).toBe('b-last');
		expect(at('b-last', 'back')).toMatchObject({ step: 'b-opens', page: 1 });
	});
	test('is none where there is none', () => {
		expect(at('b-last', 'second').page).toBeNull();
	});
});

describe('the lens', () => {
	test('stays on from slide to slide, and lets one sort after the other stand out', () => {
		expect(after(start(), 'lens', 'next').picture.lens).toBe(true);
		expect(after(start(), 'lens', 'lens').picture.lens).toBe(false);
		const sorts = ['only', 'only', 'only', 'only', 'only'] as const;
		expect(sorts.map((_, i) => after(start(), ...sorts.slice(0, i + 1)).picture)).toMatchObject([
			{ lens: true, only: 'all' },
			{ lens: true, only: 'corroborated' },
			{ lens: true, only: 'contested' },
			{ lens: true, only: 'judgement' },
			{ lens: true, only: 'all' }
		]);
	});
	test('gives way to the second picture when that is asked for', () => {
		const state = reduce(
			beginning({ route: whole, step: 'b-pages', motion: true, lens: { lens: true, only: 'all' } }, { deck: paged, now: 0 }),
			{ type: 'second' },
			{ deck: paged, now: 1 }
		);
		expect(state.picture).toMatchObject({ lens: false, page: 0 });
	});
});

describe('what the class sees', () => {
	test('freeze keeps the picture, with its ink, while the teacher looks ahead; again, and it catches up', () => {
		const drawn = after(start(), { type: 'stroke', points: [[1, 2]] }, 'freeze');
		const ahead = after(drawn, 'next', 'next', 'next');
		expect(shownIn(ahead)).toMatchObject({ step: 'a-one', ink: [[[1, 2]]] });
		expect(ahead.picture.step).toBe('a-names');
		expect(shownIn(after(ahead, 'freeze')).step).toBe('a-names');
	});
	test('a frozen sequence stands still', () => {
		const frozen = reduce(after(start(), 'next'), { type: 'freeze' }, { deck, now: 1000 + playing / 2 });
		expect(frozen.frozen?.play).toEqual({ at: 0.5 });
	});
	test('black and white, on and off and one for the other', () => {
		expect(after(start(), 'black').screen).toBe('black');
		expect(after(start(), 'black', 'black').screen).toBe('live');
		expect(after(start(), 'black', 'white').screen).toBe('white');
	});
	test('ink is taken back, erased, and gone on the next slide', () => {
		const two = after(start(), { type: 'stroke', points: [[1, 1]] }, { type: 'stroke', points: [[2, 2]] });
		expect(after(two, 'undo').picture.ink).toEqual([[[1, 1]]]);
		expect(after(two, 'erase').picture.ink).toEqual([]);
		expect(after(two, 'next').picture.ink).toEqual([]);
	});
	test('sizes go up and down within their bounds', () => {
		expect(after(start(), ...scales.map(() => 'larger' as const)).scale).toBe(2);
		expect(after(start(), 'smaller').scale).toBe(1);
		expect(after(start(), 'larger', 'larger', 'usual').scale).toBe(1);
	});
	test('a counter-argument shows only where there is one', () => {
		expect(after(start('b-claim'), 'counter').picture.counter).toBe(true);
		expect(after(start('b-end'), 'counter').picture.counter).toBe(false);
	});
	test('switching motion off brings what is moving to its end', () => {
		expect(after(start(), 'next', 'motion')).toMatchObject({ motion: false, picture: { play: { at: 1 } } });
	});
});

test('the clock runs, pauses, runs on, and is set to zero', () => {
	const running = reduce(start(), { type: 'timer' }, { deck, now: 10_000 });
	expect(elapsed(running.timer, 70_000)).toBe(60_000);
	const paused = reduce(running, { type: 'timer' }, { deck, now: 70_000 });
	expect(elapsed(paused.timer, 500_000)).toBe(60_000);
	const again = reduce(paused, { type: 'timer' }, { deck, now: 100_000 });
	expect(elapsed(again.timer, 130_000)).toBe(90_000);
	expect(elapsed(after(again, 'timer-reset').timer, 900_000)).toBe(0);
});

test('another route keeps the slide, or takes the nearest before it', () => {
	const route = { minutes: null, without: ['b'] };
	expect(after(start('a-names'), { type: 'route', route }).picture.step).toBe('a-names');
	expect(after(start('b-claim'), { type: 'route', route }).picture.step).toBe('a-names');
});

test('any actions in any order leave a state that can be sent, at a slide of the route', () => {
	const action = fc.oneof(
		fc.constantFrom(...simpleActions).map((type): Action => ({ type })),
		fc.constantFrom(...deck.slides, { id: 'nowhere' }).map(({ id }): Action => ({ type: 'go', step: id })),
		fc.constantFrom(null, 2, 4).map((minutes): Action => ({ type: 'route', route: { minutes, without: [] } }))
	);
	fc.assert(
		fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
			const state = after(start(), ...actions);
			expect(JSON.parse(JSON.stringify(state))).toEqual(state);
			expect(deck.slides.map(({ id }) => id)).toContain(state.picture.step);
			const progress = progressAt(state.picture.play, 99_000);
			expect(progress).toBeGreaterThanOrEqual(0);
			expect(progress).toBeLessThanOrEqual(1);
		})
	);
});
