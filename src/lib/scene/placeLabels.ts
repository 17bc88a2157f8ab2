/**
 * Where labels stand: no label touches another or leaves the view, a name stands at its dot and on its side of the line.
 * Places come from labelCandidates.ts, the choice among them from labelSearch.ts. The same for a phone, a projector and a still.
 */
import { allCandidates, clearCandidates, type Candidate } from './labelCandidates.ts';
import { areTouching, isBeside, losses, searchPlaces, type DotRoom } from './labelSearch.ts';
import type { LabelRequest, LabelRoom, PlacedLabel } from './labels.ts';

/** Labels with their places. */
export interface LabelPlacement {
	/** The labels that found a place, in the order of the requests. */
	readonly labels: PlacedLabel[];
	/** What is wrong with them: so much for each that must stand and found no room, and one for each rule that one breaks. */
	readonly faults: number;
}

/** What a label that is needed and does not stand weighs against a broken rule. */
export const lost = 100;

/** Half the side of the room that a dot keeps for itself, in CSS pixels at scale 1. */
const dotRoom = 4;

/** A label that has a place, or asks for one. */
interface Placed {
	readonly request: LabelRequest;
	readonly dot: DotRoom | null;
	readonly place: Candidate | null;
}

/**
 * Gives places to labels: first to those that must stand, then to the others in turn.
 * @param limit with this many faults or more a placement is of no use; @param isThorough true where more places are looked at, which takes longer
 * @returns null where there is none with fewer.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	room: LabelRoom,
	limit = Infinity,
	isThorough = false
): LabelPlacement | null {
	const required = placeRequired(
		requests.filter((request) => request.required),
		room,
		limit,
		isThorough
	);
	const faults = required.reduce((sum, { request, place }) => sum + faultsOf(request, place), 0);
	if (faults >= limit) return null;
	const placed = new Map([...required, ...placeOthers(requests, required, room)].map(({ request: { id }, place }) => [id, place]));
	return { labels: requests.flatMap(({ id }) => labelAt(placed.get(id) ?? null)), faults };
}

/** The places of the labels that must stand; without a place where there are as many faults as the limit or more. */
function placeRequired(requests: readonly LabelRequest[], room: LabelRoom, limit: number, isThorough: boolean): Placed[] {
	const asked = requests.map((request) => ({ request, dot: dotOf(request, room.scale) }));
	if (!isThorough) {
		const clear = placeClear(asked, room);
		if (clear) return clear;
	}
	// Where one finds no room, all have more ways to stand, and the search takes back earlier choices.
	const all = asked.map((one) => {
		const candidates = allCandidates(one.request, room, isThorough);
		return one.request.needed
			? { ...one, candidates, loss: losses.needed }
			: { ...one, candidates: candidates.filter(({ breaches }) => breaches === 0), loss: losses.asked };
	});
	const least = all.reduce(
		(sum, { request, candidates }) => sum + Math.min(faultsOf(request, null), ...candidates.map(({ breaches }) => breaches)),
		0
	);
	const places = least < limit ? searchPlaces(all, isThorough ? 600 : 60) : [];
	return asked.map((one, i) => ({ ...one, place: places[i] ?? null }));
}

/** What is wrong with the place of a label that is required: one that is not needed is rather left out than breaks a rule. */
const faultsOf = ({ needed }: LabelRequest, place: Candidate | null) => place?.breaches ?? (needed ? lost : 1);

/** The first clear places, where each label finds one beside those before it. */
function placeClear(asked: readonly Omit<Placed, 'place'>[], room: LabelRoom): Placed[] | null {
	const placed: Placed[] = [];
	for (const one of asked) {
		const isOpen = (candidate: Candidate) =>
			!placed.some(({ place }) => place && areTouching(candidate, place)) &&
			!asked.some((other) => other !== one && isBeside(candidate, one.dot, other.dot));
		const place = first(clearCandidates(one.request, room), isOpen);
		if (!place) return null;
		placed.push({ ...one, place });
	}
	return placed;
}

/** The labels that need not stand and find a clear place beside those that do. */
function placeOthers(requests: readonly LabelRequest[], required: readonly Placed[], room: LabelRoom): Placed[] {
	const placed = required.filter(({ place }) => place);
	const count = placed.length;
	for (const request of requests) {
		if (placed.length - count >= room.max) break;
		if (request.required) continue;
		const dot = dotOf(request, room.scale);
		if (placed.some((other) => other.place && isBeside(other.place, other.dot, dot))) continue;
		const isOpen = (candidate: Candidate) =>
			!placed.some((other) => (other.place && areTouching(candidate, other.place)) || isBeside(candidate, dot, other.dot));
		const place = first(clearCandidates(request, room), isOpen);
		if (place) placed.push({ request, dot, place });
	}
	return placed.slice(count);
}

function first<T>(all: Iterable<T>, isOne: (one: T) => boolean): T | null {
	for (const one of all) if (isOne(one)) return one;
	return null;
}

/** The dot that a label stands beside, and its room; an arrow's label stands beside none. */
function dotOf({ set, kind, at }: LabelRequest, scale: number): DotRoom | null {
	const point = at[0]?.point;
	if (set !== 'around' || kind === 'arrow' || !point) return null;
	const half = dotRoom * scale;
	return { at: point, room: [point[0] - half, point[1] - half, point[0] + half, point[1] + half] };
}

function labelAt(place: Candidate | null): PlacedLabel[] {
	if (!place) return [];
	const { position, breaches } = place;
	const { id, kind, lines, heading, size, spacing } = position.block;
	const { x, y, angle, anchor, bounds, leader } = position;
	return [
		{
			id,
			kind,
			lines,
			heading,
			size,
			spacing,
			x,
			y,
			angle,
			anchor,
			bounds,
			...(leader ? { leader } : {}),
			...(breaches > 0 ? { breaches } : {})
		}
	];
}
