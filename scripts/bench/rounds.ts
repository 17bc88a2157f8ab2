/** Rounds: several sites measured in turns, so that what else the machine does falls on all of them. */
import { median } from './median.ts';

/** How often each site is measured; its median counts. */
export const rounds = 5;

/**
 * Measures sites in turns, `rounds` times.
 * @param measure gives the figures of one address, always the same ones. @returns the median of each figure, for each address in its order
 */
export async function inTurns<Figure extends string>(
	urls: readonly string[],
	measure: (url: string) => Promise<Readonly<Record<Figure, number>>>
): Promise<Record<Figure, number>[]> {
	const found = urls.map((): Readonly<Record<Figure, number>>[] => []);
	for (let round = 0; round < rounds; round++) for (const [i, url] of urls.entries()) found[i]?.push(await measure(url));
	return found.map((all) => {
		const figures = Object.keys(all[0] ?? {}) as Figure[];
		return Object.fromEntries(figures.map((figure) => [figure, median(all.map((one) => one[figure]))])) as Record<Figure, number>;
	});
}
