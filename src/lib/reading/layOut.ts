/**
 * The layout of the story in pieces: the styles leave out the chapters out of sight (components/story/steps.css) until the reader comes near
 * them. A chapter that was laid out stays so, and all before it are: whoever reads on upwards finds every height a real one.
 */
import { idIn } from './address.ts';
import { startKeepingPlace } from './scrollAnchor.ts';
import { chaptersOfPage, type ChapterElements } from './stepAt.ts';

const isLaid = ({ element }: ChapterElements) => element.dataset.laid !== undefined;
const layOut = ({ element }: ChapterElements) => (element.dataset.laid = '');
const nextTask = () => new Promise((done) => setTimeout(done));

/** True for a chapter in the window or within two of its heights, which is more than a browser takes for near. */
function isNear({ element }: ChapterElements): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > -2 * innerHeight && top < 3 * innerHeight;
}

/**
 * Lays out a chapter and all before it, the nearest first, each in a task of its own, so that a touch or a key need not wait for all of them.
 * @param keep makes a change and keeps what is being read where it stands
 */
async function layOutUpTo(last: ChapterElements, keep = startKeepingPlace()): Promise<void> {
	const chapters = chaptersOfPage();
	for (const chapter of chapters.slice(0, chapters.indexOf(last) + 1).reverse()) {
		if (isLaid(chapter)) continue;
		keep(() => layOut(chapter));
		await nextTask();
	}
}

/** Lays out all that a place of the page depends on, at once: to be called before the page scrolls to it. @param id of an element; of none nothing is done */
export function layOutBefore(id: string): void {
	const place = document.getElementById(id);
	if (!place) return;
	const isAfter = (element: Element) => (element.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
	chaptersOfPage()
		.filter(({ element }) => !isAfter(element))
		.forEach(layOut);
}

/** Begins to lay out the chapters as the reader comes to them. */
export function layOutAsRead(): void {
	const chapters = chaptersOfPage();
	// The browser may still be on its way to the place that the address names, or to where the reader was before a reload. The styles have left
	// nothing out so far.
	layOutBefore(idIn(location.hash));
	chapters.slice(0, chapters.findLastIndex(isNear) + 1).forEach(layOut);
	document.documentElement.dataset.live = '';
	document.addEventListener('contentvisibilityautostatechange', (event) => {
		const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
		const chapter = chapters.find(({ element }) => element === target);
		if (chapter && !skipped) void layOutUpTo(chapter);
	});
	// The browser goes to the end that the page has when the key is pressed.
	document.addEventListener('keydown', ({ key }) => key === 'End' && chapters.forEach(layOut), { capture: true });
	document.addEventListener(
		'click',
		({ target }) => {
			const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
			if (link) layOutBefore(idIn(link.hash));
		},
		{ capture: true }
	);
}

/**
 * Makes a change of the whole page: at once for what is in sight, and for each chapter out of sight in a task of its own. What is being read
 * stays where it stands.
 */
export function changePage(change: () => void): void {
	const chapters = chaptersOfPage();
	const far = chapters.filter((chapter) => isLaid(chapter) && !isNear(chapter));
	const keep = startKeepingPlace();
	for (const { element } of far) delete element.dataset.laid;
	keep(change);
	// What the change has brought near moves what is read, so it is not left to the browser, which would do so at the next picture.
	const nextNear = () => chapters.find((chapter) => !isLaid(chapter) && isNear(chapter));
	for (let chapter = nextNear(); chapter; chapter = nextNear()) keep(layOut.bind(null, chapter));
	const last = far.at(-1);
	if (last) void layOutUpTo(last, keep);
}
