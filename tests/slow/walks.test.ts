/**
 * Long random walks on each kind of page, by seeds that are kept: where one has failed, its seed stays.
 * @module-tag slow
 */
import { describe, test } from 'vitest';
import { useSite } from '../browser/harness.ts';
import { walkAtRandom, walked } from '../browser/walks.ts';

const site = useSite();
const seeds = [1893, 1947];

describe.each(seeds)('by seed %i', (seed) => {
	test.each(walked)(
		'/%s: two hundred actions leave all readable and in agreement',
		(path) => walkAtRandom(site, path, 200, seed),
		1_200_000
	);
});
