/** What a host asks of an embed in its address. Anything unknown is ignored. */

/** How an embed shows itself: a stepper that fits its box, or all steps stacked. `scroll` is not here: only our loader can ask for it, by message. */
export type Mode = 'step' | 'flat';

/** Colours; `transparent` leaves the ground to a light page. */
export const themes = ['auto', 'light', 'dark', 'transparent'] as const;

/** The languages that there are editions in. */
export const languages = ['en'] as const;

/** The wishes of a host. */
export interface Options {
	/** The steps to show, a part of the section's own. Never empty. */
	readonly steps: readonly string[];
	/** The step to begin with. */
	readonly step: string;
	readonly theme: (typeof themes)[number];
	readonly motion: 'auto' | 'off';
	readonly mode: Mode;
	/** The lens on the kinds of statements. */
	readonly lens: boolean;
	/** The short wording in plain words. */
	readonly plain: boolean;
	/** A language that was asked for and that there is no edition in; null where there is nothing to say. */
	readonly missing: string | null;
}

/**
 * Reads the wishes in an address. A range is FIRST..LAST by the ids of steps; where an end is no step of the section, it is the section's own.
 * @param all ids of the section's steps in order; at least one.
 */
export function optionsIn(query: URLSearchParams, all: readonly string[]): Options {
	const [first = '', last = first] = (query.get('steps') ?? '').split('..');
	const from = Math.max(0, all.indexOf(first));
	const to = all.includes(last) ? all.indexOf(last) : all.length - 1;
	const steps = to < from ? all : all.slice(from, to + 1);
	const step = query.get('step') ?? '';
	return {
		steps,
		step: steps.includes(step) ? step : (steps[0] ?? ''),
		theme: themes.find((theme) => theme === query.get('theme')) ?? 'auto',
		motion: query.get('motion') === 'off' ? 'off' : 'auto',
		mode: query.get('mode') === 'flat' ? 'flat' : 'step',
		lens: query.get('lens') === 'on',
		plain: query.get('words') === 'plain',
		missing: missingLanguage(query.get('lang'))
	};
}

/** The name of a language that was asked for in vain, in English where it has one. */
function missingLanguage(tag: string | null): string | null {
	if (tag === null || languages.some((language) => language === tag.toLowerCase().split('-')[0])) return null;
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return 'that language';
	return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
