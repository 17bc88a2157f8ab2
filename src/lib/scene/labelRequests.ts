/** What a scene wants named: its places, areas, notes and arrows as requests for labels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { toView, type Camera } from './camera.ts';
import type { LabelKind, LabelRequest, Setting } from './labels.ts';
import type { PlacedMark } from './marks.ts';
import type { ResolvedArrow, Gazetteer, ResolvedNote, ResolvedScene, MapPlace, ZoneSide } from './resolved.ts';

/** A place on the view, in CSS pixels, and whether the scene requires its name. */
export interface StagePlace extends MapPlace {
	readonly x: number;
	readonly y: number;
	readonly required: boolean;
	readonly needed: boolean;
}

/** The least zoom at which a place of each rank is named; crossings and passes as their layers say. */
const zoomOfRank = [0, 0.55, 1.15, 2];

/** The places in the label bounds that the scene names, required ones first. */
export function placesOf(
	scene: ResolvedScene,
	{ places }: Gazetteer,
	zoom: number,
	labelBounds: Bounds,
	view: (point: Point) => Point
): StagePlace[] {
	const layerOf = { capital: 'towns', city: 'towns', town: 'towns', crossing: 'crossings', pass: 'passes' } as const;
	return places
		.map((place) => ({ place, required: scene.labels.includes(place.id), point: view(place.at) }))
		.filter(
			({ place, required, point: [x, y] }) =>
				x > labelBounds[0] &&
				y > labelBounds[1] &&
				x < labelBounds[2] &&
				y < labelBounds[3] &&
				(required || (scene.layers.includes(layerOf[place.kind]) && zoom >= (place.kind === 'pass' ? 2 : (zoomOfRank[place.rank] ?? 3))))
		)
		.sort((a, b) => Number(b.required) - Number(a.required) || a.place.rank - b.place.rank)
		.map(({ place, required, point: [x, y] }) => ({ ...place, x, y, required, needed: scene.needed.includes(place.id) }));
}

/** Half the size of a dot of each kind, in CSS pixels at scale 1; it is drawn so in Overlay.svelte. */
export const dotRadius: Readonly<Record<MapPlace['kind'], number>> = { capital: 3.6, city: 3.2, town: 2.5, crossing: 5.6, pass: 4 };

/** The label of a place. */
export function requestOf({ id, kind, name, x, y, required, needed }: StagePlace): LabelRequest {
	return {
		id,
		kind,
		lines: [name],
		fallbacks: [...(/[ –]/.test(name) ? [{ lines: wrap(name.replace('–', '– '), 8) }] : []), { lines: [name], shrink: 0.85 }],
		at: [{ point: [x, y] }],
		set: 'around',
		required,
		needed,
		dot: dotRadius[kind],
		isOnLine: kind === 'crossing'
	};
}

/** The label of a note, beside the marks that stand on its spot. @param point where it stands on the view */
export function requestOfNote(note: ResolvedNote, i: number, point: Point, marks: readonly PlacedMark[], scale: number): LabelRequest {
	const gap = besideMarks(marks, point, 9, scale);
	const title = { ...note, sub: null };
	return {
		id: `note-${i}`,
		kind: 'note',
		...settingOf(note, 60, 34, gap),
		fallbacks: [
			settingOf(note, 26, 26, gap),
			settingOf(note, 18, 18, gap),
			settingOf(note, 14, 20, gap),
			settingOf(title, 18, 0, gap),
			{ ...settingOf(title, 18, 0, gap), shrink: 0.85 }
		],
		at: [{ point }],
		set: 'around',
		required: true,
		needed: true
	};
}

/** The most that a note moves away from its spot for a mark on it, in CSS pixels at scale 1: as far as the largest mark reaches. */
const mostAside = 60;

