/** Every word of the pages is spelt as the British dictionary has it, or is one of this project’s own: the words of buttons and labels too. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { content } from '../content/content.ts';
import { listed, misspeltIn, wordsIn } from '../content/speller.ts';

const root = 'build';
/** Words of others that pages show: titles, addresses, publishers; and the ids that they name. */
const ofOthers = new Set(
	[...content.sources.values()]
		.flatMap(({ title, URL: address, publisher }) => [title, publisher, new URL(address).hostname.replaceAll('.', ' ')])
		.flatMap(wordsIn)
);

/** Words of the pages besides the content. Those with a capital letter inside are names of columns, formats and firms. */
const pageWords = new Set(listed('page-words.txt'));

/** The words that a page shows or says: its text and its labels, without code, names of packages, titles of sources, and names in other scripts. */
function wordsOf(html: string): string {
	const body = html
		.replace(/<(script|style|svg|cite|code|pre|bdi|textarea)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
		.replace(/<ul class="packages[^>]*>[\s\S]*?<\/ul>/g, ' ')
		.replace(/<dd [^>]*class="[^"]*\bcode\b[^>]*>[\s\S]*?<\/dd>/g, ' ')
		.replace(/<p class="reference[^>]*>[\s\S]*?<\/p>/g, ' ');
	const labels = [...body.matchAll(/\s(?:aria-label|alt|placeholder)="([^"]*)"/g)].map(([, label = '']) => label);
	return [body.replace(/<[^>]+>/g, ' '), ...labels]
		.join(' ')
		.replace(/&nbsp;|&#160;/g, ' ')
		.replace(/&(lt|gt|quot|#39);/g, ' ')
		.replaceAll('&amp;', '&');
}

describe.each([
	'',
	'present/',
	'present/speaker/',
	'teach/',
	'explore/',
	'ledger/',
	'sources/',
	'glossary/',
	'plain/',
	'about/',
	'downloads/',
	'embed/',
	'embed/bannu/',
	'bannu/'
])('/%s', (path) => {
	test('has no word that nothing knows', () => {
		const words = wordsOf(readFileSync(`${root}/${path}index.html`, 'utf8'));
		expect(words.length).toBeGreaterThan(200);
		expect(
			[...new Set(misspeltIn(words))].filter((word) => !ofOthers.has(word) && !pageWords.has(word) && !/\p{Ll}\p{Lu}/u.test(word))
		).toEqual([]);
	});
});
