/** The markup of every kind of built page is valid HTML, as html-validate reads the standard; tests/slow/markup.test.ts reads all pages. */
import { expect, test } from 'vitest';
import { pagesUnder } from './pages.ts';
import { invalid } from './validator.ts';

/** Pages that one template makes: the first and the last of them stand for all. */
const ofKind = (start: string) => {
	const pages = all.filter((file) => file.startsWith(start));
	return [pages[0], pages.at(-1)].flatMap((file) => file ?? []);
};
const many = ['build/incidents/', 'build/embed/incidents/'];
// A fragment is a part of a chapter's page, which is read whole.
const all = pagesUnder('build').filter((file) => !file.startsWith('build/fragments/'));
const some = [...all.filter((file) => !many.some((start) => file.startsWith(start))), ...many.flatMap(ofKind)];

test.each(some)('%s is valid', async (file) => expect(await invalid(file)).toEqual([]));
