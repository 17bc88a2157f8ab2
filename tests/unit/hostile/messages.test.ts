/** Messages that somebody made up: to an embed, to the page around it, between the windows of a deck, and keys that no keyboard has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IframeResize } from '../../../src/lib/embed/iframeResize.ts';
import { ns, readFromEmbed, readFromHost, v } from '../../../src/lib/embed/messages.ts';
import { isPeerMessage } from '../../../src/lib/present/messageGuards.ts';
import { actionOf, keyTable } from '../../../src/lib/present/keyTable.ts';
import { isPlaying, progressAt } from '../../../src/lib/present/play.ts';
import { beginning, reduce, shownIn, simpleActions, type DeckState } from '../../../src/lib/present/state.ts';
import { Peer } from '../../../src/lib/present/sync.ts';
import type { Message } from '../../../src/lib/present/message.ts';
import { deck } from '../present/deck.ts';
import { anything, bent, many, text } from './hostile.ts';

const runs = { numRuns: many };
const ours = (fields: object) => bent({ ns, v, ...fields });

describe('what an embed hears', () => {
	const message = fc.oneof(
		anything,
		ours({ type: 'hello' }),
		ours({ type: 'goto', id: 'bannu-raid', progress: 0.5 }),
		ours({ type: 'mode', value: 'scroll' }),
		ours({ type: 'play' }),
		bent({ sentinel: 'amp', type: 'basemaps-init' }),
		bent({ type: 'iframe-child-init' }),
		bent({ message: 'ready', secret: 'abc' })
	);

	test('is something that it knows, or nothing', () =>
		fc.assert(
			fc.property(message, (data) => {
				const told = readFromHost(data);
				expect(told === null || ['hello', 'goto', 'mode', 'play', 'pause'].includes(told.type)).toBe(true);
				if (told?.type === 'goto') expect(told.progress >= 0 && told.progress <= 1 && told.id.length <= 3000).toBe(true);
			}),
			runs
		));

	test('never makes it say more than a height, nor often', () =>
		fc.assert(
			fc.property(fc.array(message, { maxLength: 12 }), text, (messages, query) => {
				const said: unknown[] = [];
				const address = new URL('https://example.org/embed/bannu/');
				address.searchParams.set('childId', query);
				address.hash = query;
				const heights = new IframeResize(address, (word) => said.push(word));
				heights.set(500, 300);
				for (const one of messages) heights.hear(one);
				expect(said.length).toBeLessThanOrEqual(3 + messages.length);
				expect(JSON.stringify(said)).not.toContain('<');
			}),
			runs
		));
});

test('what a page hears of an embed is plain text of a length that can be believed, and a height that can be', () =>
	fc.assert(
		fc.property(
			fc.oneof(
				anything,
				ours({ type: 'height', height: 500 }),
				ours({ type: 'ready', id: 'bannu', steps: [{ id: 'a', heading: 'A', paragraphs: ['One', 'Two'], runs: true }] }),
				ours({ type: 'ready', id: 'bannu', steps: Array.from({ length: 50 }, () => ({ id: 'a', heading: 'A', paragraphs: [], runs: 1 })) })
			),
			(data) => {
				const told = readFromEmbed(data);
				if (told?.type === 'height') expect(told.height >= 80 && told.height <= 20_000 && Number.isInteger(told.height)).toBe(true);
				if (told?.type === 'ready') {
					expect(told.steps.length).toBeLessThanOrEqual(40);
					for (const { id, heading, paragraphs, runs: isRunning } of told.steps) {
						expect([id, heading, ...paragraphs].every((words) => typeof words === 'string' && words.length <= 3000)).toBe(true);
						expect(typeof isRunning).toBe('boolean');
					}
				}
			}
		),
		runs
	));

describe('windows of a deck', () => {
	const state = beginning({ route: { minutes: null, without: [] }, step: 'a-run', motion: true }, { deck, now: 0 });
	const busy: DeckState = {
		...state,
		frozen: state.picture,
		picture: {
			...state.picture,
			laser: [1, 2],
			ink: [
				[
					[1, 2],
					[3, 4]
				]
			],
			play: { at: 0.5 }
		},
		timer: { since: 5, before: 9 }
	};
	const message = (own: DeckState) => bent({ v: 1, t: 'state', from: 'x', role: 'deck', seq: 3, by: 'x', state: own });

	test('take on states alone that can be shown and gone on from', () =>
		fc.assert(
			fc.property(fc.oneof(anything, message(state), message(busy)), (data) => {
				let own: DeckState = state;
				const sent: Message[] = [];
				const peer = new Peer({
					name: 'me',
					role: 'speaker',
					now: () => 0,
					send: (one) => sent.push(one),
					state: () => own,
					adopt: (next) => (own = next)
				});
				peer.receive(data);
				peer.tell();
				expect(sent.every((one) => isPeerMessage(structuredClone(one)))).toBe(true);
				const shown = shownIn(own);
				expect(progressAt(shown.play, 1000)).toBeTypeOf('number');
				expect(isPlaying(own.picture.play, 1000)).toBeTypeOf('boolean');
				// One that failed would end the test here.
				for (const type of simpleActions) reduce(own, { type }, { deck, now: 1000 });
			}),
			runs
		));

	test('understand each other: every state that actions make is a message', () =>
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...simpleActions), { maxLength: 20 }), (types) => {
				const own = types.reduce((before, type, i) => reduce(before, { type }, { deck, now: i * 700 }), busy);
				expect(isPeerMessage(structuredClone({ v: 1, t: 'state', from: 'x', role: 'deck', seq: 1, by: 'x', state: own }))).toBe(true);
			}),
			{ numRuns: 2000 }
		));

	test('are not held for ever by a number that none can pass', () => {
		for (const seq of [Infinity, NaN, -1, 0.5, Number.MAX_VALUE])
			expect(isPeerMessage({ v: 1, t: 'state', from: 'x', role: 'deck', seq, by: 'x', state })).toBe(false);
	});
});

test('a key that no keyboard has does nothing, or what the table says', () =>
	fc.assert(
		fc.property(
			fc.record({ key: text, legacy: fc.integer(), shift: fc.boolean(), ctrl: fc.boolean(), alt: fc.boolean(), meta: fc.boolean() }),
			fc.constantFrom('ltr' as const, 'rtl' as const),
			(press, dir) => {
				const action = actionOf(press, dir);
				expect(action === null || keyTable.some((row) => row.action === action)).toBe(true);
			}
		),
		runs
	));
