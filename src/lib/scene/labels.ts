/** What labels are: what asks for a place, what keeps them off, and how each kind is set, with the face's own metrics. */
import type { Bounds, Point } from '../geo/basemap.ts';
import type { Segment } from './geometry.ts';
import { minSize, widthOf, type Weight } from './metrics.ts';
import type { SegmentGrid } from './segmentGrid.ts';

/** What a label names; it decides how it is set. */
export type LabelKind =
	| 'country'
	| 'province'
	| 'district'
	| 'river'
	| 'durand'
	| 'kashmir'
	| 'capital'
	| 'city'
	| 'town'
	| 'crossing'
	| 'pass'
	| 'note'
	| 'arrow'
	| 'zone';

/** A side of a turn. */
export type Side = 'before' | 'after';

/** How a kind of label is set: CSS pixels at scale 1, letter spacing in em. */
export interface LabelStyle {
	readonly size: number;
	readonly weight: Weight;
	readonly spacing: number;
	readonly capitals: boolean;
}

/** The table of styles, as on a printed map. */
export const labelStyles: Record<LabelKind, LabelStyle> = {
	country: { size: 17, weight: 600, spacing: 0.28, capitals: true },
	province: { size: 12, weight: 400, spacing: 0.14, capitals: true },
	district: { size: 12, weight: 400, spacing: 0.06, capitals: false },
	river: { size: 12, weight: 400, spacing: 0.04, capitals: false },
	durand: { size: 12, weight: 600, spacing: 0.02, capitals: false },
	kashmir: { size: 12, weight: 400, spacing: 0.02, capitals: false },
	capital: { size: 14, weight: 600, spacing: 0, capitals: false },
	city: { size: 13, weight: 600, spacing: 0, capitals: false },
	town: { size: 12.5, weight: 400, spacing: 0, capitals: false },
	crossing: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	pass: { size: 12, weight: 400, spacing: 0, capitals: false },
	note: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	arrow: { size: 12.5, weight: 400, spacing: 0, capitals: false },
	zone: { size: 13, weight: 400, spacing: 0.02, capitals: false }
};

/** A way to set a label. */
export interface Setting {
	/** One line of text, or several. */
	readonly lines: readonly string[];
	/** How many of the lines are set in the weight of the kind; the others are lighter. All of them where it is not said. */
	readonly heading?: number;
	/** How much smaller than its kind it is set. */
	readonly shrink?: number;
	/** Letter spacing in em, where it is not as its kind has it. */
	readonly spacing?: number;
	/** Distance from the dot's centre to the text, in CSS pixels. */
	readonly gap?: number;
}

/** A label that asks for a place. */
export interface LabelRequest extends Setting {
	readonly id: string;
	readonly kind: LabelKind;
	/** Points of the view in CSS pixels, best first: around a dot, or centred on the point with an angle in degrees. */
	readonly at: readonly { readonly point: Point; readonly angle?: number }[];
	/** `around` sets the label beside a dot at the point, `over` centres it there. */
	readonly set: 'around' | 'over';
	/** Is placed before the others, with every way to stand. */
	readonly required: boolean;
	/** True where it must stand even if it breaks a rule; one that is required alone is then left out. */
	readonly needed?: boolean;
	/** When it is seen, where zones turn: those of different sides never are together. */
	readonly side?: Side | undefined;
	/** Other ways to set a label that must stand, for where the first finds no room: the next best first. */
	readonly fallbacks?: readonly Setting[];
	/** Half the size of the dot that it names, in CSS pixels at scale 1: it stands within reach of it, on its side of every line, or has a leader. */
	readonly dot?: number;
	/** True for what lies on the Durand Line: its name may touch it, on either side. */
	readonly isOnLine?: boolean;
}

/** A label with its place: its anchor, and the box that it covers, in CSS pixels. */
export interface PlacedLabel {
	readonly id: string;
	readonly kind: LabelKind;
	readonly lines: readonly string[];
	/** How many of the lines are set in the weight of the kind; the others are lighter. */
	readonly heading: number;
	readonly x: number;
	readonly y: number;
	readonly angle: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	/** Letter spacing in em. */
	readonly spacing: number;
	readonly bounds: Bounds;
	/** The line that joins it to its dot, where it stands away from it; from the dot's edge to the label. */
	readonly leader?: Segment;
	/** How many rules it breaks for want of room; absent where it breaks none. */
	readonly breaches?: number;
}

/** A mark that names keep off. */
export interface MarkObstacle {
	readonly at: Point;
	readonly outer: number;
	/** The edges of a shape with corners, which reach farther; none for a circle. */
	readonly edges?: readonly Segment[];
	/** Where its incident was: marks of one place are set aside for each other. */
	readonly base: Point;
}

/** What labels keep away from. */
export interface Obstacles {
	/** Never covered, not even by a label that must stand. */
	readonly hard: readonly Bounds[];
	/** Covered only by a label that must stand and has no better place. */
	readonly soft: readonly Bounds[];
	/** The Durand Line. */
	readonly lines?: SegmentGrid;
	/** Other borders. */
	readonly borders?: SegmentGrid;
	readonly marks?: readonly MarkObstacle[];
}

/** Where labels may stand. */
export interface LabelRoom {
	/** The part of the view that labels stay inside. */
	readonly labelBounds: Bounds;
	readonly obstacles: Obstacles;
	/** As in the layout. */
	readonly scale: number;
	/** How many labels there may be beside those that must stand. */
	readonly max: number;
}

/** The text of a line as it is set. */
export function setLine(kind: LabelKind, line: string): string {
	return labelStyles[kind].capitals ? line.toUpperCase() : line;
}

/** The size of a label's block of lines in CSS pixels. @param min the least size of its letters; @param spacing between them, in em */
export function blockOf(
	kind: LabelKind,
	lines: readonly string[],
	scale: number,
	min = minSize,
	spacing = labelStyles[kind].spacing
): { width: number; height: number; size: number } {
	const { weight } = labelStyles[kind];
	const size = Math.max(min, labelStyles[kind].size * scale);
	const width = Math.max(...lines.map((line) => widthOf(setLine(kind, line), size, weight, spacing)));
	return { width, height: lines.length * size * 1.2, size };
}
