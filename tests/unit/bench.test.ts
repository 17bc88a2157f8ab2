/** What the bench makes of what it measured. */
import { describe, expect, test } from 'vitest';
import { median, ratio, rounded } from '../../scripts/bench/median.ts';
import { optionsIn } from '../../scripts/bench/options.ts';
import { inTurns, rounds } from '../../scripts/bench/rounds.ts';
import { tasksIn } from '../../scripts/bench/tasks.ts';

describe('numbers', () => {
	test('the median is the middle one, or lies between the middle two', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([4, 1, 2, 100])).toBe(3);
		expect(median([])).toBeNaN();
	});

	test('a ratio to nothing is none', () => {
		expect(ratio(3, 4)).toBe('0.75x');
		expect(ratio(3, 0)).toBe('-');
		expect([rounded(123.4), rounded(12.34)]).toEqual([123, 12.3]);
	});
});

describe('the command line', () => {
	test('names a commit and a page', () => {
		expect(optionsIn(['--against', 'main', '--only', '/bannu/'])).toEqual({ against: 'main', only: 'bannu/', help: false });
		expect(optionsIn(['--only', '/'])).toEqual({ against: null, only: '', help: false });
		expect(optionsIn([])).toEqual({ against: null, only: null, help: false });
	});

	test('with an unknown word says what may be told', () => {
		expect(() => optionsIn(['--agains', 'main'])).toThrow(/--against REV/);
	});
});

test('sites are measured in turns, and the median of each counts', async () => {
	const asked: string[] = [];
	const found = await inTurns(['a', 'b'], (url) => Promise.resolve({ figure: asked.push(url) }));
	expect(asked).toEqual(Array.from({ length: rounds }, () => ['a', 'b']).flat());
	expect(found).toEqual([{ figure: rounds }, { figure: rounds + 1 }]);
});

test('of a trace, the tasks of the busiest main thread are told by the thread’s own time', () => {
	const main = (pid: number) => ({ name: 'thread_name', pid, tid: 1, args: { name: 'CrRendererMain' } });
	const task = (pid: number, tid: number, milliseconds: number) => ({
		name: 'ThreadControllerImpl::RunTask',
		pid,
		tid,
		tdur: milliseconds * 1000,
		args: {}
	});
	const trace = [task(7, 1, 20), task(7, 1, 30), task(7, 2, 900), task(8, 1, 4), main(7), main(8)];
	expect(tasksIn(trace)).toEqual({ total: 50, longest: 30 });
	expect(tasksIn([])).toEqual({ total: 0, longest: 0 });
});
