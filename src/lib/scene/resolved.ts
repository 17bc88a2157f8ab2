/**
 * The resolved scene: all that its layout needs, projected once, so that a browser needs no projection.
 * Types only: resolveScene.ts makes it at build, layoutScene.ts lays it out.
 */
import type { Bounds, Point } from '../geo/basemap.ts';
import type { BasemapName } from '../geo/basemapTable.ts';
import type { BasemapPaths } from '../geo/paths.ts';
import type { ResolvedCard } from './cards/cardTypes.ts';
import type { LabelKind } from './labels.ts';
import type { ResolvedMark } from '../content/resolvedMark.ts';
import type { DrawnPanel } from '../content/panels/panelKinds.ts';

/** A place of the gazetteer in a basemap. */
export interface MapPlace {
	readonly id: string;
	readonly name: string;
	readonly kind: 'capital' | 'city' | 'town' | 'crossing' | 'pass';
	/** 0 the most important, 3 the least. */
	readonly rank: number;
	readonly at: Point;
}

/** An area or a river of the gazetteer. */
export interface AreaName {
	readonly name: string;
	readonly kind: LabelKind;
}

/** Where the name of an area or a river may stand in a scene, best first: [x, y] or [x, y, angle in degrees], in map units. */
export interface AreaLabel {
	readonly id: string;
	readonly at: readonly (readonly number[])[];
}

/** A link between two points of a basemap. */
export interface ResolvedArrow {
	readonly kind: 'idea' | 'contact' | 'tie' | 'turned';
	readonly from: Point;
	readonly to: Point;
	readonly label: string | null;
	readonly fromName: string;
	readonly toName: string;
}

/** One side of a zone: its name, the points where that may stand, best first, and the curve around it, in map units. */
export interface ZoneSide {
	readonly label: string;
	readonly at: readonly Point[];
	readonly curve: readonly Point[];
}

/** An area drawn as an idea. */
export interface ResolvedZone extends ZoneSide {
	readonly kind: 'rear' | 'waist';
	/** What it is turned to, over the Durand Line; null where it stays. */
	readonly turned: ZoneSide | null;
}

/** Words at a point of a basemap. */
export interface ResolvedNote {
	readonly at: Point;
	readonly text: string;
	readonly sub: string | null;
}

/** A scene, projected. */
export interface ResolvedScene {
	readonly step: string;
	readonly basemap: BasemapName;
	/** The extent, in map units. */
	readonly bounds: Bounds;
	readonly layers: readonly string[];
	readonly highlights: readonly string[];
	/** Ids of the labels that are asked for. */
	readonly labels: readonly string[];
	/** Those of them that the step speaks of: they must stand, the others only where they break no rule. */
	readonly needed: readonly string[];
	readonly areas: readonly AreaLabel[];
	readonly marks: readonly ResolvedMark[];
	readonly zones: readonly ResolvedZone[];
	/** True where the zones turn with the progress. */
	readonly turns: boolean;
	readonly arrows: readonly ResolvedArrow[];
	readonly notes: readonly ResolvedNote[];
	readonly window: { readonly from: string; readonly to: string } | null;
	/** What each cited sentence of the step names of the marks and accounts, in the order of the prose; empty where the scene has no window. */
	readonly told: readonly (readonly string[])[];
	/** True where the line draws itself with the progress. */
	readonly draw: boolean;
	/** The second picture, where it is drawn. */
	readonly panel: DrawnPanel | null;
	/** What is told of each incident of the window while it is in focus; empty where a scene has no cards. */
	readonly cards: readonly ResolvedCard[];
	/** A point that nothing may cover. */
	readonly focus: Point | null;
	/** Kilometres a map unit at the middle of the box. */
	readonly kilometres: number;
}

/** What all scenes of a basemap share. */
export interface Gazetteer {
	readonly places: readonly MapPlace[];
	/** Names of areas and rivers by id. */
	readonly areas: Readonly<Record<string, AreaName>>;
	/** The Durand Line, thinned, from its Iran end to its Wakhan end. */
	readonly line: readonly Point[];
	/** The other borders on land, and the Line of Control, as path text. */
	readonly borders: string;
}

/** The gazetteers of all basemaps. */
export type Gazetteers = Readonly<Record<BasemapName, Gazetteer>>;

/** The countries around as small path text, for locators, in units of `outlineUnit` map units of the region (geo/outline.ts). */
export interface Outline {
	readonly borders: string;
	readonly line: string;
	/** The lines that hatch Kashmir. */
	readonly hatch: string;
	/** The Line of Control. */
	readonly control: string;
}

/** What is only needed close up, fetched when the reader moves. */
export interface DetailLayers {
	/** The full paths of the basemaps. */
	readonly paths: readonly BasemapPaths[];
	/** Contour bands as path text in map units of the region, lowest first. */
	readonly contours: readonly { readonly z: number; readonly d: string }[];
	/** Shapes of highlighted areas as path text in map units, by `FRAME:ID`. */
	readonly shapes: Readonly<Record<string, string>>;
	/** True once the region's paths are on the page twice, for far and for near views (reading/detailLayers.ts); other basemaps have one set for both. */
	readonly isRefined: boolean;
}
