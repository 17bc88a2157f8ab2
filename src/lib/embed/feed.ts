/** The feed of corrections, as Atom. */
import { Feed } from 'feed';
import type { Content } from '../content/model.ts';
import { chaptersTouched, type Correction } from './corrections.ts';
import { siteName } from '../content/edition.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { authorsOf } from '../content/imprint.ts';

/** The day on which there was first something to correct, for a feed that is still empty. */
const begun = '2026-05-31';

/** Whom the feed names, with the address for corrections where there is one. */
function authorOf({ publication }: Content, site: string) {
	const mail = publication.contact?.includes('@') ? { email: publication.contact } : {};
	return { name: authorsOf(publication).join(', '), link: `${site}/about/`, ...mail };
}

/** The feed. @param site the site's address without a slash at its end; @param all newest first */
export function feedOf(site: string, all: readonly Correction[], content: Content): string {
	const feed = new Feed({
		title: `Corrections: ${siteName}`,
		id: `${site}/corrections.xml`,
		link: `${site}/about/#corrections`,
		feedLinks: { atom: `${site}/corrections.xml` },
		updated: new Date(all[0]?.date ?? begun),
		copyright: 'CC BY 4.0',
		author: authorOf(content, site)
	});
	for (const correction of all) {
		const chapters = chaptersTouched(correction, content);
		feed.addItem({
			title: `Corrected on ${correction.date}: ${correction.of.join(', ')}`,
			id: `${site}/corrections.xml#${correction.id}`,
			link: `${site}/about/#corrections`,
			date: new Date(correction.date),
			// The feed says of its summaries that they are markup.
			description: escapeHtml(correction.text),
			category: chapters.map((name) => ({ name }))
		});
	}
	return feed.atom1();
}
