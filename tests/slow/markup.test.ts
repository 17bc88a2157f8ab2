/** The markup of all built pages is valid HTML. */
import { expect, test } from 'vitest';
import { pagesUnder } from '../build/pages.ts';
import { invalid } from '../build/validator.ts';

test.each(pagesUnder('build'))('%s is valid', async (file) => expect(await invalid(file)).toEqual([]));
