import { error } from '@sveltejs/kit';
import { shapedMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/content.ts';
import { onceFor } from '#lib/geo/once.ts';
import { places, scenes } from '#lib/scene/scenes.ts';
import type { StillShape } from '#lib/scene/stillShapes.ts';

/** The names of files after the id of a step, without the kind of file, and the shape of each. */
const shapes: Readonly<Record<string, StillShape>> = { '': 'wide', '.portrait': 'portrait', '.square': 'square' };

const drawn = onceFor((all: typeof steps, name: string) => {
	const [id = '', ...rest] = name.split('.');
	const shape = shapes[rest.map((part) => `.${part}`).join('')];
	const step = all.find((one) => one.id === id);
	const scene = scenes.get(id);
	if (!step || !scene || !shape) error(404, `There is no still ${name}`);
	return { svg: shapedMarkup(content, step, scene, places, shape) };
});

/**
 * The still of a step as SVG text, drawn once for the file and for the picture that is painted from it.
 * @param name the id of a step, and what its shape adds to it, such as `depth-idea.portrait`. @throws 404 for a name that no still has
 */
export function stillNamed(name: string): string {
	return drawn(steps, name).svg;
}
