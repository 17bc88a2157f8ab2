import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/content.ts';
import { onceFor } from '#lib/geo/once.ts';
import { places, scenes } from '#lib/scene/scenes.ts';

const drawn = onceFor((all: typeof steps, id: string) => {
	const step = all.find((one) => one.id === id);
	const scene = scenes.get(id);
	if (!step || !scene) error(404, `There is no step ${id}`);
	return { svg: stillMarkup(content, step, scene, places) };
});

/** The still of a step as SVG text, drawn once for the file and for the picture that is painted from it. @throws 404 for an id that no step has */
export function stillOfStep(id: string): string {
	return drawn(steps, id).svg;
}
