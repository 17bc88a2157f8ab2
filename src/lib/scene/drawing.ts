/**
 * A drawing: a plain list of SVG primitives in CSS pixels, with the words and the table that belong to it.
 * Tones are names, never colours; whoever renders it knows the colours. Pure data, the same for a page, a slide and a still.
 */
import type { Bounds } from '../geo/basemap.ts';
import { widthOf, type Weight } from './metrics.ts';

/** What a stroke, a fill or a word is for; components/charts/charts.css gives each its colour. `red` is the line's and what is current, nothing else's. */
type Tone = 'ink' | 'soft' | 'rule' | 'earth' | 'border' | 'paper' | 'hatch' | 'red' | 'red-words';

/** Where a text's x lies in it. */
export type Anchor = 'start' | 'middle' | 'end';

/** One line of text; y is its baseline. */
export interface TextItem {
	readonly type: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly weight: Weight;
	readonly anchor: Anchor;
	readonly tone: Tone;
	/** True where the paper's colour surrounds the letters, since lines run under them. */
	readonly halo: boolean;
}

/** How a shape is filled and stroked; a part that is left out is not drawn. */
export interface Look {
	readonly fill?: Tone;
	readonly stroke?: Tone;
	/** Width of the stroke in CSS pixels. */
	readonly width?: number;
	readonly dash?: string;
	readonly opacity?: number;
}

/** A rectangle. */
export interface RectItem extends Look {
	readonly type: 'rect';
	readonly bounds: Bounds;
}

/** A straight line. */
export interface LineItem extends Look {
	readonly type: 'line';
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
}

/** Path text; where `at` is given, its units are moved and scaled by it, and the stroke keeps its width in CSS pixels. */
interface PathItem extends Look {
	readonly type: 'path';
	readonly d: string;
	readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
}

/** A circle. */
export interface CircleItem extends Look {
	readonly type: 'circle';
	readonly x: number;
	readonly y: number;
	readonly r: number;
}

/** A primitive of a drawing, in the order of drawing. */
export type Item = TextItem | RectItem | LineItem | PathItem | CircleItem;

/** The numbers and words of a drawing as a table. An empty cell says that nothing is known. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Definitions and remarks that belong under the table. */
	readonly notes: readonly string[];
}

/** A drawing with its words. */
export interface Drawing {
	readonly title: string;
	/** What is measured, where the title does not say it. */
	readonly subtitle: string | null;
	/** A note for which the drawing had no room: whoever shows the drawing sets it beside it. */
	readonly note: string | null;
	readonly width: number;
	/** How high it came out: at most what was asked for, unless that was less than it wants. */
	readonly height: number;
	readonly items: readonly Item[];
	readonly table: Table;
	/** The upper left corner of the room that is kept for the buttons which step it, if any. */
	readonly controls?: readonly [number, number];
}

/** How a line of text is set. */
export interface TextStyle {
	readonly size: number;
	readonly weight?: Weight;
	readonly tone?: Tone;
	readonly anchor?: Anchor;
	readonly halo?: boolean;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A line of text with its baseline at y. */
export function textAt(
	x: number,
	y: number,
	text: string,
	{ size, weight = 400, tone = 'ink', anchor = 'start', halo = false }: TextStyle
): TextItem {
	return { type: 'text', x: tenth(x), y: tenth(y), text, size: tenth(size), weight, anchor, tone, halo };
}

/** A rectangle from its left top corner. */
export function rectAt(x: number, y: number, width: number, height: number, look: Look): RectItem {
	return { type: 'rect', bounds: [tenth(x), tenth(y), tenth(x + width), tenth(y + height)], ...look };
}

/** A straight line between two points. */
export function lineOf(from: readonly [number, number], to: readonly [number, number], look: Look): LineItem {
	return { type: 'line', from: [tenth(from[0]), tenth(from[1])], to: [tenth(to[0]), tenth(to[1])], ...look };
}

/** A circle around a point. */
export function circleAt(x: number, y: number, r: number, look: Look): CircleItem {
	return { type: 'circle', x: tenth(x), y: tenth(y), r: tenth(r), ...look };
}

/** The box that a line of text covers, from its ascenders to its descenders. */
export function boxOfText({ x, y, text, size, weight, anchor }: TextItem): Bounds {
	const width = widthOf(text, size, weight);
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return [left, y - size * 0.78, left + width, y + size * 0.24];
}
