/** The floor: a page of 25 steps of words beside a map in which nothing moves, and no script. What a browser takes for it, it takes for any page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const steps = 25;
const lines = 120;

/** Some words of no meaning, as many as a step has. */
const words = 'The road leads down from the hills to the river and the town that lies on its other bank. '.repeat(4);

/** A line across the picture: the same in every run. */
function line(number: number): string {
	const points = Array.from({ length: 40 }, (_, i) => `${i * 10},${(number * 7 + 6 * Math.sin(i * (1 + number / 50))).toFixed(1)}`);
	return `<polyline points="${points.join(' ')}"/>`;
}

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="The floor of the bench"><link rel="icon" href="data:,"><title>Floor</title>
<style>
body { margin: 0; font: 18px/1.5 serif }
svg { position: sticky; top: 0; width: 100%; height: 50vh; fill: none; stroke: #555; background: #eee }
section { min-height: 80vh; padding: 0 20px }
</style></head><body><svg viewBox="0 0 390 840">${Array.from({ length: lines }, (_, i) => line(i)).join('')}</svg><main>
${Array.from({ length: steps }, (_, i) => `<section><h2>Step ${i + 1}</h2><p>${words}</p></section>`).join('\n')}
</main></body></html>
`;

/** Writes the floor and gives its folder. */
export function floorFolder(): string {
	const folder = '.generated/bench/floor';
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.html'), page);
	return folder;
}
