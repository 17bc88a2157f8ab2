/** Quotation marks stand only round words that the ledger holds as a quotation, with its speaker, and that the place cites. */
import { expect, test } from 'vitest';
import { carriedBy } from '../../src/lib/content/citedIds.ts';
import { kindNames } from '../../src/lib/content/notes.ts';
import { besides, content, prose, records, type Words } from './content.ts';

const quotations = [...content.quotations.values()];
/** Terms, kinds and statuses: a word that is spoken of, and not somebody’s words. */
const spokenOf = new Set(
	[
		...[...content.terms.values()].flatMap(({ term, spellings }) => [term, ...spellings]),
		...Object.values(kindNames),
		'corroborated',
		'partly',
		'terrorist attacks',
		'attacks and clashes'
	].map((words) => words.toLowerCase())
);

/** The quoted words of a text that are more than one word. A single word in quotation marks is a word that is spoken of. */
function quotedIn({ at, words }: Words): { at: string; quoted: string }[] {
	return [...words.matchAll(/“([^”]+)”/g)]
		.map(([, quoted = '']) => ({ at, quoted: quoted.replace(/[.,;:!?]+$/, '') }))
		.filter(({ quoted }) => /\s/.test(quoted) && !spokenOf.has(quoted.toLowerCase()));
}
const held = (quoted: string) => quotations.filter(({ words }) => words.toLowerCase().includes(quoted.toLowerCase()));

test('every quotation of the story is one that the ledger holds', () => {
	const texts = [...prose, ...besides];
	expect(texts.length).toBeGreaterThan(100);
	expect(texts.flatMap(quotedIn).filter(({ quoted }) => held(quoted).length === 0)).toEqual([]);
});

test('words that nobody is known to have said would be found', () => {
	const said = quotedIn({ at: 'here', words: 'He called it “a border drawn in sand”, and the “merger” settled.' });
	expect(said).toEqual([{ at: 'here', quoted: 'a border drawn in sand' }]);
	expect(held('a border drawn in sand')).toEqual([]);
});

test('every quotation of the tables is one that the ledger holds', () => {
	const own = records.filter(({ words }) => words.includes('“'));
	expect(own.length).toBeGreaterThan(5);
	// What the press writes of a figure is quoted as it stands, with the figure.
	expect(
		own.flatMap(quotedIn).filter(({ quoted }) => held(quoted).length === 0 && !/\d/.test(quoted) && quoted !== 'one security official')
	).toEqual([]);
});

test('prose that quotes cites what holds the quotation', () => {
	const uncited = prose.flatMap((paragraph) => {
		const carried = carriedBy(paragraph.step);
		return quotedIn(paragraph).filter(
			({ quoted }) => !held(quoted).some(({ of, sources }) => [...of, ...sources].some((id) => carried.includes(id)))
		);
	});
	expect(uncited).toEqual([]);
});

test('a quotation is short, has a speaker, and a source unless it is the article’s own', () => {
	for (const { words, speaker, sources } of quotations) {
		expect(words.split(/\s+/).length).toBeLessThan(15);
		expect(speaker).not.toBe('');
		if (speaker !== 'Shemrez') expect(sources).not.toEqual([]);
	}
});

test('no quotation mark is left open, and none is straight', () => {
	const texts = [...prose, ...besides, ...records];
	expect(texts.filter(({ words }) => (words.match(/“/g)?.length ?? 0) !== (words.match(/”/g)?.length ?? 0)).map(({ at }) => at)).toEqual(
		[]
	);
	expect(texts.filter(({ words }) => words.includes('"')).map(({ at }) => at)).toEqual([]);
});
