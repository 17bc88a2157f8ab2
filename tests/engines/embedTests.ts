/** An embed in the page of another. */
import { describe, expect, test } from 'vitest';
import { mapArrives, reliefWidth, until } from './states.ts';
import type { Visit } from './visit.ts';

/** The tests of embeds. */
export function embedTests(visit: Visit): void {
	describe(`${visit.name}: an embed in the page of another`, () => {
		const openHost = async (path: string) => {
			await visit.leaf.resize(900, 900);
			await visit.leaf.go(visit.atHost(path));
			const frame = await visit.leaf.frame('iframe');
			await until(frame, () => document.querySelector('main')?.dataset.mode !== undefined);
			return frame;
		};

		// The second as WordPress has it: the frame has no origin.
		test.each(['/open', '/sealed'])('steps by a press, shows its relief and tells the page around, at %s', async (path) => {
			const frame = await openHost(path);
			await until(frame, () => (document.querySelector<HTMLElement>('.map-view')?.dataset.shown ?? '') !== '');
			const first = await frame.run(() => document.querySelector('main')?.dataset.position ?? '');
			await frame.click('[aria-label="Next"]');
			await until(frame, (step) => document.querySelector('main')?.dataset.position !== step, first);
			await mapArrives(frame);
			const step = await frame.run(() => document.querySelector('main')?.dataset.position ?? '');
			await until(
				visit.leaf,
				(id) =>
					(window as unknown as { heard: { type: string; id: string }[] }).heard.some((said) => said.type === 'step' && said.id === id),
				step
			);
			expect(await frame.run(reliefWidth)).toBeGreaterThan(500);
		});

		test('shown flat, it gets the height that its words need, at two widths', async () => {
			const frame = await openHost('/open?mode=flat');
			for (const width of [900, 520]) {
				await visit.leaf.resize(width, 900);
				await until(
					frame,
					() => Math.abs(innerHeight - Math.ceil(document.querySelector('.grid')?.getBoundingClientRect().height ?? 0)) <= 1
				);
			}
		});
	});
}
