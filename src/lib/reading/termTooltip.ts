/**
 * Terms: resting on one with a mouse, or coming to it with Tab, shows its definition. The tip can be left standing while one reads it,
 * reached with the pointer, and sent away with Esc without moving (WCAG 1.4.13). A press opens the box with the links instead.
 */

/** A term, ready to be shown. */
export interface TermView {
	readonly heading: string;
	readonly lines: readonly { readonly label: string; readonly text: string }[];
	/** The term in other languages, each with its tag; all of them run from right to left. */
	readonly names: readonly { readonly text: string; readonly lang: string; readonly language: string }[];
}

/** How long a pointer rests before the tip comes, and how long it may be on its way to it, in milliseconds. */
const rest = 250;
const way = 350;

let terms: Promise<Readonly<Record<string, TermView>>> | undefined;

/** All terms by id, fetched once; empty where they could not be had. */
export function fetchTerms<View extends TermView>(base: string): Promise<Readonly<Record<string, View>>> {
	terms ??= fetch(`${base}/terms.json`)
		.then((answer) => (answer.ok ? (answer.json() as Promise<Record<string, TermView>>) : {}))
		.catch(() => ({}));
	return terms as Promise<Readonly<Record<string, View>>>;
}

/** The names of a term as a line of marked-up words; nothing where it has none. */
export function namesOf(names: TermView['names']): HTMLElement[] {
	if (names.length === 0) return [];
	const line = document.createElement('p');
	for (const { text, lang, language } of names) {
		const name = document.createElement('bdi');
		name.lang = lang;
		name.dir = 'rtl';
		name.textContent = text;
		line.append(line.hasChildNodes() ? ' · ' : '', `${language} `, name);
	}
	return [line];
}

/** Shows tips for terms. @returns stops showing them. */
export function listenForTerms(base: string): () => void {
	const tip = document.createElement('div');
	tip.id = 'term-tip';
	tip.popover = 'manual';
	tip.setAttribute('role', 'tooltip');
	// Among the page's own words, so that whoever goes through its parts meets it there.
	(document.querySelector('main') ?? document.body).append(tip);
	let shown: HTMLElement | null = null;
	let wanted: HTMLElement | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const hide = () => {
		clearTimeout(timer);
		wanted = null;
		shown?.removeAttribute('aria-describedby');
		shown = null;
		if (tip.matches(':popover-open')) tip.hidePopover();
	};
	const show = async (mark: HTMLElement) => {
		wanted = mark;
		const view = (await fetchTerms(base))[mark.dataset.term ?? ''];
		if (wanted !== mark || !view || document.querySelector('[popover=""]:popover-open, [popover="auto"]:popover-open')) return;
		shown?.removeAttribute('aria-describedby');
		shown = mark;
		const heading = document.createElement('b');
		heading.textContent = view.heading;
		tip.replaceChildren(
			heading,
			...namesOf(view.names),
			...view.lines.map(({ label, text }) =>
				Object.assign(document.createElement('p'), { textContent: label ? `${label}: ${text}` : text })
			)
		);
		tip.showPopover();
		mark.setAttribute('aria-describedby', tip.id);
		// A term may run over two lines: the tip stands under the last or over the first, never on the word.
		const at = [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect();
		const over = mark.getBoundingClientRect().top;
		const { width, height } = tip.getBoundingClientRect();
		// In the page's own measure, so that it stays with the word when one scrolls.
		const top = at.bottom + height + 8 > window.innerHeight ? over - height - 4 : at.bottom + 4;
		tip.style.left = `${Math.min(Math.max(8, at.left), document.documentElement.clientWidth - width - 8) + window.scrollX}px`;
		tip.style.top = `${top + window.scrollY}px`;
	};
	const termAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null);
	const onOver = (event: PointerEvent) => {
		if (event.pointerType === 'touch') return;
		const mark = termAt(event.target);
		clearTimeout(timer);
		if (mark) {
			if (mark !== shown) timer = setTimeout(() => void show(mark), rest);
		} else if (shown && !tip.contains(event.target as Node) && document.activeElement !== shown) timer = setTimeout(hide, way);
	};
	const onFocus = (event: FocusEvent) => {
		const mark = termAt(event.target);
		clearTimeout(timer);
		// A box that closes gives the focus back while it closes: nobody asks for a tip then, and the browser refuses to show one. A task later it would not.
		const isGivenBack = event.relatedTarget instanceof Element && event.relatedTarget.closest('[popover]') !== null;
		if (mark?.matches(':focus-visible') && !isGivenBack) timer = setTimeout(() => void show(mark));
		else if (shown) hide();
	};
	const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
	const listeners = [
		['pointerover', onOver],
		['focusin', onFocus],
		['focusout', (event: FocusEvent) => termAt(event.target) === shown && !tip.matches(':hover') && hide()],
		['keydown', onKey],
		['click', hide]
	] as const;
	for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener, name === 'click');
	// Where the word has gone in a window of another size, the tip does not follow.
	addEventListener('resize', hide);
	return () => {
		hide();
		removeEventListener('resize', hide);
		tip.remove();
		for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener, name === 'click');
	};
}
