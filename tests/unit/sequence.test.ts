/** Time within a step: it goes by what the prose says, and the same place always gives the same moment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import type { ResolvedScene } from '../../src/lib/scene/resolved.ts';
import { cuesOf, restsOf, sequenceAt, sequenceOf, type SentencePlace } from '../../src/lib/scene/sequence.ts';
import { content } from '../content/real.ts';

const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
const windowed = scenes.filter(({ window }) => window !== null).map((scene) => [scene.step, scene] as const);
/** Those whose incidents are seen beside the words; panels that take the whole view hide them. */
const seen = windowed.filter(([, { panel }]) => panel?.kind !== 'multiples');
const some = windowed[0]?.[1] as ResolvedScene;
const at = (id: string, date: string) => ({ ...(some.marks[0] as ResolvedScene['marks'][number]), id, date });
const window = { from: '2022-12-01', to: '2022-12-31' };
const made: ResolvedScene = {
	...some,
	window,
	draw: false,
	panel: null,
	marks: [at('first', '2022-12-03'), at('unnamed', '2022-12-04'), at('second', '2022-12-20')],
	told: [['first'], [], ['second']]
};
const progress = fc.double({ min: 0, max: 1, noNaN: true });

/** Sentences one after another in a part of the progress, each so long as its share. */
function sentences(shares: readonly number[], from: number, to: number): SentencePlace[] {
	const all = shares.reduce((sum, share) => sum + share, 0);
	let sum = 0;
	const place = () => from + ((to - from) * sum) / all;
	return shares.map((share) => {
		const start = place();
		sum += share;
		return { start, end: place() };
	});
}
/** A scene with sentences of any lengths, anywhere in its step. */
const read = (list: typeof windowed) =>
	fc
		.constantFrom(...list.map(([, scene]) => scene))
		.chain((scene) =>
			fc
				.tuple(
					fc.array(fc.integer({ min: 1, max: 9 }), { minLength: scene.told.length, maxLength: scene.told.length }),
					fc.double({ min: 0, max: 0.4, noNaN: true }),
					fc.double({ min: 0.5, max: 1, noNaN: true })
				)
				.map(([shares, from, to]) => ({ scene, places: sentences(shares, from, to) }))
		);

describe('read beside the map', () => {
	test('a sentence has what it names in focus at its middle, and nothing later is shown', () =>
		fc.assert(
			fc.property(read(seen), ({ scene, places }) => {
				const sequence = sequenceOf(scene, places);
				const ids = new Set(sequence.stops.map(({ id }) => id));
				places.forEach(({ start, end }, i) => {
					const named = scene.told[i]?.filter((id) => ids.has(id)) ?? [];
					if (named.length === 0) return;
					const middle = (start + end) / 2;
					const { focus, today } = sequenceAt(scene, sequence, middle);
					expect(named).toContain(focus);
					for (const { id, appears } of cuesOf(scene, sequence)) {
						const mark = scene.marks.find((one) => one.id === id);
						if (mark && mark.date > String(today)) expect(appears, id).toBeGreaterThan(middle);
					}
				});
			})
		));

	test('nothing appears before its sentence begins, and it is whole when half of that is read', () => {
		const places = sentences([1, 1, 1], 0.3, 0.6);
		const cues = new Map(cuesOf(made, sequenceOf(made, places)).map((cue) => [cue.id, cue]));
		expect(cues.get('first')?.appears).toBeCloseTo(0.3);
		expect(cues.get('second')?.appears).toBeCloseTo(0.5);
		expect(cues.get('second')?.settles).toBeLessThan(0.55);
	});

	test('what no sentence names comes between its neighbours in time', () => {
		const { stops } = sequenceOf(made, sentences([1, 1, 1], 0.3, 0.6));
		expect(stops.map(({ id }) => id)).toEqual(['first', 'unnamed', 'second']);
		expect(stops[1]?.at).toBeGreaterThan(0.35);
	});

	test('sentences that go on about one incident are one stop', () => {
		const scene = { ...made, told: [['first'], ['first'], ['second']] };
		expect(sequenceOf(scene, sentences([1, 1, 1], 0.3, 0.6)).stops.map(({ id }) => id)).toEqual(['first', 'unnamed', 'second']);
	});

	test('what several sentences go on about is in focus until the last of them is half read', () => {
		const scene = { ...made, marks: made.marks.filter(({ id }) => id !== 'unnamed'), told: [['first'], ['first'], ['second']] };
		const sequence = sequenceOf(scene, sentences([9, 1, 1], 0, 0.55));
		expect(sequenceAt(scene, sequence, 0.475).focus).toBe('first');
	});
});

