/** Notes and terms as the reader sees them in the box beside the text: plain words, ready to be shown. */
import { dateInWords } from './words.ts';
import { issuedInWords } from './cite.ts';
import { gradeNames } from './grades.ts';
import type { Content, Step } from './model.ts';
import { notesOf, type Note } from './notes.ts';
import type { Claim } from './claimSchema.ts';
import type { Source } from './sourceSchema.ts';
import { isJudgement } from './claimStatus.ts';

interface View {
	heading: string;
	lines: { label: string; text: string }[];
	links: { text: string; address: string }[];
}

/** How the check of a claim came out, as a sentence of its own. */
const statusSentences: Record<Claim['status'], string> = {
	corroborated: 'Other reports bear it out.',
	partly: 'Borne out in part.',
	'not-checkable (opinion)': 'A judgement; there is nothing to check.',
	'not-checked': 'Searched for in other reports and not found.',
	contradicted: 'Other reports contradict it.'
};

/** How a check is said of a claim: facts can bear on a judgement or on advice, and never confirm it. */
export function statusInWords({ kind, status }: Pick<Claim, 'kind' | 'status'>): string {
	if (!isJudgement(kind) || status === 'not-checkable (opinion)' || status === 'not-checked') return statusSentences[status];
	return 'A judgement; what it rests on could be checked.';
}

const sourceLink = (source: Source) => ({
	text: `${source.title} (${source.publisher}, ${issuedInWords(source)}; ${gradeNames[source.grade]})`,
	address: source.URL
});

/** The languages of the names in the glossary: their tags for the page and what they are called. */
export const languages = {
	ur: { tag: 'ur', name: 'Urdu' },
	ps: { tag: 'ps', name: 'Pashto' },
	prs: { tag: 'fa-AF', name: 'Dari' }
} as const;

/** All notes by number. */
export function noteViews(content: Content, steps: readonly Step[]): { notes: Record<string, View> } {
	return { notes: Object.fromEntries(notesOf(content, steps).all.map((note) => [note.number, viewOfNote(content, note)])) };
}

/** All terms by id, with their names in other languages. */
export function termViews(content: Content): Record<string, View & { names: { text: string; lang: string; language: string }[] }> {
	return Object.fromEntries(
		[...content.terms.values()].map(({ id, term, definition, sounds, names }) => [
			id,
			{
				heading: term,
				lines: [...(sounds ? [{ label: 'Say', text: sounds }] : []), { label: '', text: definition }],
				names: names.map(({ lang, text }) => ({ text, lang: languages[lang].tag, language: languages[lang].name })),
				links: [{ text: 'In the glossary', address: `/glossary/#${id}` }]
			}
		])
	);
}

function viewOfNote(content: Content, note: Note): View {
	const claims = note.claims.flatMap(({ claim, kind, status, finding, who }) => [
		{ label: 'The article:', text: claim },
		...(who.length > 0 ? [{ label: 'Concerns:', text: who.join(', ') }] : []),
		{ label: statusInWords({ kind, status }), text: finding }
	]);
	const events = note.events.flatMap((id) => {
		const event = content.events.get(id);
		return event
			? [
					{ label: `${dateInWords(event.date)}:`, text: event.title },
					...(event.disputed ? [{ label: 'Disputed:', text: event.disputed }] : [])
				]
			: [];
	});
	return {
		heading: `Note ${note.number}: ${note.kindName}`,
		lines: [...claims, ...events],
		links: [...note.sources.map(sourceLink), ...note.claims.map(({ id }) => ({ text: `${id} in the ledger`, address: `/ledger/#${id}` }))]
	};
}
