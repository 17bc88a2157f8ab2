/** A short random walk on each kind of page: the same one every time. tests/slow/walks.test.ts goes further. */
import { test } from 'vitest';
import { useSite } from './harness.ts';
import { walkAtRandom, walked } from './walks.ts';

const site = useSite();

test.each(walked)('/%s: a hundred actions leave all readable and in agreement', (path) => walkAtRandom(site, path, 100, 2022), 600_000);
