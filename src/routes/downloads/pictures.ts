/** The pictures that can be downloaded: what each kind is for and how large it is, and where it lies. The page lists them, a test holds them to the built files. */
import type { Content } from '#lib/content/model.ts';
import { mappedEvents } from '#lib/embed/incidentSection.ts';
import type { PictureGroup, PictureKind } from '#lib/explore/pictureGroup.ts';
import { fileSize, mostCardBytes, mostStillBytes, stillEndings, stillFrames } from '#lib/scene/stillShapes.ts';

const wide: PictureKind = {
	name: 'wide SVG',
	ending: `${stillEndings.wide}.svg`,
	...fileSize(stillFrames.wide),
	most: mostStillBytes,
	use: 'For columns of 700 pixels and more, for slides and print. Light and dark in one file: it takes the colours of the page that shows it.'
};

const upright: PictureKind = {
	name: 'upright SVG',
	ending: `${stillEndings.portrait}.svg`,
	...fileSize(stillFrames.portrait),
	differs: 'higher',
	most: mostStillBytes,
	use: 'For phones and columns under 520 pixels: its letters can be read from a width of 280. Light and dark in one file.'
};

const square: PictureKind = {
	name: 'square SVG',
	ending: `${stillEndings.square}.svg`,
	...fileSize(stillFrames.square),
	most: mostStillBytes,
	use: 'For feeds, with its title in it; the map alone where a chart would have no room. Light and dark in one file.'
};

const painted: PictureKind = {
	name: 'wide PNG',
	ending: `${stillEndings.wide}.png`,
	...fileSize(stillFrames.wide),
	differs: 'smaller',
	most: mostStillBytes,
	use: 'For letters, feeds and systems that take no SVG. Light.'
};

const card: PictureKind = {
	name: 'share card',
	ending: '.png',
	width: 1200,
	height: 630,
	most: mostCardBytes,
	use: 'PNG, for links that are shared. Light.'
};

const squareCards = ['', '.dark'].map((scheme): PictureKind => ({
	name: `square card, ${scheme ? 'dark' : 'light'}`,
	ending: `.square${scheme}.png`,
	...fileSize(stillFrames.square),
	most: mostCardBytes,
	use: 'PNG, for feeds that take no SVG.'
}));

/** All pictures that can be downloaded. */
export function picturesOf(content: Content): PictureGroup[] {
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	const incidents = mappedEvents(content).map(({ id, title, date }) => ({ id, title: `${date} ${title}` }));
	return [
		{
			title: 'The picture of each step',
			folder: 'stills',
			kinds: [wide, painted, upright, square],
			subjects: steps.map(({ id, heading }) => ({ id, title: heading }))
		},
		{ title: 'The cards of each chapter', folder: 'cards', kinds: [card, ...squareCards], subjects: content.chapters },
		{ title: 'The map of each incident', folder: 'stills/incidents', kinds: [wide, upright], subjects: incidents },
		{ title: 'The card of each incident', folder: 'cards/incidents', kinds: [card], subjects: incidents }
	];
}
