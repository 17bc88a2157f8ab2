/** A short random walk on each kind of page: the same one every time. tests/slow/walks.test.ts goes further. */
import { each, firstOf, useSite } from './harness.ts';
import { walkAtRandom, walked } from './walks.ts';

const site = useSite();

each(walked, firstOf(1))(
	'/%s: a hundred actions leave all readable and in agreement',
	(path) => walkAtRandom(site, path, 100, 2022),
	600_000
);
