/** The argument as a drawing: claims in columns, each to the right of everything that it rests on. */
import { curveBumpX, link } from 'd3-shape';
import type { Claim } from '../content/claimSchema.ts';

/** A claim with its place. */
interface ArgumentNode {
	readonly claim: Claim;
	readonly x: number;
	readonly y: number;
	/** The short form of the claim on one line or two. */
	readonly lines: readonly string[];
}

/** A ground and what rests on it, as a path. */
interface ArgumentLink {
	readonly from: string;
	readonly to: string;
	readonly path: string;
}

/** The drawing, in pixels. */
export interface Argument {
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly ArgumentNode[];
	readonly links: readonly ArgumentLink[];
	/** Claims that neither rest on another nor carry one. */
	readonly alone: readonly Claim[];
}

/** Measures of the drawing, in pixels. */
export const measures = { column: 220, row: 36, glyph: 10, label: 172, margin: 16 } as const;
/** Where a label is broken, in letters. */
const lineLength = 26;

/** How many steps of reasoning lie under a claim. @throws on claims that rest on each other in a circle */
export function depthOf(claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, number> {
	const depths = new Map<string, number>();
	const visit = (id: string, trail: readonly string[]): number => {
		const known = depths.get(id);
		if (known !== undefined) return known;
		if (trail.includes(id)) throw new Error(`claims rest on each other in a circle: ${[...trail, id].join(' ')}`);
		const grounds = claims.get(id)?.supports ?? [];
		const depth = grounds.length === 0 ? 0 : 1 + Math.max(...grounds.map((ground) => visit(ground, [...trail, id])));
		depths.set(id, depth);
		return depth;
	};
	for (const id of claims.keys()) visit(id, []);
	return depths;
}

/** Draws the argument. */
export function argumentOf(claims: ReadonlyMap<string, Claim>): Argument {
	const depths = depthOf(claims);
	const carried = new Set([...claims.values()].flatMap(({ supports }) => supports));
	const all = [...claims.values()];
	const joined = all.filter(({ id, supports }) => supports.length > 0 || carried.has(id));
	const columns: Claim[][] = [];
	for (const claim of joined) (columns[depths.get(claim.id) ?? 0] ??= []).push(claim);
	const heights = place(columns);

	const node = new Map(
		joined.map((claim): [string, ArgumentNode] => [
			claim.id,
			{
				claim,
				x: measures.margin + (depths.get(claim.id) ?? 0) * measures.column,
				y: measures.margin + (heights.get(claim.id) ?? 0) * measures.row,
				lines: broken(claim.short)
			}
		])
	);
	const draw = link<unknown, readonly [number, number]>(curveBumpX)
		.source((ends) => (ends as { source: readonly [number, number] }).source)
		.target((ends) => (ends as { target: readonly [number, number] }).target);
	const links = joined.flatMap(({ id, supports }) =>
		supports.flatMap((ground): ArgumentLink[] => {
			const [from, to] = [node.get(ground), node.get(id)];
			if (!from || !to) return [];
			const widest = Math.max(...from.lines.map((line) => line.length));
			const path = draw({
				source: [from.x + measures.glyph + 8 + Math.min(measures.label, widest * 6.4), from.y],
				target: [to.x - measures.glyph - 2, to.y]
			});
			return path ? [{ from: ground, to: id, path }] : [];
		})
	);
	return {
		width: 2 * measures.margin + (columns.length - 1) * measures.column + measures.label + 2 * measures.glyph,
		height: 2 * measures.margin + (Math.max(...heights.values()) || 0) * measures.row,
		nodes: [...node.values()],
		links,
		alone: all.filter(({ id }) => !node.has(id))
	};
}

/**
 * IframeResize in rows: the grounds in an order that brings together what is used together, everything else as near as may be
 * to the middle of its grounds, no two in one place.
 */
function place(columns: readonly Claim[][]): Map<string, number> {
	const heights = new Map<string, number>();
	const users = new Map<string, string[]>();
	for (const column of columns)
		for (const { id, supports } of column) for (const ground of supports) users.set(ground, [...(users.get(ground) ?? []), id]);
	const mean = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (heights.get(id) ?? 0), 0) / ids.length;
	const [grounds = [], ...others] = columns;
	grounds.forEach(({ id }, i) => heights.set(id, i));
	const settle = () => {
		for (const column of others) {
			const wanted = column.map((claim) => ({ id: claim.id, at: mean(claim.supports) })).sort((a, b) => a.at - b.at);
			for (const [id, height] of apart(wanted, grounds.length - 1)) heights.set(id, height);
		}
	};
	for (let round = 0; round < 40; round++) {
		settle();
		const order = grounds
			.map(({ id }) => ({ id, at: 0.75 * mean(users.get(id) ?? [id]) + 0.25 * (heights.get(id) ?? 0) }))
			.sort((a, b) => a.at - b.at);
		order.forEach(({ id }, i) => heights.set(id, i));
	}
	settle();
	return heights;
}

/** Moves things that are in order apart until they are a row from each other, as little as possible, inside 0 to `last`. */
function apart(wanted: readonly { readonly id: string; readonly at: number }[], last: number): [string, number][] {
	const blocks: { ids: string[]; sum: number }[] = [];
	const start = ({ ids, sum }: { ids: string[]; sum: number }) =>
		Math.min(Math.max(0, sum / ids.length), Math.max(0, last - ids.length + 1));
	for (const { id, at } of wanted) {
		let block = { ids: [id], sum: at };
		for (let before = blocks.at(-1); before && start(before) + before.ids.length > start(block); before = blocks.at(-1)) {
			blocks.pop();
			block = { ids: [...before.ids, ...block.ids], sum: before.sum + block.sum - before.ids.length * block.ids.length };
		}
		blocks.push(block);
	}
	return blocks.flatMap((block) => block.ids.map((id, i): [string, number] => [id, start(block) + i]));
}

/** A short claim on one line, or on two of about the same length. */
function broken(words: string): string[] {
	if (words.length <= lineLength) return [words];
	const gaps = [...words.matchAll(/ /g)].map(({ index }) => index);
	const middle = gaps.reduce(
		(best, gap) => (Math.abs(gap - words.length / 2) < Math.abs(best - words.length / 2) ? gap : best),
		gaps[0] ?? words.length
	);
	return [words.slice(0, middle), words.slice(middle + 1)];
}
