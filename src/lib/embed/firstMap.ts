/** The picture that a stepper's page comes with, in the place of its live map: whether it can stay, and what was pressed in it. */

/** How much smaller or larger than it was laid out it may be set: its letters stay those of the live map. */
const scales = { least: 0.9, most: 1.15 };

/** Which part of the height of its place it may leave free. */
const free = 0.2;

/** How far beside a mark a press still means it, in CSS pixels. */
const reach = 10;

const centreOf = (element: Element) => {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2, radius: Math.max(width, height) / 2 };
};

const isShown = ({ offsetWidth }: HTMLElement) => offsetWidth > 0;

/** Finds in the live map the button of a sequence that was meant in the first picture; empty where it was none. */
function buttonAt(target: EventTarget | null): string {
	const button = target instanceof Element ? target.closest('button') : null;
	return button ? `.play [aria-label="${button.ariaLabel ?? ''}"]` : '';
}

/** The first picture of a stepper. */
export class FirstMap {
	readonly #stage: HTMLElement;
	/** Find in the live map what was pressed last in the first picture, and which of its buttons has the focus. */
	#pressed = '';
	#focused = '';

	/** @param stage the element of the map, in which the first picture stands and the live map will */
	constructor(stage: HTMLElement) {
		this.#stage = stage;
		stage.addEventListener('click', this.#note);
		stage.addEventListener('focusin', ({ target }) => (this.#focused = buttonAt(target)));
	}

	/** It as it is laid out for each view. */
	get #pictures(): HTMLElement[] {
		return [...this.#stage.querySelectorAll<HTMLElement>('.first .fit')];
	}

	/** True where it is about as large as it was laid out for its place, where it has none, or where it is there no more. */
	fits(): boolean {
		const { clientWidth, clientHeight } = this.#stage;
		const shown = this.#pictures.find(isShown);
		if (!shown) return clientWidth === 0 || this.#pictures.length === 0;
		const scale = shown.offsetWidth / (shown.querySelector('svg')?.viewBox.baseVal.width ?? 0);
		const isWhole = shown.offsetWidth > 0.95 * clientWidth && shown.offsetHeight > (1 - free) * clientHeight;
		return isWhole && scale >= scales.least && scale <= scales.most;
	}

	/** Takes out those for other views: in a place that changes so much it would not fit. */
	keepShown(): void {
		const hidden = this.#pictures.filter((picture) => !isShown(picture));
		if (hidden.length < this.#pictures.length) for (const picture of hidden) picture.remove();
	}

	readonly #note = ({ target, clientX, clientY }: MouseEvent): void => {
		this.#pressed = buttonAt(target);
		if (this.#pressed) return;
		const [mark] = [...this.#stage.querySelectorAll<SVGElement>('.first .m-mark')]
			.map((element) => ({ element, ...centreOf(element) }))
			.filter(({ x, y, radius }) => radius > 0 && Math.hypot(x - clientX, y - clientY) <= radius + reach)
			.sort((a, b) => Math.hypot(a.x - clientX, a.y - clientY) - Math.hypot(b.x - clientX, b.y - clientY));
		this.#pressed = mark ? `.overlay [data-event="${mark.element.dataset.event ?? ''}"]` : '';
	};

	/** Presses in the live map, which has taken its place, what was pressed in it, and gives the focus back to the button that had it. */
	pressAgain(): void {
		this.#stage.removeEventListener('click', this.#note);
		const { activeElement, body } = this.#stage.ownerDocument;
		if (this.#focused && activeElement === body) this.#stage.querySelector<HTMLElement>(this.#focused)?.focus();
		const element = this.#pressed ? this.#stage.querySelector(this.#pressed) : null;
		if (element instanceof HTMLElement) {
			element.focus();
			element.click();
		} else if (element) {
			const { x, y } = centreOf(element);
			element.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }));
		}
	}
}
