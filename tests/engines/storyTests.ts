/** The story: both ways with the truth of its boxes, deep links, sequences, notes and the ways to read. */
import { describe, expect, test } from 'vitest';
import { saysTheTruth } from '../browser/truth.ts';
import { atStep, mapArrives, missing, reliefWidth, until } from './states.ts';
import type { Visit } from './visit.ts';

/** The sizes that the story is scrolled at; the first is as narrow as an engine’s window can be. */
const sizes = [
	{ name: 'a phone', width: 390, height: 844 },
	{ name: 'a laptop', width: 1280, height: 800 }
] as const;

/**
 * Scrolls through the page from top to end and back, and stays at each place until the page says the truth.
 * Returns the places where it never did.
 */
const walk = async (places: number): Promise<string[]> => {
	const truth = () => {
		const line = innerHeight / 2;
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const step = steps.findLast((one) => one.getBoundingClientRect().top <= line) ?? steps[0];
		const { top = 0, height = 1 } = step?.getBoundingClientRect() ?? {};
		const isSequence = step?.classList.contains('sequence') === true;
		return { step: step?.dataset.step ?? '', progress: isSequence ? Math.min(1, Math.max(0, (line - top) / height)) : 0 };
	};
	const wrong: string[] = [];
	const parts = Array.from({ length: places }, (_, i) => i / (places - 1));
	for (const part of [...parts, ...parts.toReversed()]) {
		scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * part, behavior: 'instant' });
		const since = performance.now();
		for (;;) {
			const { step, progress } = truth();
			const { position, progress: said } = document.querySelector('main')?.dataset ?? {};
			if (position === step && Math.abs(Number(said) - progress) < 0.002) break;
			if (performance.now() - since > 3000) {
				wrong.push(`at ${part.toFixed(3)} the page says ${position} ${said}, the boxes ${step} ${progress.toFixed(3)}`);
				break;
			}
			await new Promise((next) => requestAnimationFrame(next));
		}
	}
	return wrong;
};

