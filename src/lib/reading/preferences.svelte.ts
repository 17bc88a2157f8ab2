/** How the reader wants to read. Remembered in the address alone, shown to the styles as data attributes of the page. */

import { changeAddress } from './address.ts';

/** The three ways to read. */
export const readings = ['scroll', 'steps', 'text'] as const;
/** The colour schemes; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;

/** What the lens can leave standing out. */
export const onlys = ['all', 'corroborated', 'contested', 'judgement'] as const;

/** A way to read. */
type ReadingMode = (typeof readings)[number];
/** A colour scheme. */
type Theme = (typeof themes)[number];

/** The choices of a reader. */
export interface Choices {
	readonly read: ReadingMode;
	readonly theme: Theme;
	readonly motion: 'auto' | 'off';
	readonly words: 'full' | 'plain';
	readonly keys: 'on' | 'off';
	/** Whether the kind of each statement is shown. */
	readonly lens: 'off' | 'on';
	/** Which statements the lens leaves standing out. */
	readonly only: (typeof onlys)[number];
}

const defaults: Choices = { read: 'scroll', theme: 'auto', motion: 'auto', words: 'full', keys: 'on', lens: 'off', only: 'all' };
const allowed: { readonly [K in keyof Choices]: readonly Choices[K][] } = {
	read: readings,
	theme: themes,
	motion: ['auto', 'off'],
	words: ['full', 'plain'],
	keys: ['on', 'off'],
	lens: ['off', 'on'],
	only: onlys
};

/** The choices that an address makes; what it does not know, or nobody knows, is as by default. */
export function choicesIn(query: URLSearchParams): Choices {
	const pick = <K extends keyof Choices>(key: K): Choices[K] => allowed[key].find((value) => value === query.get(key)) ?? defaults[key];
	return {
		read: pick('read'),
		theme: pick('theme'),
		motion: pick('motion'),
		words: pick('words'),
		keys: pick('keys'),
		lens: pick('lens'),
		only: pick('only')
	};
}

/** An address with choices in it: only those that differ from the default, and all that was there besides. */
export function withChoices(address: URL, choices: Choices): URL {
	const next = new URL(address);
	for (const key of Object.keys(defaults) as (keyof Choices)[]) {
		if (choices[key] === defaults[key]) next.searchParams.delete(key);
		else next.searchParams.set(key, choices[key]);
	}
	return next;
}

/** The reader's choices on this page. */
export class Preferences {
	#choices = $state<Choices>(defaults);
	readonly #changePage: (change: () => void) => void;

	/** @param changePage makes a change of the whole page; a page of the story keeps the place over it */
	constructor(changePage = (change: () => void) => change()) {
		this.#changePage = changePage;
	}

	/** Takes the choices from the page's address and shows them. Until then all is as by default. */
	begin(): void {
		this.#choices = choicesIn(new URL(location.href).searchParams);
		this.#show();
	}

	/** The choices as they are. */
	get current(): Choices {
		return this.#choices;
	}

	/** Makes a choice, puts it into the address and shows it to the styles. */
	set(choice: Partial<Choices>): void {
		this.#choices = { ...this.#choices, ...choice };
		this.write();
		this.#changePage(() => this.#show());
	}

	/** Puts the choices that are in force into the address: back and forward may have led to one with others. */
	write(): void {
		const choices = this.#choices;
		changeAddress('choices', (address) => (address.search = withChoices(address, choices).search), 'now');
	}

	#show(): void {
		for (const key of Object.keys(defaults) as (keyof Choices)[]) {
			if (this.#choices[key] === defaults[key]) delete document.documentElement.dataset[key];
			else document.documentElement.dataset[key] = this.#choices[key];
		}
	}
}
