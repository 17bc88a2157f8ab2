/** How near to what happened, and to whose interest in it, a source stands. */
import { z } from 'zod';
import { keysOf } from './values.ts';

/** The grades, best first; each with the sentence that says when it is given. */
export const grades = {
	primary: 'The thing itself: a treaty or law, a transcript, a court’s record, the United Nations’ or an institute’s own report.',
	agency:
		'A news agency, or a newspaper or broadcaster that answers for what it prints; also a paper that prints an agency under its name.',
	research: 'Scholarship, research institutes, and those who monitor conflict or rights.',
	official: 'A party to the conflict, its state media, or the voice of another state or movement: it tells what that side says.',
	weak: 'A wiki, mirror, document sharer, forum, blog, content farm, parked copy or aggregator: it may be right, and nobody answers for it.'
} as const satisfies Record<string, string>;

/** A key of `grades`. */
export type Grade = keyof typeof grades;

/** The grades in words. */
export const gradeNames: Readonly<Record<Grade, string>> = {
	primary: 'primary',
	agency: 'agency or established press',
	research: 'research',
	official: 'a party’s own',
	weak: 'weak'
};

/** The grade of a source as it is written in data/sources.json. */
export const gradeOfSource = z.enum(keysOf(grades));

/** True where sources of this grade alone do not carry a record. */
export function isTooWeakAlone(grade: Grade): boolean {
	return grade === 'weak' || grade === 'official';
}