describe('without prose beside it', () => {
	test('every stop has the same share, whatever days lie between', () => {
		const { stops } = sequenceOf({ ...made, window: { from: '2022-12-03', to: '2022-12-31' } }, null);
		expect(stops.map((stop) => stop.at)).toEqual([0, 1 / 3, 2 / 3]);
	});
	test.each(seen)('%s comes to every incident of its days', (_, scene) => {
		const sequence = sequenceOf(scene, null);
		const rests = restsOf(scene, sequence);
		expect(rests.map((rest) => sequenceAt(scene, sequence, rest).focus)).toEqual(sequence.stops.map(({ id }) => id));
		if (scene.panel?.kind === 'moments') expect(rests).toHaveLength(scene.panel.moments.length);
	});
});

describe('the day under the cursor', () => {
	test('never goes back where the prose tells incidents, as the progress goes on', () =>
		fc.assert(
			fc.property(read(seen.filter(([, { panel }]) => panel?.kind !== 'moments')), progress, progress, ({ scene, places }, a, b) => {
				const sequence = sequenceOf(scene, places);
				const [first, second] = [Math.min(a, b), Math.max(a, b)].map((one) => String(sequenceAt(scene, sequence, one).today));
				expect(String(first) <= String(second)).toBe(true);
			})
		));

	test('goes from the first day of the window to its last', () => {
		const sequence = sequenceOf(made, null);
		expect([0, 1].map((one) => sequenceAt(made, sequence, one).today)).toEqual([window.from, window.to]);
	});

	test('has a card as long as it is the day of an incident', () =>
		fc.assert(
			fc.property(read(seen), progress, ({ scene, places }, one) => {
				const sequence = sequenceOf(scene, places);
				const { focus, today } = sequenceAt(scene, sequence, one);
				const stop = sequence.stops.find(({ id }) => id === focus);
				if (stop) expect(stop.date).toBe(today);
			})
		));

	test('is none where a scene has no window', () => {
		const scene = { ...made, window: null };
		expect(sequenceAt(scene, sequenceOf(scene, null), 0.5).today).toBeNull();
		expect(cuesOf(scene, sequenceOf(scene, null))).toEqual([]);
	});

	test('is the one day of a window of one day', () => {
		const one = { ...made, marks: [], told: [], window: { from: '2022-12-18', to: '2022-12-18' } };
		for (const place of [0, 0.5, 1]) expect(sequenceAt(one, sequenceOf(one, null), place).today).toBe('2022-12-18');
	});
});

test('the line is drawn as far as the progress where it draws itself, and whole elsewhere', () =>
	fc.assert(
		fc.property(progress, (one) => {
			const sequence = sequenceOf(made, null);
			expect(sequenceAt({ ...made, draw: true }, sequence, one).drawn).toBe(one);
			expect(sequenceAt(made, sequence, one).drawn).toBe(1);
		})
	));

test('cues are one for each incident of the window, and each comes before it goes', () =>
	fc.assert(
		fc.property(read(windowed), ({ scene, places }) => {
			const cues = cuesOf(scene, sequenceOf(scene, places));
			const inWindow = scene.marks.filter(({ date }) => scene.window !== null && date >= scene.window.from);
			expect(cues.map(({ id }) => id)).toEqual(inWindow.map(({ id }) => id));
			for (const { appears, settles, fades } of cues) {
				expect(appears).toBeGreaterThanOrEqual(0);
				expect(appears).toBeLessThanOrEqual(settles);
				expect(settles).toBeLessThanOrEqual(1);
				expect(fades).toBeGreaterThanOrEqual(settles);
			}
		})
	));

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
