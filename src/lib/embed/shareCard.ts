/** Share cards as PNG, at build. */
import { render } from 'svelte/server';
import { shapedMarkup, stillMarkup } from '../components/map/stillMarkup.ts';
import type { Content, Step } from '../content/model.ts';
import type { Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import { mostCardBytes } from '../scene/stillShapes.ts';
import { inTheDark } from '../scene/stillSheet.ts';
import Card from './Card.svelte';
import { paint } from './rasterise.ts';

const mapHeight = 470;

/** The card of a section: the map of a step of it, without a second picture, and its title. @param when when and where, for an incident */
export function cardOf(
	content: Content,
	title: string,
	step: Step,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	when?: string
): Promise<Uint8Array<ArrayBuffer>> {
	// Drawn smaller and shown larger, so that names can be read where the card is a thumbnail.
	const map = stillMarkup(content, step, { ...scene, panel: null }, gazetteers, {
		size: { width: 800, height: Math.round((mapHeight * 2) / 3) },
		strip: null
	});
	// Not clipped but covered by what is drawn after it: resvg breaks off at something faint that lies outside of a clip.
	const placed = map.replace(/ width="800" height="\d+" role/, ` width="1200" height="${mapHeight}" overflow="visible" role`);
	const { body } = render(Card, { props: { mapHeight, title, when } });
	return paint(
		`card of ${title}`,
		body.replaceAll(/<!--.*?-->/g, '').replace('<g class="map"></g>', () => placed)
	);
}

/** The square card of a section, 1080 pixels wide: the map of a step of it, without a second picture, and the section's title in the strip. */
export function squareCardOf(
	content: Content,
	title: string,
	step: Step,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	isDark: boolean
): Promise<Uint8Array<ArrayBuffer>> {
	const svg = shapedMarkup(content, { ...step, heading: title }, { ...scene, panel: null }, gazetteers, 'square');
	return paint(`square card of ${title}`, isDark ? inTheDark(svg) : svg, mostCardBytes);
}
