/**
 * The plan of a scene: everything a picture of it needs, projected once, so that a browser needs no projection.
 * Types only; plans are made at build by survey.ts and become pictures in picture.ts.
 */
import type { Box, FrameName, Point } from '../geo/frame.ts';
import type { Plate } from '../geo/plate.ts';
import type { CardPlan } from './cards/plan.ts';
import type { LabelKind } from './labels.ts';
import type { MarkPlan } from './marks.ts';
import type { DrawnPlan } from './panels/plan.ts';

/** A place of the gazetteer in a frame. */
export interface PlaceOnFrame {
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

/** Where the name of an area or a river may stand in a scene, best first: [x, y] or [x, y, angle in degrees], in frame units. */
export interface AreaLabel {
	readonly id: string;
	readonly at: readonly (readonly number[])[];
}

/** A link between two points of a frame. */
export interface ArrowPlan {
	readonly kind: 'idea' | 'contact' | 'tie' | 'turned';
	readonly from: Point;
	readonly to: Point;
	readonly label: string | null;
	readonly fromName: string;
	readonly toName: string;
}

/** Words at a point of a frame. */
export interface NotePlan {
	readonly at: Point;
	readonly text: string;
	readonly sub: string | null;
}

/** A scene, projected. */
export interface Plan {
	readonly step: string;
	readonly frame: FrameName;
	/** The extent, in frame units. */
	readonly box: Box;
	readonly layers: readonly string[];
	readonly highlights: readonly string[];
	/** Ids of the labels that must stand. */
	readonly labels: readonly string[];
	readonly areas: readonly AreaLabel[];
	readonly marks: readonly MarkPlan[];
	readonly arrows: readonly ArrowPlan[];
	readonly notes: readonly NotePlan[];
	readonly window: { readonly from: string; readonly to: string } | null;
	/** True where the line draws itself with the progress. */
	readonly draw: boolean;
	/** The second picture, where it is drawn on the stage. */
	readonly panel: DrawnPlan | null;
	/** What is told of each incident of the window while it is in focus; empty where a scene has no cards. */
	readonly cards: readonly CardPlan[];
	/** A point that nothing may cover. */
	readonly focus: Point | null;
	/** Kilometres a frame unit at the middle of the box. */
	readonly kilometres: number;
}

/** What all scenes of a frame share. */
export interface Gazetteer {
	readonly places: readonly PlaceOnFrame[];
	/** Names of areas and rivers by id. */
	readonly areas: Readonly<Record<string, AreaName>>;
	/** The Durand Line, thinned, from its Iran end to its Wakhan end. */
	readonly line: readonly Point[];
}

/** The gazetteers of both frames. */
export type Gazetteers = Readonly<Record<FrameName, Gazetteer>>;

/** The countries around as small path text in frame units of the region, for locators. */
export interface Outline {
	readonly borders: string;
	readonly line: string;
}

/** What is only needed close up, fetched when the reader moves. */
export interface CloseGround {
	/** The full plate of the region, and the plate of the continent. */
	readonly plates: readonly Plate[];
	/** Contour bands as path text in frame units of the region, lowest first. */
	readonly contours: readonly { readonly z: number; readonly d: string }[];
	/** Shapes of highlighted areas as path text in frame units, by `FRAME:ID`. */
	readonly shapes: Readonly<Record<string, string>>;
	/** True once the region's plate lies on the page for far and for near views (reading/close.ts); a frame has one for all. */
	readonly isRefined: boolean;
}
