/** The shapes of a still, each laid out for the size at which it is used, so that its letters can be read there. Pure, at build and in a browser. */
import { basemapTable } from '../geo/basemapTable.ts';
import type { Size } from './camera.ts';
import { heightInStill, takesAll } from './panels/draw.ts';
import type { DrawnPanel } from '../content/panels/panelKinds.ts';
import type { ResolvedScene } from './resolved.ts';
import { stripOf, type StripKind } from './stillStrip.ts';
import { freeWidth, viewRegionsOf } from './viewRegions.ts';

/** What a still is laid out for. */
export interface StillFrame {
	/** The whole still in CSS pixels, with the strip at its foot. */
	readonly size: Size;
	/** What stands in that strip; null where there is none. */
	readonly strip: StripKind | null;
	/** How much larger than on a laptop things are set, where it is not as the width has it. */
	readonly scale?: number;
	/** The width of the file in pixels, where it is not that of the still. */
	readonly pixels?: number;
}

/** The names of the shapes. */
export const stillShapes = ['wide', 'portrait', 'square'] as const;

/** The name of a shape. */
export type StillShape = (typeof stillShapes)[number];

/** What the name of the file of a still has after the id of its step, before the kind of file. */
export const stillEndings = { wide: '', portrait: '.portrait', square: '.square' } as const satisfies Record<StillShape, string>;

/** Each shape. A page in a window of 320 CSS pixels leaves a still 280 of them, a phone shows a square card 360 wide. */
export const stillFrames = {
	wide: { size: { width: 1600, height: 900 }, strip: 'wide' },
	portrait: { size: { width: 279, height: 372 }, strip: 'credit', scale: 1, pixels: 900 },
	square: { size: { width: 360, height: 360 }, strip: 'title', scale: 1, pixels: 1080 }
} as const satisfies Record<StillShape, StillFrame>;

/** The upright shape of a map with too many words for the other: a phone of 390 CSS pixels shows it so large. */
const largePortrait: StillFrame = { ...stillFrames.portrait, size: { width: 345, height: 460 } };

/** The windows that are shown the upright still, as a media query. On paper there is room for the wide one. */
export const narrowStill = 'screen and (max-width: 519.98px)';

/** The most bytes that the file of a still may have. */
export const mostStillBytes = 60 * 1024;

/** The most bytes that a card may have. A square one is made smaller where it has more. */
export const mostCardBytes = 160 * 1024;

/** The size of the file of a still, in pixels. */
export function fileSize({ size, pixels = size.width }: StillFrame): Size {
	return { width: pixels, height: Math.round((pixels * size.height) / size.width) };
}

/** What the still of a step is in a shape. */
export interface ShapedStill {
	readonly frame: StillFrame;
	/** The scene, without its second picture where the shape has no room for it. */
	readonly scene: ResolvedScene;
	/** The size of its picture in CSS pixels, the strip at its foot apart. */
	readonly map: Size;
}

/** The least height that a still leaves to its map over a second picture, and to a second picture that takes all, in CSS pixels. */
const [leastMap, leastChart] = [200, 480];

/**
 * The still of a scene in a shape. Where the shape has no room for the second picture, an upright still is longer, and a square one is the map alone.
 * @param whole the scene as its step has it; @param title what stands in the strip
 */
export function shapedStill(shape: StillShape, whole: ResolvedScene, title: string): ShapedStill {
	const scene = shape === 'wide' ? whole : withCountries(whole);
	// A map of the continent names what lies around, and zones have names of their own.
	const isCrowded = !basemapTable[scene.basemap].hasRelief || scene.zones.length > 0;
	const frame: StillFrame = shape === 'portrait' && isCrowded ? largePortrait : stillFrames[shape];
	const { size, strip, scale = 1 } = frame;
	const map = { width: size.width, height: size.height - (strip ? stripOf(strip, size, title).height : 0) };
	const lacking = shape === 'wide' || !scene.panel ? 0 : Math.ceil(lackOf(scene.panel, map, scale, shape));
	if (lacking <= 0) return { frame, scene, map };
	// Notes of a map that its step does not show are left out with the second picture that hides it.
	if (shape === 'square')
		return { frame, scene: { ...scene, panel: null, notes: scene.panel && takesAll(scene.panel) ? [] : scene.notes }, map };
	const higher = ({ width, height }: Size) => ({ width, height: height + lacking });
	return { frame: { ...frame, size: higher(size) }, scene, map: higher(map) };
}

/** A scene that asks for the names of both countries, where its map is close enough for them: in a small picture that stands alone they come before other names. */
function withCountries(scene: ResolvedScene): ResolvedScene {
	const names = basemapTable[scene.basemap].hasRelief ? ['country.AFG', 'country.PAK'] : [];
	return { ...scene, labels: [...new Set([...scene.labels, ...names])] };
}

/** How much higher a picture must be for its panel, and for the map over it, in CSS pixels; 0 or less where it is high enough. */
function lackOf(panel: DrawnPanel, map: Size, scale: number, shape: StillShape): number {
	const width = freeWidth(map, 'still');
	if (takesAll(panel)) {
		const free = freeHeight(map, scale);
		return heightInStill(panel, { width, height: Math.max(free, leastChart) }, scale) - free;
	}
	const needed = heightInStill(panel, { width, height: Infinity }, scale);
	// A square cannot grow: there a second picture that leaves the map no room may have all of it.
	if (shape === 'square' && viewRegionsOf(map, 'still', needed, scale).isFull) return needed - freeHeight(map, scale);
	const [, top, , bottom] = viewRegionsOf(map, 'still', 0, scale).labelBounds;
	return leastMap + needed - (bottom - top);
}

/** The height that a panel has which takes all of a still, in CSS pixels. */
function freeHeight(map: Size, scale: number): number {
	const { panel } = viewRegionsOf(map, 'still', Infinity, scale);
	return panel ? panel[3] - panel[1] : 0;
}
