/**
 * What machines are told of a page, in the words of schema.org: a graph of plain records, made from what the page says and nothing besides.
 * Addresses are absolute or left out: a build that was not told where it will lie has none.
 */
import { at, explained, graphOf, minutes, publisher, trail, work, type Graph, type Page, type Publication } from './linkedParts.ts';
import type { Chapter, Content } from './model.ts';

/** How the story and its chapters can be read. */
const access = {
	accessMode: ['textual', 'visual'],
	accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
	accessibilityFeature: ['alternativeText', 'longDescription', 'readingOrder', 'structuralNavigation', 'displayTransformability'],
	accessibilityHazard: ['noFlashingHazard', 'noSoundHazard']
};

/** The story as a whole. */
export function storyGraph(publication: Publication, content: Content, page: Page): Graph {
	return graphOf(publisher(publication), {
		'@type': 'Article',
		...work(publication, page),
		...access,
		headline: page.name,
		about: explained(publication),
		mainEntityOfPage: at(publication, page.path),
		image: at(publication, `cards/${content.chapters[0]?.id ?? ''}.png`),
		timeRequired: minutes(content.chapters.reduce((sum, chapter) => sum + chapter.minutes, 0)),
		hasPart: content.chapters.map(({ id, title }) => ({ '@type': 'Article', headline: title, url: at(publication, `${id}/`) }))
	});
}

/** One chapter as a page of its own. */
export function chapterGraph(publication: Publication, chapter: Chapter): Graph {
	const page = { path: `${chapter.id}/`, name: chapter.title, description: chapter.share };
	return graphOf(
		publisher(publication),
		{
			'@type': 'Article',
			...work(publication, page),
			...access,
			headline: chapter.title,
			abstract: chapter.point,
			about: explained(publication),
			mainEntityOfPage: at(publication, page.path),
			image: at(publication, `cards/${chapter.id}.png`),
			timeRequired: minutes(chapter.minutes),
			isPartOf: { '@type': 'Article', headline: publication.name, url: at(publication, '') }
		},
		...trail(publication, page)
	);
}

/** What teachers are given: the class pack, or the deck. */
export function lessonGraph(
	publication: Publication,
	page: Page,
	lesson: { readonly kinds: readonly string[]; readonly aims: readonly string[]; readonly minutes: number }
): Graph {
	return graphOf(
		publisher(publication),
		{
			'@type': 'LearningResource',
			...work(publication, page),
			learningResourceType: lesson.kinds,
			teaches: lesson.aims,
			timeRequired: minutes(lesson.minutes),
			audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
			isBasedOn: at(publication, '')
		},
		...trail(publication, page)
	);
}

/** The page of one incident: where and when it was, and nothing that would make it a date in somebody's calendar. */
export function incidentGraph(
	publication: Publication,
	event: {
		readonly id: string;
		readonly title: string;
		readonly summary: string;
		readonly date: string;
		readonly place: string;
		readonly lat: number;
		readonly lon: number;
	}
): Graph {
	const page = { path: `incidents/${event.id}/`, name: event.title, description: event.summary };
	return graphOf(
		publisher(publication),
		{
			'@type': 'WebPage',
			...work(publication, page),
			temporalCoverage: event.date,
			contentLocation: {
				'@type': 'Place',
				name: event.place,
				geo: { '@type': 'GeoCoordinates', latitude: event.lat, longitude: event.lon }
			}
		},
		...trail(publication, { path: 'explore/', name: 'All incidents' }, page)
	);
}

/** Any other page. */
export function pageGraph(publication: Publication, page: Page, type: 'WebPage' | 'CollectionPage' | 'AboutPage' = 'WebPage'): Graph {
	const about = type === 'AboutPage' ? { about: explained(publication) } : {};
	return graphOf(publisher(publication), { '@type': type, ...work(publication, page), ...about }, ...trail(publication, page));
}
