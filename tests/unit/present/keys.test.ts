import { describe, expect, test } from 'vitest';
import { actionOf, isCharacter, keyTable, type KeyAction } from '../../../src/lib/present/keyTable.ts';
import type { KeyPress } from '../../../src/lib/reading/presenterWindow.ts';
import { escaped, plainView, taken, toggled, typed } from '../../../src/lib/present/deckView.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
	key,
	legacy: 0,
	shift: false,
	ctrl: false,
	alt: false,
	meta: false,
	...more
});

/** The table as the teachers' guide has it. */
const expected: Readonly<Partial<Record<KeyAction, readonly string[]>>> = {
	next: ['PageDown', 'n', 'N', ' ', 'ArrowDown'],
	back: ['PageUp', 'ArrowUp'],
	first: ['Home'],
	last: ['End'],
	'go-to': ['g'],
	black: ['b', '.', 'v', ';', ':', '/'],
	white: ['w', ','],
	freeze: ['z'],
	'full-screen': ['f'],
	start: ['F5'],
	escape: ['Escape'],
	speaker: ['s'],
	overview: ['o'],
	laser: ['l'],
	pen: ['d'],
	erase: ['e'],
	larger: ['+'],
	smaller: ['-'],
	usual: ['0'],
	hide: ['h'],
	reveal: ['r'],
	timer: ['t'],
	motion: ['m'],
	help: ['?', 'F1'],
	digit: ['1', '9'],
	enter: ['Enter']
};

describe('the keys', () => {
	test.each(Object.entries(expected).flatMap(([action, keys]) => keys.map((key) => [key, action])))('%s: %s', (key, action) => {
		expect(actionOf(press(key), 'ltr')).toBe(action);
	});
	test('Shift makes a difference where the table says so, and nowhere else', () => {
		expect(actionOf(press(' ', { shift: true }), 'ltr')).toBe('back');
		expect(actionOf(press('F5', { shift: true }), 'ltr')).toBe('start-here');
		expect(actionOf(press('T', { shift: true }), 'ltr')).toBe('timer-reset');
		expect(actionOf(press('T'), 'ltr')).toBe('timer');
		expect(actionOf(press('B', { shift: true }), 'ltr')).toBe('black');
		expect(actionOf(press('?', { shift: true }), 'ltr')).toBe('help');
		expect(actionOf(press('+', { shift: true }), 'ltr')).toBe('larger');
	});
	test('with Ctrl, Alt or Meta only what the table has', () => {
		expect(actionOf(press('z', { ctrl: true }), 'ltr')).toBe('undo');
		expect(actionOf(press('z', { meta: true }), 'ltr')).toBe('undo');
		for (const key of ['b', 'n', 'f', 'PageDown', 'F5']) expect(actionOf(press(key, { ctrl: true }), 'ltr')).toBeNull();
		expect(actionOf(press('ArrowRight', { alt: true }), 'ltr')).toBeNull();
	});
	test('the arrows to the sides follow the direction of reading, the page keys do not', () => {
		expect([actionOf(press('ArrowRight'), 'ltr'), actionOf(press('ArrowLeft'), 'ltr')]).toEqual(['next', 'back']);
		expect([actionOf(press('ArrowRight'), 'rtl'), actionOf(press('ArrowLeft'), 'rtl')]).toEqual(['back', 'next']);
		expect(actionOf(press('PageDown'), 'rtl')).toBe('next');
	});
	test.each([
		[34, 'next'],
		[33, 'back'],
		[27, 'escape'],
		[116, 'start'],
		[190, 'black'],
		[58, 'black'],
		[59, 'black'],
		[191, 'black']
	])('a remote that sends nothing but the code %i: %s', (legacy, action) => {
		expect(actionOf(press('Unidentified', { legacy }), 'ltr')).toBe(action);
	});
	test('no key stands for two actions', () => {
		const seen = new Map<string, string>();
		for (const { action, chords } of keyTable)
			for (const { key, shift, ctrl, dir } of chords)
				for (const way of dir ? [dir] : ['ltr', 'rtl']) {
					const name = `${ctrl ? 'ctrl ' : ''}${shift ? 'shift ' : ''}${key} ${way}`;
					expect(seen.get(name), name).toBeUndefined();
					seen.set(name, action);
				}
	});
	test('what can be switched off are the keys that type a character', () => {
		expect(['b', '.', '?', '7', '+'].map((key) => isCharacter(press(key)))).toEqual([true, true, true, true, true]);
		expect(['PageDown', ' ', 'F5', 'Escape', 'Home'].some((key) => isCharacter(press(key)))).toBe(false);
	});
});

describe('Escape closes one thing at a time', () => {
	test('dialog, digits, tool, screen; then nothing', () => {
		const full = { ...taken(plainView, 'pen'), typed: '12', dialog: 'help' as const };
		const one = escaped(full, true);
		expect(one).toEqual({ view: { ...full, dialog: null }, light: false });
		const two = escaped(one.view, true);
		expect(two).toEqual({ view: { ...one.view, typed: '' }, light: false });
		const three = escaped(two.view, true);
		expect(three).toEqual({ view: plainView, light: false });
		expect(escaped(three.view, true)).toEqual({ view: plainView, light: true });
		expect(escaped(plainView, false)).toEqual({ view: plainView, light: false });
	});
	test('a dialog opened again closes, a tool taken again is laid down, numbers have three digits at most', () => {
		expect(toggled(toggled(plainView, 'help'), 'help')).toEqual(plainView);
		expect(taken(taken(plainView, 'laser'), 'laser')).toEqual(plainView);
		expect(['1', '2', '3', '4'].reduce(typed, plainView).typed).toBe('234');
	});
});
