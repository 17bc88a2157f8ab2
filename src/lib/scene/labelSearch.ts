/**
 * Which label takes which place: simulated annealing as in Christensen, Marks and Shieber (1995). A label that moves turns out those in its way, which
 * later find other places; the seed is fixed, so the same requests always have the same answer.
 */
import type { Bounds, Point } from '../geo/basemap.ts';
import { crosses, crossesBox, distanceTo, intersects } from './geometry.ts';
import type { Candidate } from './labelCandidates.ts';
import { lettersOf } from './labelPositions.ts';

/** The middle of the dot that a label stands beside, and the room that it keeps. */
export interface DotRoom {
	readonly at: Point;
	readonly room: Bounds;
}

/** A label with its places, best first. */
export interface Asked {
	readonly dot: DotRoom | null;
	readonly candidates: readonly Candidate[];
	/** What it costs to leave it out. */
	readonly loss: number;
}

/** The temperatures of the first and the last move, in the unit of the costs. */
const schedule = { first: 12, last: 0.5 } as const;

/** What it costs to leave out a label that is needed, and one that is only asked for: less than for a needed one to break a rule. */
export const losses = { needed: 300, asked: 30 } as const;

/** The places that the labels take, or null for each that finds none. @param movesEach how many moves a label are tried */
export function searchPlaces(all: readonly Asked[], movesEach: number): (Candidate | null)[] {
	const taken: (Candidate | null)[] = all.map(() => null);
	fill(all, taken);
	const least = all.reduce((sum, { candidates, loss }) => sum + (candidates[0]?.cost ?? loss), 0);
	const random = randomOf(20221218);
	let energy = all.reduce((sum, { loss }, i) => sum + (taken[i]?.cost ?? loss), 0);
	let best = [...taken];
	let bestEnergy = energy;
	const moves = movesEach * all.length;
	let temperature: number = schedule.first;
	const cooling = (schedule.last / schedule.first) ** (1 / moves);
	for (let move = 0; move < moves && bestEnergy > least; move++) {
		temperature *= cooling;
		const i = Math.floor(random() * all.length);
		const { candidates = [], loss = 0 } = all[i] ?? {};
		// Most moves try one of the better places.
		const choice = candidates[Math.floor(random() ** 2 * candidates.length)];
		const now = taken[i] ?? null;
		if (!choice || choice === now) continue;
		let change = choice.cost - (now?.cost ?? loss);
		const limit = -temperature * Math.log(random());
		if (change > limit) continue;
		const outs: number[] = [];
		for (let j = 0; j < all.length && change <= limit; j++) {
			const other = taken[j];
			if (j === i || !other || !isInTheWay(all, i, choice, j, other)) continue;
			outs.push(j);
			change += (all[j]?.loss ?? 0) - other.cost;
		}
		if (change > limit) continue;
		for (const j of outs) taken[j] = null;
		taken[i] = choice;
		energy += change;
		if (energy < bestEnergy) {
			bestEnergy = energy;
			best = [...taken];
		}
	}
	fill(all, best);
	return best;
}

/** Gives each label in turn the best place that the others leave; those that have one move to a better one that is free. */
function fill(all: readonly Asked[], taken: (Candidate | null)[]): void {
	all.forEach(({ candidates }, i) => {
		const now = taken[i] ?? null;
		taken[i] =
			candidates.find((one) => one === now || !taken.some((other, j) => j !== i && other && isInTheWay(all, i, one, j, other))) ?? now;
	});
}

/** True where two labels cannot both take their places. */
function isInTheWay(all: readonly Asked[], i: number, one: Candidate, j: number, other: Candidate): boolean {
	return (
		areTouching(one, other) ||
		isBeside(one, all[i]?.dot ?? null, all[j]?.dot ?? null) ||
		isBeside(other, all[j]?.dot ?? null, all[i]?.dot ?? null)
	);
}

/** True where a label covers another that is seen with it, or is crossed by its leader. */
export function areTouching({ position: a, side }: Candidate, { position: b, side: other }: Candidate): boolean {
	if (side && other && side !== other) return false;
	if (intersects(a.bounds, b.bounds)) return true;
	if (a.leader && (crossesBox(a.leader, lettersOf(b.bounds)) || (b.leader && crosses(a.leader, b.leader)))) return true;
	return b.leader !== null && crossesBox(b.leader, lettersOf(a.bounds));
}

/** True where a label covers the dot of another, crosses it with its leader, or is as near to it as to its own. A note at a town and the town's name stand beside one dot. */
export function isBeside({ position: { bounds, leader }, room }: Candidate, own: DotRoom | null, dot: DotRoom | null): boolean {
	if (!dot || (own && Math.abs(own.at[0] - dot.at[0]) + Math.abs(own.at[1] - dot.at[1]) < 2)) return false;
	if (intersects(bounds, dot.room) || (leader && crossesBox(leader, dot.room))) return true;
	return room > 0 && distanceTo(lettersOf(bounds), dot.at) <= room;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
