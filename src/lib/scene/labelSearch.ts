/**
 * Which label takes which place: simulated annealing as in Christensen, Marks and Shieber (1995). A label that moves turns out those in its way, which
 * later find other places; the seed is fixed, so the same requests always have the same answer.
 */
import type { Bounds, Point } from '../geo/basemap.ts';
import { crosses, crossesBox, distanceTo, intersects } from './geometry.ts';
import type { Candidate } from './labelCandidates.ts';

/** A label with its places, best first. */
export interface Asked {
	readonly required: boolean;
	readonly candidates: readonly Candidate[];
	/** The middle of its dot and the room that this keeps; null where it has none. */
	readonly dot: { readonly at: Point; readonly room: Bounds } | null;
	/** What it costs to leave it out. */
	readonly loss: number;
}

/** Moves a label, and the temperatures of the first and the last of them in the unit of the costs. */
const schedule = { moves: 60, first: 12, last: 0.5 } as const;

/** How near the name with a leader may come to another's dot, in CSS pixels. */
const besideLeader = 8;

/**
 * The places that the labels take.
 * @param max how many labels there may be beside those that must stand; @param isAnnealed false where the first that come take the best places.
 * @returns for each label the place that it takes, or null.
 */
export function searchPlaces(all: readonly Asked[], max: number, isAnnealed: boolean): (Candidate | null)[] {
	const taken: (Candidate | null)[] = all.map(() => null);
	fill(all, taken, max);
	const isBest = all.every(({ candidates }, i) => taken[i] === (candidates[0] ?? null));
	if (isBest || !isAnnealed) return taken;
	const random = randomOf(20221218);
	let best = [...taken];
	let energy = energyOf(all, taken);
	let least = energy;
	let others = countOthers(all, taken);
	const moves = schedule.moves * all.length;
	for (let move = 0; move < moves; move++) {
		const temperature = schedule.first * (schedule.last / schedule.first) ** (move / moves);
		const i = Math.floor(random() * all.length);
		const asked = all[i];
		if (!asked || asked.candidates.length === 0) continue;
		// Most moves try one of the better places.
		const choice = asked.candidates[Math.floor(random() ** 2 * asked.candidates.length)];
		const now = taken[i] ?? null;
		if (!choice || choice === now) continue;
		const adds = !asked.required && now === null ? 1 : 0;
		const outs = inTheWay(all, taken, i, choice);
		const freed = outs.filter((j) => !all[j]?.required).length;
		if (adds - freed > 0 && others + adds - freed > max) continue;
		const change = choice.cost - (now?.cost ?? asked.loss) + outs.reduce((sum, j) => sum + (all[j]?.loss ?? 0) - (taken[j]?.cost ?? 0), 0);
		if (change > 0 && random() >= Math.exp(-change / temperature)) continue;
		for (const j of outs) taken[j] = null;
		taken[i] = choice;
		energy += change;
		others += adds - freed;
		if (energy < least - 1e-9) {
			least = energy;
			best = [...taken];
		}
	}
	fill(all, best, max);
	return best;
}

/** Gives each label in turn the best place that the others leave; those that have one move to a better one that is free. */
function fill(all: readonly Asked[], taken: (Candidate | null)[], max: number): void {
	let others = countOthers(all, taken);
	all.forEach(({ required, candidates }, i) => {
		const now = taken[i] ?? null;
		if (!required && now === null && others >= max) return;
		const better = candidates.find((one) => one === now || inTheWay(all, taken, i, one).length === 0);
		if (!better) return;
		taken[i] = better;
		if (!required && now === null) others += 1;
	});
}

/** The labels that cannot stay where one takes a place. */
function inTheWay(all: readonly Asked[], taken: readonly (Candidate | null)[], i: number, choice: Candidate): number[] {
	const found: number[] = [];
	// A note at a town and the town's name stand beside one dot.
	const isShared = (a: number, b: number) => {
		const [one, other] = [all[a]?.dot?.at, all[b]?.dot?.at];
		return one && other ? Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < 2 : false;
	};
	for (let j = 0; j < all.length; j++) {
		const other = taken[j];
		if (j === i || !other) continue;
		if (
			intersects(choice.label.bounds, other.label.bounds) ||
			disturbs(choice, other, isShared(i, j) ? null : (all[j]?.dot ?? null)) ||
			disturbs(other, choice, isShared(i, j) ? null : (all[i]?.dot ?? null))
		)
			found.push(j);
	}
	return found;
}

/** True where a label covers the dot of another, is as near to it as to its own, or is crossed by the other with its leader. */
function disturbs(one: Candidate, other: Candidate, dot: Asked['dot']): boolean {
	const { leader } = one.label;
	if (dot) {
		if (intersects(one.label.bounds, dot.room)) return true;
		const room = one.away ?? (leader ? besideLeader : 0);
		if (room > 0 && distanceTo(one.box, dot.at) <= room) return true;
		if (leader && crossesBox(leader, dot.room)) return true;
	}
	if (!leader) return false;
	return crossesBox(leader, other.box) || (other.label.leader !== undefined && crosses(leader, other.label.leader));
}

const energyOf = (all: readonly Asked[], taken: readonly (Candidate | null)[]) =>
	all.reduce((sum, { loss }, i) => sum + (taken[i]?.cost ?? loss), 0);

const countOthers = (all: readonly Asked[], taken: readonly (Candidate | null)[]) =>
	all.filter(({ required }, i) => !required && taken[i]).length;

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
