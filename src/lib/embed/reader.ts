/** What the reader of an embed has chosen: the lens and plain words. It begins as the address has it, and is kept nowhere. */

/** What can be chosen. */
export interface Choices {
	readonly lens: boolean;
	readonly plain: boolean;
}

/** The choices, and what is done when one is made. */
export class Reader implements Choices {
	#choices: Choices;
	readonly #show: (choices: Choices) => void;

	/** @param first what the address asks for; @param show shows choices, at the start and whenever one is made. */
	constructor({ lens, plain }: Choices, show: (choices: Choices) => void) {
		this.#show = show;
		this.#choices = { lens, plain };
		show(this.#choices);
	}

	/** True where each statement shows its kind. */
	get lens(): boolean {
		return this.#choices.lens;
	}

	/** True where the short wording is wanted. */
	get plain(): boolean {
		return this.#choices.plain;
	}

	/** Makes a choice. The lens needs the whole words, so each switches the other off. */
	choose({ lens, plain }: Partial<Choices>): void {
		this.#choices = { lens: lens ?? (plain ? false : this.lens), plain: plain ?? (lens ? false : this.plain) };
		this.#show(this.#choices);
	}
}
