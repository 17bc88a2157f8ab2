/**
 * The still of a step: its picture in one of its shapes and everything that the drawing component needs, and the style sheet filled in,
 * so that the file stands alone in a feed, in print and on a page without scripts.
 */
import type { Content, Step } from '../content/model.ts';
import type { Bounds } from '../geo/basemap.ts';
import { basemapTable } from '../geo/basemapTable.ts';
import { cached } from '../geo/buildCache.ts';
import { outline } from '../geo/outline.ts';
import { shapeOf, stillPaths } from '../geo/paths.ts';
import type { Size } from './camera.ts';
import { bandsWithin } from './contours.ts';
import { notesOf } from '../content/notes.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';
import { stillPicture } from './stillPicture.ts';
import { fileSize, stillFrames, type StillFrame } from './stillShapes.ts';
import { stripOf, type Strip } from './stillStrip.ts';
import { stillWords } from './stillWords.ts';

/** How much of the detail that its zoom could show a still carries: feeds and print take it small. */
const detail = 0.55;

/** The smallest ring of a contour band that is drawn, in CSS pixels. */
export const leastRing = 9;

/** The least distance of two points of such a ring, in CSS pixels. */
export const ringStep = 9;

/** All that a still is drawn from: plain data. */
export function inputsOfStill(
	content: Content,
	step: Pick<Step, 'heading' | 'description'> & Partial<Pick<Step, 'paragraphs'>>,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	frame: StillFrame = stillFrames.wide
) {
	const { heading, description } = step;
	const { size: whole, strip: kind, scale = null } = frame;
	const strip = kind && stripOf(kind, whole, heading, publishersOf(content, step.paragraphs ?? []));
	return [heading, description.short, strip, scene, gazetteers, whole, scale, fileSize(frame)] as const;
}

/** Properties of the component that draws a still, its style sheet apart. @param of as for `inputsOfStill` */
export function stillOf(...of: Parameters<typeof inputsOfStill>) {
	const inputs = inputsOfStill(...of);
	return cached('still', inputs, () => drawStill(...inputs));
}

/** What `stillOf` keeps, drawn anew from its inputs. */
export function drawStill(
	title: string,
	description: string,
	strip: Strip | null,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	whole: Size,
	scale: number | null,
	file: Size
) {
	const size: Size = { width: whole.width, height: whole.height - (strip?.height ?? 0) };
	const { layout, panel, today } = stillPicture(scene, gazetteers, size, scale ?? undefined);
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
		file,
		strip,
		title,
		description: stillWords(description, scene.panel, layout.regions.isFull),
		today
	};
}

/** Who the step's sources were published by. */
function publishersOf(content: Content, paragraphs: Step['paragraphs']): string[] {
	return [...new Set(notesOf(content, [{ paragraphs }]).all.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))];
}
