/** Text that lies over the map of a step, its second picture or its statements: whether it does, and which of its pages is shown. */
import { pageOf, pagesIn, turnTo } from '../reading/pages.ts';

/** What is shown of the text over the map of the step that is current. */
export class PanelView {
	#box: HTMLElement | null = null;
	#isOpen = true;
	#page = 0;
	#count = 1;
	#name = '';
	readonly #draw: (view: PanelView) => void;

	/** @param draw shows what is shown of it, and is called after each change. */
	constructor(draw: (view: PanelView) => void) {
		this.#draw = draw;
	}

	/** True where there is such a text. */
	get isThere(): boolean {
		return this.#box !== null;
	}

	/** True while it covers the map. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** The page that is shown, from 0. */
	get page(): number {
		return this.#page;
	}

	/** How many pages there are in the box as it is. */
	get count(): number {
		return this.#count;
	}

	/** What is in it, in a word. */
	get name(): string {
		return this.#name;
	}

	/** Sets the element that now lies over the map; null where none does. A new one begins with its first page. */
	follow(box: HTMLElement | null, name = ''): void {
		this.#name = name;
		if (box !== this.#box) this.#page = 0;
		this.#box = box;
		this.measure();
	}

	/** Counts the pages anew after a change of size, and stays on the page that was shown: words set anew let the box jump to its start. */
	measure(): void {
		if (this.#box) {
			this.#count = pagesIn(this.#box);
			this.#page = Math.min(this.#page, this.#count - 1);
			turnTo(this.#box, this.#page);
		}
		this.#draw(this);
	}

	/** Says which page is shown after the box has been scrolled, as a focus that moves on does. */
	scrolled(): void {
		if (!this.#box) return;
		this.#page = pageOf(this.#box);
		this.measure();
	}

	/** Shows a page. */
	turn(page: number): void {
		if (!this.#box) return;
		this.#page = page;
		this.measure();
	}

	/** Uncovers the map, or covers it again. */
	toggle(): void {
		this.#isOpen = !this.#isOpen;
		// Covered again, it has its pages once that is drawn.
		this.#draw(this);
		if (this.#isOpen) this.measure();
	}
}
