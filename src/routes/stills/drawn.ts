import { error } from '@sveltejs/kit';
import { shapedMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/content.ts';
import { onceFor } from '#lib/geo/once.ts';
import { places, scenes } from '#lib/scene/scenes.ts';
import { stillEndings, stillShapes, type StillShape } from '#lib/scene/stillShapes.ts';

/**
 * What the name of a still says.
 * @param name an id, and what its shape adds to it, such as `depth-idea.portrait`. @throws 404 where no shape adds that
 */
export function partsOfName(name: string): { id: string; shape: StillShape } {
	const [id = ''] = name.split('.');
	const shape = stillShapes.find((one) => name === `${id}${stillEndings[one]}`);
	if (!shape) error(404, `There is no still ${name}`);
	return { id, shape };
}

const drawn = onceFor((all: typeof steps, name: string) => {
	const { id, shape } = partsOfName(name);
	const step = all.find((one) => one.id === id);
	const scene = scenes.get(id);
	if (!step || !scene) error(404, `There is no still ${name}`);
	return { svg: shapedMarkup(content, step, scene, places, shape) };
});

/**
 * The still of a step as SVG text, drawn once for the file and for the picture that is painted from it.
 * @param name as in `partsOfName`. @throws 404 for a name that no still has
 */
export function stillNamed(name: string): string {
	return drawn(steps, name).svg;
}
