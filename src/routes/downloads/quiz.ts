import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { site } from '../site.ts';

/** The quiz, as its files hold it. */
export function quiz() {
	return content.lesson?.quiz ?? error(500, 'data/lesson could not be read');
}

/** The address of a step in the quiz's files: whole where the build knows it, else from the site's root. */
export const stepAddress = (step: string) => `${site ?? ''}/#${step}`;
