/** Time within a step: it runs evenly, and the same place always gives the same moment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import type { ResolvedScene } from '../../src/lib/scene/resolved.ts';
import { cuesOf, sequenceAt } from '../../src/lib/scene/sequence.ts';
import { content } from '../content/real.ts';

const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
const windowed = scenes.filter(({ window }) => window !== null).map((scene) => [scene.step, scene] as const);
const some = windowed[0]?.[1] as ResolvedScene;
const made: ResolvedScene = { ...some, window: { from: '2022-12-01', to: '2022-12-31' }, draw: false, marks: [] };
const progress = fc.double({ min: 0, max: 1, noNaN: true });

describe('the day under the cursor', () => {
	test.each([
		[0, '2022-12-01'],
		[0.1, '2022-12-04'],
		[0.5, '2022-12-16'],
		[1, '2022-12-31']
	])('runs evenly through the window: at %d it is %s', (at, day) => expect(sequenceAt(made, at).today).toBe(day));

	test('never goes back as the progress goes on', () =>
		fc.assert(
			fc.property(progress, progress, (a, b) => {
				const [first, second] = [sequenceAt(made, Math.min(a, b)).today, sequenceAt(made, Math.max(a, b)).today];
				expect(String(first) <= String(second)).toBe(true);
			})
		));

	test('is none where a scene has no window', () => expect(sequenceAt({ ...made, window: null }, 0.5).today).toBeNull());

	test('is the one day of a window of one day', () => {
		const one = { ...made, window: { from: '2022-12-18', to: '2022-12-18' } };
		for (const at of [0, 0.5, 1]) expect(sequenceAt(one, at).today).toBe('2022-12-18');
	});
});

test('the line is drawn as far as the progress where it draws itself, and whole elsewhere', () =>
	fc.assert(
		fc.property(progress, (at) => {
			expect(sequenceAt({ ...made, draw: true }, at).drawn).toBe(at);
			expect(sequenceAt(made, at).drawn).toBe(1);
		})
	));

describe('cues', () => {
	test.each(windowed)('of %s are one for each incident of the window, in its order', (_, scene) => {
		const cues = cuesOf(scene);
		const inWindow = scene.marks.filter(({ date }) => scene.window !== null && date >= scene.window.from);
		expect(cues.map(({ id }) => id)).toEqual(inWindow.map(({ id }) => id));
		const times = cues.map(({ settles }) => settles);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		for (const { appears, settles, fades } of cues) {
			expect(appears).toBeGreaterThanOrEqual(0);
			expect(appears).toBeLessThanOrEqual(settles);
			expect(settles).toBeLessThan(1);
			expect(fades).toBeGreaterThan(settles);
		}
	});

	test.each(windowed)('of %s have a mark settled while its day is under the cursor', (_, scene) => {
		const dates = new Map(scene.marks.map(({ id, date }) => [id, date]));
		for (const { id, settles } of cuesOf(scene)) {
			const day = sequenceAt(scene, settles).today ?? '';
			expect(Math.abs(Date.parse(day) - Date.parse(dates.get(id) ?? '')) / 86_400_000, id).toBeLessThanOrEqual(1);
		}
	});

	test('are none where a scene has no window', () => expect(cuesOf({ ...made, window: null })).toEqual([]));
	test.each(windowed)('of %s are the same each time', (_, scene) => expect(cuesOf(scene)).toEqual(cuesOf(scene)));
});

describe('windows that join', () => {
	test.each(['december', 'since'])('keep the incidents of earlier steps of %s in sight', (id) => {
		const own = scenes.filter(({ step, window }) => step.startsWith(`${id}-`) && window !== null);
		const first = own[0]?.window?.from ?? '';
		own.slice(1).forEach((scene, i) => {
			const shown = new Set(scene.marks.map((mark) => mark.id));
			const before = (own[i]?.marks ?? []).filter(({ date }) => date >= first);
			for (const mark of before) expect(shown.has(mark.id), `${scene.step} lost ${mark.id}`).toBe(true);
		});
		for (const { marks, window, step } of own)
			for (const { date, id: mark } of marks) expect(date <= String(window?.to), `${step} shows ${mark} too early`).toBe(true);
	});
});
