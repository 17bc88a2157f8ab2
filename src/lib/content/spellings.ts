/** Names that are spelt in several ways: whatever names one of them is found by all the others. */
import type { Content } from './model.ts';

/** A name as names are compared: without accents and signs of breathing, which few keyboards have. */
const folded = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/[\p{M}\u02bf\u02be\u02bb\u02bc]/gu, '')
		.replaceAll(/[‘’]/g, "'");

/** All ways to write each name of the record: of terms, actors, places and persons. */
function namesIn({ terms, actors, places, people }: Content): readonly (readonly string[])[] {
	return [
		...[...terms.values()].map(({ term, spellings, names }) => [term, ...spellings, ...names.map(({ text }) => text)]),
		...[...actors.values()].map(({ name, short, spellings }) => [name, short, ...spellings]),
		...[...places.values()].map(({ name, spellings }) => [name, ...spellings]),
		...[...people.values()].map(({ name, names }) => [name, ...names])
	];
}

/**
 * Finds the names in a text.
 * @returns a function that gives all ways to write each name that a text has as whole words, each once. Capitals count: “IS” is no “is”.
 */
export function spellingsIn(content: Content): (text: string) => readonly string[] {
	const groups = namesIn(content).map((names) => ({ names, folded: names.map(folded) }));
	const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
	const holds = (text: string, name: string) => {
		for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
			if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return true;
		return false;
	};
	return (text) => {
		const own = folded(text);
		return [...new Set(groups.flatMap(({ names, folded: forms }) => (forms.some((name) => holds(own, name)) ? names : [])))];
	};
}
