/** Notes and terms: a press on a mark shows what it rests on beside the text, from a file that is fetched once; without it the link leads to the notes. */

import { fetchTerms, namesOf, type TermView } from './termTooltip.ts';

/** What is known of a note or a term, ready to be shown. */
interface NoteView {
	readonly heading: string;
	/** SourceLines of text, each with a label that may be empty. */
	readonly lines: readonly { readonly label: string; readonly text: string }[];
	readonly links: readonly { readonly text: string; readonly address: string }[];
	/** A term in other languages. */
	readonly names?: TermView['names'];
}

/** Notes by number. */
interface NoteViews {
	readonly notes: Readonly<Record<string, NoteView>>;
}

let views: Promise<NoteViews | null> | undefined;

/** Answers presses on notes and terms. @returns stops answering. */
export function listenForFootnotes(base: string): () => void {
	const onClick = async (event: MouseEvent) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
		const mark = event.target.closest<HTMLAnchorElement>('.mark, [data-term]');
		if (!mark) return;
		event.preventDefault();
		const { term } = mark.dataset;
		const view =
			term === undefined
				? (await fetchNotes(base))?.notes[mark.hash.replace('#note-', '')]
				: (await fetchTerms<NoteView & TermView>(base))[term];
		if (view) showNote(view, mark, base);
		else location.href = mark.href;
	};
	const listener = (event: MouseEvent) => void onClick(event);
	document.addEventListener('click', listener);
	return () => document.removeEventListener('click', listener);
}

function fetchNotes(base: string): Promise<NoteViews | null> {
	views ??= fetch(`${base}/notes.json`)
		.then((answer) => (answer.ok ? (answer.json() as Promise<NoteViews>) : null))
		.catch(() => null);
	return views;
}

/** The one box that notes are shown in, made when the first is asked for. */
function box(): HTMLElement {
	const found = document.getElementById('note-box');
	if (found) return found;
	const made = document.createElement('div');
	made.id = 'note-box';
	made.popover = 'auto';
	made.setAttribute('role', 'dialog');
	made.setAttribute('aria-labelledby', 'note-box-heading');
	document.body.append(made);
	return made;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string, className = ''): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	made.textContent = text;
	if (className) made.className = className;
	return made;
}

function showNote(view: NoteView, mark: HTMLElement, base: string): void {
	const target = box();
	const heading = element('h2', view.heading);
	heading.id = 'note-box-heading';
	heading.tabIndex = -1;
	const lines = view.lines.map(({ label, text }) => {
		const line = element('p', '');
		if (label) line.append(element('b', `${label} `));
		line.append(text);
		return line;
	});
	const links = element('ul', '');
	for (const { text, address } of view.links) {
		const link = element('a', text);
		link.href = address.startsWith('/') ? `${base}${address}` : address;
		if (!address.startsWith('/')) link.rel = 'noopener';
		const item = element('li', '');
		item.append(link);
		links.append(item);
	}
	const close = element('button', 'Close', 'close solid');
	close.type = 'button';
	close.addEventListener('click', () => target.hidePopover());
	target.replaceChildren(heading, ...namesOf(view.names ?? []), ...lines, links, close);
	// The browser gives the focus back, but for browsers in which a press does not move it; it is never taken from what was pressed instead.
	target.ontoggle = ({ newState }) => {
		if (newState === 'closed' && document.activeElement === document.body) mark.focus({ preventScroll: true });
	};
	// Open for another mark, it opens anew, so that it is this one that gets the focus back.
	target.hidePopover();
	target.showPopover();
	place(target, mark);
	heading.focus({ preventScroll: true });
}

/** Beside the mark on a wide page; on a narrow one the styles hold it at the foot. */
function place(target: HTMLElement, mark: HTMLElement): void {
	if (window.innerWidth < 900) {
		target.style.removeProperty('left');
		target.style.removeProperty('top');
		return;
	}
	const at = mark.getBoundingClientRect();
	const size = target.getBoundingClientRect();
	target.style.left = `${Math.min(Math.max(16, at.left - 40), window.innerWidth - size.width - 16)}px`;
	target.style.top = `${at.bottom + 10 + size.height > window.innerHeight ? Math.max(56, at.top - size.height - 10) : at.bottom + 10}px`;
}
