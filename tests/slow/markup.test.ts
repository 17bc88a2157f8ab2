/**
 * The markup of all built pages is valid HTML.
 * @module-tag slow
 */
import { expect, test } from 'vitest';
import { pagesUnder } from '../build/pages.ts';
import { invalid } from '../build/validator.ts';

// A fragment is a part of a chapter's page, which is read whole.
const pages = pagesUnder('build').filter((file) => !file.startsWith('build/fragments/'));

test.each(pages)('%s is valid', async (file) => expect(await invalid(file)).toEqual([]));