/** The gap that sets a label beside the marks that stand on its dot, or the usual one where there are none; in CSS pixels at scale 1. */
function besideMarks(marks: readonly PlacedMark[], [x, y]: Point, usual: number, scale: number): number {
	const covering = marks.filter((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.outer);
	return Math.max(usual, ...covering.map(({ outer }) => Math.min(mostAside, outer / Math.max(1, scale) + 3)));
}

/** The labels of the areas that a scene requires, or of the others. */
export function areasOf(scene: ResolvedScene, { areas, places }: Gazetteer, camera: Camera, required: boolean): LabelRequest[] {
	const isSmall = (kind: LabelKind) => kind === 'district' && camera.zoom < 3;
	return scene.areas.flatMap(({ id, at }): LabelRequest[] => {
		const area = areas[id];
		// A district called after its town is named by the town.
		const isTold = area?.kind === 'district' && places.some((place) => place.name === area.name);
		if (!area || scene.labels.includes(id) !== required || (!required && (isSmall(area.kind) || isTold))) return [];
		const { name, kind } = area;
		// The Durand Line is named beside it.
		const onIt = at.map(([x = 0, y = 0, angle = 0]) => ({ point: toView(camera, [x, y]), angle }));
		const spots = kind === 'durand' ? onIt.flatMap(besideLine) : onIt;
		const points = spots.map(({ point }) => point);
		// A country's name may move away from its points.
		const more =
			required && kind !== 'river' && kind !== 'durand' && kind !== 'country' ? withMiddles(points).map((point) => ({ point })) : spots;
		const lines = kind === 'country' || kind === 'river' || name.length < 16 ? [name] : wrap(name, 14);
		return [
			{
				id,
				kind,
				lines,
				fallbacks: [
					{ lines, shrink: 0.82 },
					{ lines, shrink: 0.66 },
					...(kind === 'country' ? [{ lines, shrink: 0.66, spacing: 0.06 }] : [])
				],
				at: more,
				set: 'over',
				required,
				needed: scene.needed.includes(id)
			}
		];
	});
}

/** How far from the Durand Line the middle of its name stands, in CSS pixels. */
const fromLine = 11;

/** Above and below a spot of the Durand Line, along its course. */
function besideLine({ point: [x, y], angle }: { point: Point; angle: number }): { point: Point; angle: number }[] {
	const turn = ((angle - 90) * Math.PI) / 180;
	return [1, -1].map((side) => ({ point: [x + side * fromLine * Math.cos(turn), y + side * fromLine * Math.sin(turn)], angle }));
}

/** The names of zones: they must stand, those of turned sides where there is room. */
export function namesOfZones({ zones }: ResolvedScene, view: (point: Point) => Point): LabelRequest[] {
	const nameOf = (id: string, { label, at }: ZoneSide, required: boolean): LabelRequest => ({
		id,
		kind: 'zone',
		lines: wrap(label, 10),
		fallbacks: [{ lines: wrap(label, 10), shrink: 0.85 }],
		at: at.map((point) => ({ point: view(point) })),
		set: 'over',
		required,
		needed: required
	});
	return zones.flatMap((zone, i) => [
		nameOf(`zone-${i}`, zone, true),
		...(zone.turned ? [nameOf(`zone-${i}-turned`, zone.turned, false)] : [])
	]);
}

/** A note with its words broken into lines of so many letters. */
function settingOf({ text, sub }: ResolvedNote, max: number, mostOfSub: number, gap = 9): Setting {
	const heading = wrap(text, max);
	return { lines: [...heading, ...(sub === null ? [] : wrap(sub, mostOfSub))], heading: heading.length, gap };
}

/** The label of an arrow; where its end is not on the view, with the name of the place it leads to. */
export function wordsOf({ label, toName }: ResolvedArrow, isCut: boolean): string {
	return isCut ? `${toName}: ${label ?? ''}` : (label ?? '');
}

/** Points with those half way between them, which lie in most areas too. */
function withMiddles(points: readonly Point[]): Point[] {
	return [...points, ...points.flatMap((a, i) => points.slice(i + 1).map((b): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]))];
}

/** Breaks words into lines of at most so many letters. */
export function wrap(text: string, max: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= max) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
