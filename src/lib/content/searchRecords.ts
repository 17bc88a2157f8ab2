/** What can be searched for: each public record with its name, what tells it from others of that name, its words and its address. Build only. */
import { issuedInWords } from './cite.ts';
import type { Content, Step } from './model.ts';
import { packParts, type PackPart } from './packParts.ts';
import { wordsOf } from './runs.ts';
import type { SearchKind } from './searchKinds.ts';
import { spellingsIn } from './spellings.ts';
import { dateInWords } from './words.ts';

/** A record that can be found. */
export interface SearchRecord {
	/** Its address from the site's root. */
	readonly id: string;
	readonly kind: SearchKind;
	readonly name: string;
	/** Place, day or publisher, so that names differ. */
	readonly detail: string;
	/** Its id, and all ways to write the names in it. */
	readonly also: string;
	readonly text: string;
}

const termKinds = { person: 'Person', group: 'Group', institution: 'Institution', term: 'Term', place: 'Place' } as const;

/** All strings inside a value. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** What stands in each part of the class pack, as far as its words are its own. */
function packWords({ lesson, terms }: Content, steps: readonly Step[]): Readonly<Record<PackPart, unknown>> | null {
	if (!lesson) return null;
	const { pack, questions, activities, quiz } = lesson;
	return {
		plan: [pack.question, pack.aims, pack.before, pack.plans],
		account: pack.account,
		care: pack.care,
		vocabulary: pack.vocabulary.map((id) => terms.get(id)?.term),
		questions,
		misconceptions: steps.map(({ misconception }) => misconception),
		notice: activities.notice,
		sorting: activities.sorting,
		grid: activities.corroboration,
		organiser: activities.organiser,
		debate: activities.debate,
		conventions: activities.conventions,
		maps: activities.maps,
		quiz: quiz.map(({ question, options }) => [question, options]),
		exit: pack.exit,
		adapt: [pack.adaptations, pack.linking]
	};
}

/** All records, in the order of their kinds and of the files. */
export function searchRecords(content: Content): SearchRecord[] {
	const spellings = spellingsIn(content);
	const record = (kind: SearchKind, id: string, address: string, name: string, detail: string, words: readonly unknown[]): SearchRecord => {
		const text = words.flatMap(stringsIn).join(' ');
		return { id: address, kind, name, detail, also: [id, ...spellings(`${name} ${detail} ${text}`)].join(' '), text };
	};
	const { chapters, claims, events, terms, places, sources, actors } = content;
	const steps = chapters.flatMap((chapter) => chapter.steps);
	const pack = packWords(content, steps);
	return [
		...chapters.flatMap((chapter, i) =>
			chapter.steps.map((step) =>
				record('step', step.id, `#${step.id}`, step.heading, `${i + 1}. ${chapter.title}`, [
					step.paragraphs.map(wordsOf),
					step.plain,
					step.slide,
					step.scene.caption
				])
			)
		),
		...[...claims.values()].map((claim) =>
			record('claim', claim.id, `ledger/#${claim.id}`, claim.short, `Claim ${claim.id}`, [
				claim.claim,
				claim.finding,
				claim.who,
				claim.where
			])
		),
		...[...events.values()].map((event) =>
			record(
				'event',
				event.id,
				event.mapped ? `incidents/${event.id}/` : `explore/?event=${event.id}`,
				event.title,
				`${event.place}, ${dateInWords(event.date)}`,
				[event.summary, event.admin, event.type.replaceAll('-', ' '), event.actors.map((id) => actors.get(id)?.name)]
			)
		),
		...[...terms.values()].map(({ id, term, kind, definition }) =>
			record('term', id, `glossary/#${id}`, term, termKinds[kind], [definition])
		),
		// As the glossary has them: places that are written in several ways and are no term of it.
		...[...places.values()]
			.filter(({ id, spellings: others }) => others.length > 0 && !terms.has(id))
			.map(({ id, name, spellings: others }) => record('term', id, `glossary/#place-${id}`, name, 'Place on the maps', others)),
		...packParts.map(([id, title]) => record('pack', id, `teach/#${id}`, title, 'Class pack', [pack?.[id]])),
		...[...sources.values()].map((source) =>
			record('source', source.id, `sources/#${source.id}`, source.title, `${source.publisher}, ${issuedInWords(source)}`, [])
		)
	];
}