/** The tests of the story. */
export function storyTests(visit: Visit): void {
	const jump = (step: string) => visit.leaf.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);

	describe(`${visit.name}: the story`, () => {
		test('starts: its script runs, nothing is missing, its faces and its relief can be shown', async () => {
			await visit.open('');
			await until(visit.leaf, () => document.querySelector('main')?.hasAttribute('data-live') === true);
			expect(await visit.leaf.run(missing)).toEqual([]);
			const loaded = await visit.leaf.run(() =>
				[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
			);
			expect(loaded.map((family) => family.replaceAll('"', ''))).toContain('Story Sans');
			expect(await visit.leaf.run(reliefWidth)).toBe(1600);
		});

		test.each(sizes)('tells the step under the reading line all the way down and up on $name, and its map shows it', async (size) => {
			await visit.open('?motion=off', size);
			expect(await visit.leaf.run(walk, 60)).toEqual([]);
			await mapArrives(visit.leaf);
			expect(await visit.leaf.run(missing)).toEqual([]);
		});

		test('tells it with motion on, by wheel and by keys, and after resizes', async () => {
			await visit.open('');
			for (const by of [2400, 9000, -3000, 15_000, -6000]) {
				await visit.leaf.wheel(by);
				await until(visit.leaf, saysTheTruth);
			}
			for (const key of ['j', 'j', 'k']) {
				const before = await visit.leaf.run(() => document.querySelector('main')?.dataset.position);
				await visit.leaf.press(key);
				await until(visit.leaf, (step) => document.querySelector('main')?.dataset.position !== step, before);
				await until(visit.leaf, saysTheTruth);
			}
			for (const [width, height] of [
				[1280, 480],
				[800, 1100],
				[640, 400],
				[1280, 800]
			] as const) {
				await visit.leaf.resize(width, height);
				await until(visit.leaf, saysTheTruth);
			}
			await mapArrives(visit.leaf);
		});

		test('moves the camera, turns round in the middle of a move, and cuts where no motion is asked for', async () => {
			await visit.open('');
			const moves = () =>
				visit.leaf.run(() => [...document.querySelectorAll('.camera')].flatMap((camera) => camera.getAnimations()).length);
			await jump('the-line-south');
			await mapArrives(visit.leaf);
			// In the page itself: the move is over in a second.
			const hasMoved = await visit.leaf.run(async () => {
				const turn = (step: string) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
				turn('bannu-raid');
				let isMoving = false;
				for (let frame = 0; !isMoving && frame < 600; frame++) {
					await new Promise((next) => requestAnimationFrame(next));
					isMoving = document.querySelector('.camera')?.getAnimations().length === 1;
				}
				turn('the-line-south');
				return isMoving;
			});
			expect(hasMoved).toBe(true);
			await atStep(visit.leaf, 'the-line-south');
			await mapArrives(visit.leaf);
			// The map may show the step while the last part of the way back, too short to be seen, is still under way.
			await until(visit.leaf, () => [...document.querySelectorAll('.camera')].every((camera) => camera.getAnimations().length === 0));
			await visit.open('?motion=off');
			await jump('bannu-raid');
			await mapArrives(visit.leaf);
			expect(await moves()).toBe(0);
		});

		test('opens a step and a chapter by their address, again after a reload, and goes back and forward', async () => {
			await visit.open('#bannu-raid');
			await atStep(visit.leaf, 'bannu-raid');
			await mapArrives(visit.leaf);
			await visit.leaf.reload();
			await atStep(visit.leaf, 'bannu-raid');
			await until(visit.leaf, saysTheTruth);
			// By a press: WebKit goes back past what a script put into the history.
			await visit.leaf.press('c');
			await until(visit.leaf, () => document.querySelector('#chapters:popover-open') !== null);
			await visit.leaf.click('#chapters a[href="#chaman"]');
			const first = await visit.leaf.run(() => document.querySelector<HTMLElement>('#chaman [data-step]')?.dataset.step ?? '');
			await atStep(visit.leaf, first);
			await visit.leaf.turn('back');
			await atStep(visit.leaf, 'bannu-raid');
			await visit.leaf.turn('forward');
			await atStep(visit.leaf, first);
		});

		test('is where it was when one comes back from another page', async () => {
			await visit.open('?motion=off#bannu-raid');
			await atStep(visit.leaf, 'bannu-raid');
			await visit.leaf.run(() => scrollBy({ top: -2600, behavior: 'instant' }));
			await until(visit.leaf, saysTheTruth);
			const left = await visit.leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
			await until(visit.leaf, (step) => location.hash === `#${step}`, left);
			await visit.leaf.go(visit.at('about/'));
			await visit.leaf.turn('back');
			await until(visit.leaf, () => document.querySelector('main')?.hasAttribute('data-live') === true && scrollY > 0);
			await atStep(visit.leaf, left);
			await until(visit.leaf, saysTheTruth);
			await mapArrives(visit.leaf);
		});

		test('shows the same marks of a sequence whether one jumped there or came from below', async () => {
			await visit.open('#december-horizon');
			await mapArrives(visit.leaf);
			const place = await visit.leaf.run(() => {
				const { top = 0, height = 0 } = document.getElementById('december-horizon')?.getBoundingClientRect() ?? {};
				return Math.round(top + scrollY - innerHeight / 2 + height * 0.6);
			});
			const marks = async () => {
				await until(visit.leaf, saysTheTruth);
				await mapArrives(visit.leaf);
				await until(visit.leaf, () => document.querySelector<HTMLElement>('.map-view')?.dataset.sequence === 'december-horizon');
				return visit.leaf.run(async () => {
					// A sequence draws with the next frame.
					await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
					return [...document.querySelectorAll<SVGGElement>('.overlay .m-mark')].map((mark) => {
						const fill = getComputedStyle(mark.querySelector('.m-least') ?? mark).fillOpacity;
						return `${mark.dataset.event} ${Number(getComputedStyle(mark).opacity).toFixed(2)} ${Number(fill).toFixed(2)}`;
					});
				});
			};
			const go = (top: number) => visit.leaf.run((to) => scrollTo({ top: to, behavior: 'instant' }), top);
			await go(place);
			const jumped = await marks();
			expect(jumped.length).toBeGreaterThan(2);
			await go(place + 5000);
			await until(visit.leaf, saysTheTruth);
			for (const by of [900, 300, 0]) await go(place + by);
			expect(await marks()).toEqual(jumped);
		});

		test('opens a note by a press, closes it by Escape and gives the focus back; the chapters open by a key', async () => {
			await visit.open('?motion=off');
			await visit.leaf.run(() => document.querySelector('.mark')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
			await until(visit.leaf, saysTheTruth);
			await visit.leaf.click('.mark');
			await until(visit.leaf, () => document.querySelector('#note-box:popover-open a') !== null);
			await visit.leaf.press('Escape');
			await until(visit.leaf, () => document.querySelector('#note-box:popover-open') === null);
			expect(await visit.leaf.run(() => document.activeElement?.classList.contains('mark'))).toBe(true);
			await visit.leaf.press('c');
			await until(visit.leaf, () => document.querySelector('#chapters:popover-open') !== null);
			await visit.leaf.press('Escape');
			await until(visit.leaf, () => document.querySelector('#chapters:popover-open') === null);
		});

		test('reads as steps, as text with pictures, and in dark colours', async () => {
			await visit.open('?read=steps&motion=off');
			const seen = () =>
				visit.leaf.run(() => [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => step.offsetHeight > 0).length);
			// The position is set in a task after the first.
			await until(
				visit.leaf,
				() => [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => step.offsetHeight > 0).length === 1
			);
			await visit.leaf.press('j');
			await until(
				visit.leaf,
				() => document.querySelector('main')?.dataset.position !== document.querySelector<HTMLElement>('[data-step]')?.dataset.step
			);
			expect(await seen()).toBe(1);
			await mapArrives(visit.leaf);
			await visit.open('?read=text&theme=dark');
			await visit.leaf.run(() => document.querySelector('[data-step] .still')?.scrollIntoView({ behavior: 'instant' }));
			await until(visit.leaf, () => (document.querySelector<HTMLImageElement>('[data-step] .still')?.naturalWidth ?? 0) > 0);
			expect(await visit.leaf.run(() => getComputedStyle(document.querySelector('.sticky') ?? document.body).display)).toBe('none');
			const ground = await visit.leaf.run(() => getComputedStyle(document.documentElement).backgroundColor);
			expect(Math.max(...(ground.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(60);
		});
	});
}
