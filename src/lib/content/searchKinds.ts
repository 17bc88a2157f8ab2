/** What can be searched for, by kind: apart from the records, so that the browser gets the names alone. */

/** The kinds of what is found. */
export const searchKinds = {
	step: 'The story',
	claim: 'Claims of the article',
	event: 'Events',
	term: 'Glossary',
	pack: 'Class pack',
	source: 'Sources'
} as const;

/** A key of `searchKinds`. */
export type SearchKind = keyof typeof searchKinds;
