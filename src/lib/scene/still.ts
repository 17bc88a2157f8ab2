/**
 * The still of a step: its picture at 1600x900 and everything that the drawing component needs, and the style sheet filled in,
 * so that the file stands alone in a feed, in print and on a page without scripts.
 */
import type { Content, Step } from '../content/model.ts';
import type { Bounds } from '../geo/basemap.ts';
import { basemapTable } from '../geo/basemapTable.ts';
import { worked } from '../geo/kept.ts';
import { outline, shapeOf, stillPaths } from '../geo/paths.ts';
import type { Size } from './camera.ts';
import { bandsWithin } from './contours.ts';
import { notesOf } from '../content/notes.ts';
import { widthOf } from './metrics.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';
import { stillPicture, stillSize } from './stillSize.ts';
import { stillWords } from './stillWords.ts';

export { stillSize };

/** The height of that strip. */
export const stripHeight = 92;

/** How much of the detail that its zoom could show a still carries: feeds and print take it small. */
const detail = 0.55;

/** The smallest ring of a contour band that is drawn, in CSS pixels. */
export const leastRing = 9;

/** The least distance of two points of such a ring, in CSS pixels. */
export const ringStep = 9;

/** Properties of the component that draws a still, its style sheet apart. */
export function stillOf(
	content: Content,
	step: Pick<Step, 'heading' | 'description'> & Partial<Pick<Step, 'paragraphs'>>,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	whole: Size = stillSize,
	strip = stripHeight
) {
	const { heading, description } = step;
	const sources = sourceLine(content, step.paragraphs ?? [], Math.min(whole.width * 0.62, whole.width - 490));
	const inputs = [heading, description.short, sources, scene, gazetteers, whole, strip] as const;
	return worked('still', inputs, () => drawn(...inputs));
}

function drawn(
	title: string,
	description: string,
	sources: string,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	whole: Size,
	strip: number
) {
	const size: Size = { width: whole.width, height: whole.height - strip };
	const { layout, panel, today } = stillPicture(scene, gazetteers, size);
	const { zoom, x, y } = layout.camera;
	const margin = 20 / zoom;
	const bounds: Bounds = [-x / zoom - margin, -y / zoom - margin, (size.width - x) / zoom + margin, (size.height - y) / zoom + margin];
	const hasBands = basemapTable[scene.basemap].hasRelief && zoom < 10 && !layout.regions.isFull;
	return {
		layout,
		paths: stillPaths(scene.basemap, bounds, zoom * detail, scene.layers),
		outline: outline(),
		bands: hasBands ? bandsWithin(bounds, leastRing / zoom, ringStep / zoom) : [],
		shapes: scene.highlights.flatMap((id) => shapeOf(scene.basemap, id, zoom * detail)?.path ?? []),
		panel,
		whole,
		sources,
		title,
		description: stillWords(description, scene.panel, layout.regions.isFull),
		today
	};
}

/** Who the step's sources were published by, as many as a line of so many CSS pixels holds. */
function sourceLine(content: Content, paragraphs: Step['paragraphs'], room: number): string {
	const publishers = [
		...new Set(notesOf(content, [{ paragraphs }]).all.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))
	];
	const line = (count: number) =>
		`Sources: ${publishers.slice(0, count).join('; ')}${count < publishers.length ? `; and ${publishers.length - count} more` : ''}`;
	let count = publishers.length;
	while (count > 1 && widthOf(line(count), 17) > room) count -= 1;
	return publishers.length > 0 ? line(count) : '';
}
