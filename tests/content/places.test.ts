/** Names of places on the maps: what a sentence names is lettered while it is read, the line is named where it first appears, a place has one name. */
import { describe, expect, test } from 'vitest';
import { placesNamedIn } from '../../src/lib/content/namedPlaces.ts';
import { wordsOf } from '../../src/lib/content/runs.ts';
import { citesIn } from '../../src/lib/content/statements.ts';
import type { Size } from '../../src/lib/scene/camera.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { showsLine } from '../../src/lib/scene/resolveScene.ts';
import { gazetteersOf, resolveChapter } from '../../src/lib/scene/storyData.ts';
import { content, steps } from './real.ts';

const gazetteers = gazetteersOf(content);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));

/** The maps of readers: a phone's, a tablet's and a laptop's. */
const sizes: readonly (readonly [string, Size])[] = [
	['390x844', { width: 390, height: 456 }],
	['768x1024', { width: 768, height: 553 }],
	['1440x900', { width: 1440, height: 900 }]
];

describe.each(sizes)('at %s', (_, size) => {
	const layouts = scenes.map((scene) => layoutScene(scene, gazetteers[scene.basemap], size));
	const lettered = (i: number) => layouts[i]?.labels.map(({ id }) => id) ?? [];
	/** True where a label has the name of a place, its own or a crossing's that is called after it. */
	const isNamed = (i: number, id: string) =>
		layouts[i]?.labels.some(({ lines }) => lines.join(' ').includes(content.places.get(id)?.name ?? id));

	test('each place that a sentence names, or at which its incident happened, is lettered', () => {
		const missing = steps.flatMap((step, i) =>
			step.paragraphs
				.flatMap((runs) => citesIn(runs))
				.flatMap((cite) =>
					placesNamedIn([cite], step, content)
						.filter((id) => !layouts[i]?.regions.isFull && !lettered(i).includes(id) && !isNamed(i, id))
						.map((id) => `${step.id}: ${id}: ${wordsOf([cite])}`)
				)
		);
		expect(missing).toEqual([]);
	});

	test('the Durand Line is named in the first step of each chapter that shows it', () => {
		for (const { steps: own } of content.chapters) {
			const first = own.find(({ scene }) => showsLine(scene));
			const i = steps.findIndex(({ id }) => id === first?.id);
			if (first && !layouts[i]?.regions.isFull) expect(lettered(i), first.id).toContain('durand-line');
		}
	});
});

test('one spelling a place: no name on a map is another spelling of a place', () => {
	const names = Object.values(gazetteers).flatMap(({ places, areas }) => [...places, ...Object.values(areas)].map(({ name }) => name));
	const others = new Set([...content.places.values()].flatMap(({ spellings }) => spellings));
	expect(names.filter((name) => others.has(name))).toEqual([]);
});

test('one name a place: a note does not repeat the name of the place at which it stands', () => {
	const twice = steps.flatMap(({ id, scene }) =>
		scene.annotations.flatMap(({ at, text, sub }) => {
			const name = typeof at === 'string' && scene.labels.includes(at) ? content.places.get(at)?.name : undefined;
			return name && `${text} ${sub ?? ''}`.includes(name) ? [`${id}: ${name}`] : [];
		})
	);
	expect(twice).toEqual([]);
});
