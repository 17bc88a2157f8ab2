/**
 * Builds data/geo from public packages: `npm run geo`. A build of the site does not need it; run it to change the map or to check it.
 * With `--compare` it only says which files come out otherwise than those in data/geo.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contours } from './contours.ts';
import { elevation } from './elevation.ts';
import { obtain } from './obtain.ts';
import { places } from './places.ts';
import { region } from './region.ts';
import { relief } from './relief.ts';
import { smallRelief } from './smallrelief.ts';
import { wide } from './wide.ts';
import { prepare, work, writeJson } from './work.ts';

const data = 'data/geo';

console.log('packages');
prepare();
obtain();

console.log('vectors');
const map = region();
writeJson(work('built', 'region.topo.json'), map);
writeJson(work('built', 'wide.topo.json'), wide());
writeFileSync(work('places.csv'), places(map));

console.log('terrain');
const ground = elevation();
for (const detail of ['fine', 'medium'] as const) writeJson(work('built', `contours-${detail}.json`), contours(ground, detail));
await relief(ground);
await smallRelief(work('built', 'relief'));

for (const name of readdirSync(work('built'), { recursive: true }) as string[]) {
	const [built, kept] = [work('built', name), join(data, name)];
	if (!statSync(built).isFile()) continue;
	const word = !existsSync(kept) ? 'new' : readFileSync(built).equals(readFileSync(kept)) ? 'same' : 'differs';
	console.log(`  ${word.padEnd(7)} ${String(statSync(built).size).padStart(7)} ${name}`);
	if (!process.argv.includes('--compare')) copyFileSync(built, kept);
}
