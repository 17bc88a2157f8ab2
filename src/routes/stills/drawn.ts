import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/site.ts';
import { onceFor } from '#lib/geo/once.ts';
import { places, plans } from '#lib/scene/site.ts';

const drawn = onceFor((all: typeof steps, id: string) => {
	const step = all.find((one) => one.id === id);
	const plan = plans.get(id);
	if (!step || !plan) error(404, `There is no step ${id}`);
	return { svg: stillMarkup(content, step, plan, places) };
});

/** The still of a step as SVG text, drawn once for the file and for the picture that is painted from it. @throws 404 for an id that no step has */
export function stillOfStep(id: string): string {
	return drawn(steps, id).svg;
}
