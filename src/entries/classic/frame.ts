/** What an embedded section does in each of its forms: it shows the step that its address asks for, lets the reader choose, and tells the page around what it is and how high it would like to be. */
import { settled, whenResized } from '../../lib/reading/fitWords.ts';
import { listenToHost, tellHost } from '../../lib/reading/host.ts';
import type { EmbedData } from '../../lib/embed/embedTypes.ts';
import { IframeResize } from '../../lib/embed/iframeResize.ts';
import { readFromHost, signed, type FromEmbed, type FromHost } from '../../lib/embed/messages.ts';
import { optionsIn, type Options } from '../../lib/embed/options.ts';
import { Reader } from '../../lib/embed/reader.ts';

/** An element that the page must have. @throws where it has none */
export function part(selector: string): HTMLElement {
	const element = document.querySelector<HTMLElement>(selector);
	if (!element) throw new Error(`the page has no ${selector}`);
	return element;
}

/** The page of an embed, as its address asks for it. */
export class Frame {
	readonly data = JSON.parse(part('#embed-data').textContent ?? '') as EmbedData;
	readonly options: Options;
	readonly main = part('main');
	readonly grid = part('.grid');
	/** The steps that are shown, in order. */
	readonly sections: readonly HTMLElement[];
	readonly reader: Reader;
	readonly heights: IframeResize;
	readonly #scenes: ReadonlyMap<string, EmbedData['scenes'][number]>;
	readonly #home = part('[data-home]') as HTMLAnchorElement;
	readonly #homeAddress = this.#home.href.replace(/#.*$/, '');

	/** @param form how the section shows itself */
	constructor(form: 'step' | 'flat') {
		const address = new URL(location.href);
		const root = document.documentElement;
		this.options = optionsIn(
			address.searchParams,
			this.data.steps.map(({ id }) => id)
		);
		const { theme, motion, steps, lens, words } = this.options;
		if (theme !== 'auto') root.dataset.theme = theme;
		if (motion === 'off') root.dataset.motion = 'off';
		this.main.dataset.mode = form;
		for (const section of document.querySelectorAll<HTMLElement>('[data-step]'))
			if (!steps.includes(section.dataset.step ?? '')) section.remove();
		this.sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		this.#scenes = new Map(this.data.scenes.map((scene) => [scene.step, scene]));
		this.reader = new Reader({ lens: lens === 'on', plain: words === 'plain' }, (choices) => {
			root.dataset.lens = choices.lens ? 'on' : 'off';
			this.main.dataset.words = choices.plain ? 'plain' : 'full';
			for (const button of document.querySelectorAll<HTMLElement>('[data-choice]'))
				button.ariaPressed = String(choices[button.dataset.choice === 'lens' ? 'lens' : 'plain']);
		});
		this.heights = new IframeResize(address, tellHost);
	}

	/** True where the progress of a step matters. */
	runs(step: string): boolean {
		const scene = this.#scenes.get(step);
		return scene !== undefined && (scene.draw || scene.turns || scene.window !== null);
	}

	/** Shows where the reader is. @returns false where that step was shown already and nothing but its progress has changed */
	show(step: string, progress: number, by: 'user' | 'auto' | 'host'): boolean {
		const { dataset } = this.main;
		const { steps } = this.options;
		const index = steps.indexOf(step);
		dataset.progress = this.runs(step) ? progress.toFixed(3) : '0';
		if (dataset.position === step && this.sections[index]?.classList.contains('current')) return false;
		dataset.position = step;
		for (const section of this.sections) {
			const isCurrent = section.dataset.step === step;
			section.classList.toggle('current', isCurrent);
			section.inert = dataset.mode !== 'flat' && !isCurrent;
		}
		this.#home.href = `${this.#homeAddress}#${step}`;
		this.#say({ type: 'step', id: step, index, total: steps.length, by });
		return true;
	}

	/** Shows all steps one under the other, without a map. */
	standFlat(): void {
		part('.map').replaceChildren();
		const { dataset } = this.main;
		dataset.mode = 'flat';
		dataset.words = this.reader.plain ? 'plain' : 'full';
		document.documentElement.dataset.form = 'flat';
		for (const section of this.sections) {
			section.classList.add('current');
			section.inert = false;
		}
	}

	/** Measures the height of all steps one under the other, and sets it. */
	measureFlat(): void {
		this.heights.set(Math.ceil(this.grid.getBoundingClientRect().height), Math.ceil(this.grid.clientWidth));
	}

	/** Says something in the line for it. */
	notice(words: string): void {
		const notice = part('[data-notice]');
		notice.textContent = words;
		notice.hidden = false;
	}

	/**
	 * Listens to the reader and to the page around, and tells that page the height.
	 * @param box what `measure` follows the size of; @param measure measures the height and sets it; @param hear does what the page around asks for
	 */
	begin(box: HTMLElement, measure: () => void, hear: (message: FromHost) => void): void {
		for (const button of document.querySelectorAll<HTMLElement>('[data-choice]'))
			button.addEventListener('click', () => {
				const isOn = button.ariaPressed !== 'true';
				this.reader.choose(button.dataset.choice === 'lens' ? { lens: isOn } : { plain: isOn });
				measure();
			});
		if (this.options.missing !== null) this.notice(`There is no edition in ${this.options.missing}; this is the English one.`);
		whenResized(box, part('[data-probe]'), measure);
		listenToHost((message) => {
			this.heights.hear(message);
			const told = readFromHost(message);
			if (told?.type === 'hello') this.#say(this.#introduction());
			else if (told) hear(told);
		});
		// WordPress lets no window open from its frame; it takes the way itself when it is told, and where the reader has just pressed.
		this.main.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (!this.heights.secret || !link) return;
			event.preventDefault();
			tellHost({ message: 'link', value: link.href, secret: this.heights.secret });
		});
		// The first height is the right one: with the face that the words are set in, and after hosts that speak first have had their turn.
		// A frame that its host still hides is not rendered, and a ResizeObserver does not fire in it: so it is measured once more.
		void settled().then(() => {
			measure();
			this.heights.open();
		});
		this.#say(this.#introduction());
	}

	#say(message: FromEmbed): void {
		tellHost(signed(message));
	}

	/** Who this is and what it says, for a host that sets the words itself. */
	#introduction(): FromEmbed {
		const text = (element: Element) => element.textContent?.trim() ?? '';
		return {
			type: 'ready',
			id: this.data.id,
			steps: this.sections.map((section) => ({
				id: section.dataset.step ?? '',
				heading: text(section.querySelector('h2') ?? section),
				paragraphs: [...section.querySelectorAll(this.options.words === 'plain' ? '.plain' : '.full p')].map(text),
				runs: this.runs(section.dataset.step ?? '')
			}))
		};
	}
}
