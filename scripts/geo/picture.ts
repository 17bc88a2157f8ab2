/**
 * The districts of Pakistan as drawn in @svg-maps/pakistan.districts: names and rings in the drawing's own units.
 * It reads just as much of SVG's path language as that drawing uses; a curve counts as its end point.
 */
import { readFileSync } from 'node:fs';
import type { Line } from './geometry.ts';
import { packaged } from './work.ts';

export interface Drawn {
	id: string;
	name: string;
	rings: Line[];
}

/** All districts of the drawing, in its order. */
export function drawnDistricts(): Drawn[] {
	const svg = readFileSync(packaged('@svg-maps', 'pakistan.districts', 'pakistan.districts.svg'), 'utf8');
	return [...svg.matchAll(/<path\s+([\s\S]*?)\/>/g)].map(([, attributes]) => {
		const value = (name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)![1]!;
		return { id: value('id'), name: value('aria-label'), rings: ringsOf(value('d')) };
	});
}

/** The closed rings of a path. Every command but `m` and `z` adds a point to the ring in hand. */
function ringsOf(path: string): Line[] {
	const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g)!;
	const rings: Line[] = [];
	let ring: Line = [];
	let [x, y] = [0, 0];
	let command = '';
	const number = (): number => Number(tokens.shift());
	const close = (): void => {
		if (ring.length > 2) rings.push([...ring, [...ring[0]!]]);
		ring = [];
	};
	while (tokens.length > 0) {
		if (/[a-zA-Z]/.test(tokens[0])) command = tokens.shift()!;
		const relative = command === command.toLowerCase();
		const along = (from: number): number => (relative ? from : 0) + number();
		switch (command.toLowerCase()) {
			case 'z': {
				[x, y] = ring[0] ?? [x, y];
				close();
				continue;
			}
			case 'm':
				close();
				[x, y] = [along(x), along(y)];
				command = relative ? 'l' : 'L';
				break;
			case 'l':
				[x, y] = [along(x), along(y)];
				break;
			case 'h':
				x = along(x);
				break;
			case 'v':
				y = along(y);
				break;
			case 'c':
				tokens.splice(0, 4);
				[x, y] = [along(x), along(y)];
				break;
			default:
				throw new Error(`the drawing has a path command that is not read here: ${command}`);
		}
		ring.push([x, y]);
	}
	close();
	return rings;
}
