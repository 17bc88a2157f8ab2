import { describe, expect, test } from 'vitest';
import { minutesAndSeconds, standingAt } from '../../../src/lib/present/lessonClock.ts';
import { minutesOf, nearest, routeIn, slidesOf, withRoute } from '../../../src/lib/present/deck.ts';
import { isPeerMessage } from '../../../src/lib/present/messageGuards.ts';
import { inkPath, onMap } from '../../../src/lib/present/ink.ts';
import { beginning, reduce, type Action, type DeckState } from '../../../src/lib/present/state.ts';
import { patience, Peer } from '../../../src/lib/present/sync.ts';
import type { Message, Role } from '../../../src/lib/present/message.ts';
import { deck } from './deck.ts';

/** A window of the test. */
interface Window {
	readonly peer: Peer;
	state: DeckState;
	do(type: Action['type']): void;
}

/** Windows that hear each other at once, with a clock that the test turns. */
function room() {
	let now = 0;
	const windows = new Map<string, Window>();
	const deliver = (message: Message) => {
		for (const [name, { peer }] of windows) if (name !== message.from) peer.receive(structuredClone(message));
	};
	return {
		wait: (milliseconds: number) => (now += milliseconds),
		open(name: string, role: Role, step: string | null = null) {
			const own: Window = {
				state: beginning({ route: { minutes: null, without: [] }, step, motion: false }, { deck, now }),
				peer: new Peer({
					name,
					role,
					now: () => now,
					send: deliver,
					state: () => own.state,
					adopt: (state) => (own.state = state)
				}),
				do(type: Action['type']) {
					own.state = reduce(own.state, { type } as Action, { deck, now });
					own.peer.tell();
				}
			};
			windows.set(name, own);
			own.peer.hello();
			return own;
		},
		close(name: string) {
			windows.get(name)?.peer.bye();
			windows.delete(name);
		},
		crash: (name: string) => windows.delete(name)
	};
}

describe('windows in step', () => {
	test('in both directions', () => {
		const { open } = room();
		const [wall, speaker] = [open('w', 'deck'), open('s', 'speaker')];
		wall.do('next');
		expect(speaker.state).toEqual(wall.state);
		speaker.do('last');
		expect(wall.state.picture.step).toBe('b-end');
	});
	test('a window that opens late gets the state, whatever its address says', () => {
		const { open } = room();
		const wall = open('w', 'deck');
		wall.do('last');
		expect(open('s', 'speaker', 'a-run').state).toEqual(wall.state);
	});
	test.each([
		['w', 's'],
		['s', 'w']
	])('so does one that opens beside a window that nobody has touched, whatever the names: %s, %s', (one, other) => {
		const { open } = room();
		open(one, 'deck', 'b-claim');
		expect(open(other, 'speaker').state.picture.step).toBe('b-claim');
	});
	test('two windows that wake at once agree', () => {
		const { open } = room();
		const [wall, speaker] = [open('w', 'deck', 'b-claim'), open('s', 'speaker', 'a-one')];
		wall.peer.hello();
		speaker.peer.hello();
		expect(speaker.state).toEqual(wall.state);
	});
	test('a reload in the middle finds its place again', () => {
		const { open, close } = room();
		const speaker = open('s', 'speaker');
		open('w1', 'deck').do('next');
		speaker.do('black');
		close('w1');
		speaker.do('last');
		const again = open('w2', 'deck');
		expect(again.state).toEqual(speaker.state);
		again.do('back');
		expect(speaker.state.picture.step).toBe('b-claim');
	});
	test('a window that missed something asks for it at the next ping', () => {
		const { open } = room();
		const [wall, speaker] = [open('w', 'deck'), open('s', 'speaker')];
		const { receive } = speaker.peer;
		speaker.peer.receive = () => undefined;
		wall.do('next');
		speaker.peer.receive = receive;
		expect(speaker.state).not.toEqual(wall.state);
		wall.peer.ping();
		expect(speaker.state).toEqual(wall.state);
	});
	test('a closed window is missed at once, a lost one after a while', () => {
		const { open, close, crash, wait } = room();
		const wall = open('w', 'deck');
		open('s', 'speaker').peer.ping();
		expect(wall.peer.isThere('speaker')).toBe(true);
		close('s');
		expect(wall.peer.isThere('speaker')).toBe(false);
		open('t', 'speaker');
		crash('t');
		wait(patience - 1);
		expect(wall.peer.isThere('speaker')).toBe(true);
		wait(1);
		expect(wall.peer.isThere('speaker')).toBe(false);
	});
	test('what is no message is left alone', () => {
		for (const thing of [null, 7, 'hello', {}, { v: 2, t: 'state', from: 'x', seq: 1, by: 'x' }]) expect(isPeerMessage(thing)).toBe(false);
	});
});

describe('routes', () => {
	test('a cut takes the weightiest chapters first, a slide from each, in the order of the story', () => {
		expect(slidesOf(deck, { minutes: 4, without: [] }).map(({ id }) => id)).toEqual(['a-one', 'b-arrows', 'b-claim']);
		expect(minutesOf(slidesOf(deck, { minutes: 4, without: [] }))).toBeLessThanOrEqual(4);
		expect(slidesOf(deck, { minutes: 2, without: [] }).map(({ id }) => id)).toEqual(['b-arrows']);
	});
	test('chapters can be left out; a route without slides is the whole deck', () => {
		expect(slidesOf(deck, { minutes: null, without: ['a'] }).every(({ chapter }) => chapter === 'b')).toBe(true);
		expect(slidesOf(deck, { minutes: null, without: ['a', 'b'] })).toEqual(deck.slides);
	});
	test('a route goes into an address and comes back, and nonsense is ignored', () => {
		const route = { minutes: 4, without: ['a'] };
		expect(routeIn(withRoute(new URLSearchParams('s=abcd'), route), deck)).toEqual(route);
		expect(withRoute(new URLSearchParams('s=abcd&minutes=4'), { minutes: null, without: [] }).toString()).toBe('s=abcd');
		expect(routeIn(new URLSearchParams('minutes=7&without=x,b'), deck)).toEqual({ minutes: null, without: ['b'] });
	});
	test('a step that the route leaves out is found at the nearest before it', () => {
		const slides = slidesOf(deck, { minutes: null, without: ['a'] });
		expect(nearest(deck, slides, 'a-run').id).toBe('b-arrows');
		expect(nearest(deck, slides, 'b-end').id).toBe('b-end');
		expect(nearest(deck, slides, null).id).toBe('b-arrows');
	});
});

test('times and standing', () => {
	expect([0, 65_000, 3_600_000, -5].map(minutesAndSeconds)).toEqual(['0:00', '1:05', '60:00', '0:00']);
	expect(standingAt(deck.slides, 'a-run', 90_000)).toEqual({ planned: 6.5, left: 300_000, ahead: 0 });
	expect(standingAt(deck.slides, 'a-run', 30_000).ahead).toBe(30_000);
	expect(standingAt(deck.slides, 'a-run', 150_000).ahead).toBe(-30_000);
});

test('ink lies on the map: another camera shows it at the same place', () => {
	const [near, far] = [
		{ zoom: 4, x: -300, y: 20 },
		{ zoom: 1, x: 10, y: 5 }
	];
	const point = onMap(near, [500, 320]);
	expect(point).toEqual([200, 75]);
	expect(inkPath(near, [point])).toBe('M500.0 320.0h0.1');
	expect(inkPath(far, [point, [0, 0]])).toBe('M210.0 80.0L10.0 5.0');
});
