/** What an editor chooses in the builder, and how the choice stands in an address. Pure. */
import { addressParts, chosen, type OptionChoice } from '../options.ts';
import type { EmbedSpec, StillSpec } from '../snippets.ts';

/** A section that can be chosen. */
export interface EmbedSection {
	/** A chapter's id, or `incidents/ID`. */
	readonly path: string;
	readonly title: string;
	readonly steps: readonly { readonly id: string; readonly heading: string; readonly alt: string; readonly still: StillSpec }[];
	/** The dates of the frozen releases that have it, newest first. */
	readonly editions: readonly string[];
}

/** A choice. */
export interface Choice extends OptionChoice {
	readonly section: string;
	/** The first and the last step that are shown, and the one to begin with. */
	readonly from: string;
	readonly to: string;
	readonly start: string;
	/** The date of a frozen release, or `now`. */
	readonly edition: string;
	/** In CSS pixels. */
	readonly height: number;
}

/** The heights that can be chosen, in CSS pixels. */
export const heights = { least: 400, greatest: 1200, usual: 640 };

/** A choice put in order: steps that the section has, the first before the last, the start between them. */
export function settled(wish: Partial<Choice>, sections: readonly EmbedSection[]): Choice {
	const section = sections.find(({ path }) => path === wish.section) ?? sections[0];
	const ids = section?.steps.map(({ id }) => id) ?? [];
	const at = (id: string | undefined, otherwise: number) => (id !== undefined && ids.includes(id) ? ids.indexOf(id) : otherwise);
	const from = at(wish.from, 0);
	const to = Math.max(from, at(wish.to, ids.length - 1));
	const start = Math.min(to, Math.max(from, at(wish.start, from)));
	const height = Math.round(Number(wish.height ?? heights.usual));
	return {
		section: section?.path ?? '',
		from: ids[from] ?? '',
		to: ids[to] ?? '',
		start: ids[start] ?? '',
		...chosen((name) => wish[name]),
		edition: section?.editions.find((date) => date === wish.edition) ?? 'now',
		height: Number.isFinite(height) ? Math.min(heights.greatest, Math.max(heights.least, height)) : heights.usual
	};
}

/** The choice in an address. */
export function choiceIn(query: URLSearchParams, sections: readonly EmbedSection[]): Choice {
	const wish = Object.fromEntries(query) as Partial<Record<keyof Choice, string>>;
	return settled({ ...(wish as Partial<Choice>), height: wish.height === undefined ? heights.usual : Number(wish.height) }, sections);
}

/** A choice as the query of an address, in one order, so that equal choices have equal addresses. */
export function queryOf(choice: Choice): string {
	return new URLSearchParams(Object.entries(choice).map(([key, value]): [string, string] => [key, String(value)])).toString();
}

/** What a choice offers to a host's page: only what differs from the whole section as it is goes into the address. */
export function embedSpecOfChoice(choice: Choice, section: EmbedSection): EmbedSpec {
	const ids = section.steps.map(({ id }) => id);
	const isPart = choice.from !== ids[0] || choice.to !== ids.at(-1);
	const parts = [
		...(isPart ? [`steps=${choice.from}..${choice.to}`] : []),
		...(choice.start === choice.from ? [] : [`step=${choice.start}`]),
		...addressParts(choice)
	];
	return {
		path: choice.section,
		title: section.title,
		steps: ids.indexOf(choice.to) - ids.indexOf(choice.from) + 1,
		query: parts.join('&'),
		height: choice.height,
		edition: choice.edition === 'now' ? undefined : choice.edition
	};
}
