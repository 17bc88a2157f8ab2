/**
 * What the page of the whole story leaves to the pages of its chapters: what stands folded under each step, its upright still, and the notes with their sources.
 * It is in a small file a chapter, fetched when a reader unfolds the first step of it; paper and the text with pictures take all at once.
 */
import { idIn } from './address.ts';
import { keyOf } from './keyOf.ts';
import { keepAt, keepPlace } from './scrollAnchor.ts';

/** A fragment by its chapter; none that did not come, so that it is asked for again. */
const fragments = new Map<string, Promise<Document | null>>();

/**
 * Fetches the fragment of a chapter. The browser parses it: as text it would have to become markup here, which the policy of the pages
 * lets nobody do.
 * @returns null where it could not be had.
 */
function fetchFragment(base: string, chapter: string): Promise<Document | null> {
	const known = fragments.get(chapter);
	if (known) return known;
	const coming = new Promise<Document | null>((done) => {
		const request = new XMLHttpRequest();
		request.open('GET', `${base}/fragments/${chapter}.html`);
		request.responseType = 'document';
		request.onloadend = () => {
			const found = request.status === 200 ? request.responseXML : null;
			if (!found) fragments.delete(chapter);
			// Its links are relative to where it lies.
			for (const link of found?.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])') ?? []) link.setAttribute('href', link.href);
			for (const source of found?.querySelectorAll('source') ?? []) source.srcset = new URL(source.srcset, request.responseURL).href;
			done(found);
		};
		request.send();
	});
	fragments.set(chapter, coming);
	return coming;
}

const chapterOf = (place: Element) => place.closest('section')?.id ?? '';

const isFilled = (place: Element) => place.hasAttribute('data-filled');

/** Puts the rest of a step, as its chapter's fragment has it, under its summary; a panel of words, with what it rests on, where the page has its words. */
function fill(place: HTMLElement, fragment: Document): void {
	const step = place.closest<HTMLElement>('[data-step]');
	const rest = fragment.querySelector(`[data-rest="${step?.dataset.step}"]`);
	if (!rest || isFilled(place)) return;
	place.setAttribute('data-filled', '');
	if (step) giveUpright(step, fragment);
	place.replaceChildren(...[...place.children].slice(0, 1), ...document.importNode(rest, true).children);
	const panel = place.querySelector(':scope > .panel');
	if (panel) step?.querySelector('.panel')?.replaceWith(panel);
}

/** Gives a step’s still its upright form for narrow windows, of the size that its fragment says, so that nothing moves when the picture comes. */
function giveUpright(step: HTMLElement, fragment: Document): void {
	const still = step.querySelector<HTMLImageElement>('figure > .still');
	const found = fragment.querySelector(`[data-still="${step.dataset.step}"]`);
	const [source, told] = [found?.querySelector('source'), found?.querySelector('img')];
	if (!still || !source || !told) return;
	const picture = document.createElement('picture');
	still.parentElement?.style.setProperty('--portrait', `${source.width} / ${source.height}`);
	still.replaceWith(picture);
	still.alt = told.alt;
	picture.append(document.importNode(source), still);
}

/** The items of some lists of all fragments, each once. */
function itemsOf(all: readonly Document[], selector: string): Node[] {
	const items = new Map<string, Node>();
	for (const fragment of all) for (const item of fragment.querySelectorAll(selector)) items.set(item.id, item);
	return [...items.values()].map((item) => document.importNode(item, true));
}

/** Puts the notes and sources of all chapters in the place of the ways to them. */
function fillNotes(place: Element, all: readonly Document[]): void {
	const notes = document.importNode(all[0]?.querySelector('.notes') ?? place, true);
	const byNumber = (a: Node, b: Node) => (a as HTMLLIElement).value - (b as HTMLLIElement).value;
	const byId = (a: Node, b: Node) => (a as Element).id.localeCompare((b as Element).id);
	notes.querySelector('ol')?.replaceChildren(...itemsOf(all, '.notes ol > li').sort(byNumber));
	notes.querySelector('ul')?.replaceChildren(...itemsOf(all, '.notes ul > li').sort(byId));
	place.replaceWith(notes);
}

/** What the page lacks of the whole, and how it comes. */
export interface Fragments {
	/** Puts everything into the page, and unfolds it. @returns whether all of it came; a line on the page says so where it did not */
	all(): Promise<boolean>;
}

/**
 * Lets readers unfold what the page leaves to the chapters' pages, and puts all of it into the page before it is printed.
 * @param base the path to the site's root, without a slash at its end
 */
export function startFragments(base: string): Fragments {
	const places = [...document.querySelectorAll<HTMLDetailsElement>('details[data-rest]')];
	const notes = document.querySelector('[data-notes]');
	let isWhole = notes === null;

	/** @param unfold whether all is opened as well */
	const fillAll = async (unfold: boolean): Promise<boolean> => {
		const chapters = isWhole ? [] : [...new Set(places.map(chapterOf))];
		const came = await Promise.all(chapters.map((chapter) => fetchFragment(base, chapter)));
		const there = came.filter((fragment) => fragment !== null);
		const isAll = there.length === came.length;
		keepPlace(() => {
			for (const place of places) {
				for (const fragment of there) fill(place, fragment);
				// What has not come is asked for again when a reader opens its place.
				if (unfold && isFilled(place)) place.open = true;
			}
			if (isAll && !isWhole && notes) fillNotes(notes, there);
		});
		isWhole ||= isAll;
		const status = notes?.querySelector('[role=status]');
		if (!isAll && status) status.textContent = 'Not all of it came. It is on the pages of the chapters.';
		return isWhole;
	};
	const all = () => fillAll(true);
	for (const place of places)
		place.addEventListener('toggle', () => {
			// Where all of it was put in and unfolded, what is being read is kept, and not the place of each.
			if (place.open && !isFilled(place))
				void fetchFragment(base, chapterOf(place)).then((fragment) => fragment && keepAt(place, () => fill(place, fragment)));
		});
	notes?.querySelector('[data-whole]')?.addEventListener('click', () => void all());
	addEventListener('keydown', (event) => {
		if (isWhole || keyOf(event).toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void fillAll(false).then(() => print());
	});
	// The browser's menu does not wait: what has not come is named on the paper, and is there for the next.
	addEventListener('beforeprint', () => void fillAll(false));
	// A note or a source that the address names.
	const asked = idIn(location.hash);
	if (/^(note-|s)\d+$/.test(asked) && !document.getElementById(asked))
		void fillAll(false).then(() => document.getElementById(asked)?.scrollIntoView({ behavior: 'instant' }));
	return { all };
}
