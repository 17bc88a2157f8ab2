/**
 * The options of an embed: one table that the embed, the loader, the builder and the tests read. Each option is a parameter of the embed's address
 * and an attribute of the element; the builder shows it as a field. A new option is a row here and what it does in entries/classic/stepper.ts.
 */

/** The values of each option by its name; the first is the default. Order: that of the builder's fields and of addresses. */
export const optionValues = {
	/** `scroll` is for the element alone: the loader asks for it by message, and an address that has it shows the stepper. */
	mode: ['step', 'flat', 'scroll'],
	/** `transparent` leaves the ground to a light page. */
	theme: ['auto', 'light', 'dark', 'transparent'],
	words: ['full', 'plain'],
	lens: ['off', 'on'],
	motion: ['auto', 'off'],
	/** The languages that there are editions in. */
	lang: ['en']
} as const;

/** The name of an option. */
export type OptionName = keyof typeof optionValues;

/** A value for each option. */
export type OptionChoice = { readonly [Name in OptionName]: (typeof optionValues)[Name][number] };

/** How an embed shows itself: a stepper that fits its box, all steps stacked, or the map alone in a page that scrolls. */
export type Mode = OptionChoice['mode'];

/** What the builder calls an option and its values. */
interface OptionLabel<Name extends OptionName> {
	readonly name: string;
	readonly values: Readonly<Record<OptionChoice[Name], string>>;
	/** True for options that an incident does not have. */
	readonly chaptersOnly?: boolean;
}

/** The words of the builder. */
export const optionLabels: { readonly [Name in OptionName]: OptionLabel<Name> } = {
	mode: {
		name: 'Form',
		values: {
			step: 'Stepper: fits its box',
			flat: 'Flat: all steps, one under the other',
			scroll: 'Scroll: words in your page, the map stays'
		}
	},
	theme: {
		name: 'Colours',
		values: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark', transparent: 'Transparent, for light pages' }
	},
	words: { name: 'Words', values: { full: 'The story’s own', plain: 'Plain and short' } },
	lens: { name: 'Lens', values: { off: 'Off until the reader asks', on: 'On: the kind of each statement' }, chaptersOnly: true },
	motion: { name: 'Motion', values: { auto: 'As the reader’s system', off: 'None: maps cut' } },
	lang: { name: 'Language', values: { en: 'English' } }
};

/** The names of all options, in order. */
export const optionNames = Object.keys(optionValues) as OptionName[];

/** The values as asked for; the default where a value is none of the option's. @param asked what was asked for an option, if anything */
export function chosen(asked: (name: OptionName) => unknown): OptionChoice {
	const valueOf = (name: OptionName) => optionValues[name].find((value) => value === asked(name)) ?? optionValues[name][0];
	return Object.fromEntries(optionNames.map((name) => [name, valueOf(name)])) as unknown as OptionChoice;
}

/** What an address asks of an embed. */
export interface Options extends OptionChoice {
	/** The steps to show, a part of the section's own. Never empty. */
	readonly steps: readonly string[];
	/** The step to begin with. */
	readonly step: string;
	readonly mode: 'step' | 'flat';
	/** A language that was asked for and that there is no edition in; null where there is nothing to say. */
	readonly missing: string | null;
}

/**
 * Reads the options in an address; anything unknown is ignored. A range is FIRST..LAST by the ids of steps; where an end is no step of the section,
 * it is the section's own.
 * @param all ids of the section's steps in order; at least one.
 */
export function optionsIn(query: URLSearchParams, all: readonly string[]): Options {
	const [first = '', last = first] = (query.get('steps') ?? '').split('..');
	const from = Math.max(0, all.indexOf(first));
	const to = all.includes(last) ? all.indexOf(last) : all.length - 1;
	const steps = to < from ? all : all.slice(from, to + 1);
	const step = query.get('step') ?? '';
	const choice = chosen((name) => query.get(name));
	return {
		...choice,
		steps,
		step: steps.includes(step) ? step : (steps[0] ?? ''),
		mode: choice.mode === 'flat' ? 'flat' : 'step',
		missing: missingLanguage(query.get('lang'))
	};
}

/** The options that differ from the default, as parts of an address: `theme=dark`. */
export function addressParts(choice: OptionChoice): string[] {
	return optionNames.flatMap((name) => {
		const value = choice[name];
		return value === optionValues[name][0] || value === 'scroll' ? [] : [`${name}=${value}`];
	});
}

/** The name of a language that the site does not have, in English where it has one. */
function missingLanguage(tag: string | null): string | null {
	if (tag === null || optionValues.lang.some((language) => language === tag.toLowerCase().split('-')[0])) return null;
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return 'that language';
	return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
