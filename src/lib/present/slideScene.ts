/** A scene as a slide shows it. Pure. */
import type { ResolvedScene } from '../scene/resolved.ts';

/** What a class must find on every map: each slide stands alone, and nobody has the map before it in mind. */
const countries: readonly string[] = ['country.AFG', 'country.PAK'];

/** A scene as a slide shows it: with the names of both countries, as far as they are in it, and without cards, since incidents are named over the map. */
export function slideScene(scene: ResolvedScene): ResolvedScene {
	const named = scene.areas.flatMap(({ id }) => (countries.includes(id) ? [id] : []));
	return {
		...scene,
		cards: [],
		labels: [...new Set([...scene.labels, ...named])],
		needed: [...new Set([...scene.needed, ...named])]
	};
}
