/** One step inside a slide: the next incident of its sequence, or the next statement of its second picture. Pure. */
import type { Slide } from './deck.ts';
import type { Scale } from './model.ts';
import { entriesOf, pagesOf, type PanelWords } from './panelPages.ts';
import type { Shown } from './shown.ts';

/** What a step on or back changes in what the class sees; nothing where the slide has nothing to go through. */
export function stepped(
	by: 1 | -1,
	{ page, told }: Shown,
	{ second, rests, accounts }: Slide,
	{ progress, scale }: { readonly progress: number; readonly scale: Scale }
): Partial<Shown> {
	if (second !== null && second !== 'drawing' && (page !== null || accounts)) return statement(by, { page, told }, second, scale);
	const place = rests.findLastIndex((rest) => rest <= progress + 0.001) + by;
	const rest = rests[Math.min(rests.length - 1, Math.max(0, place))];
	return rest === undefined ? {} : { page: null, mark: null, hidden: 'none', play: { at: rest } };
}

/** The next statement, with its page. Before the first all are told alike. */
function statement(by: 1 | -1, { page, told }: Pick<Shown, 'page' | 'told'>, second: PanelWords, scale: Scale): Partial<Shown> {
	const pages = pagesOf(second, scale).flatMap((one) => (one.plan ? [] : [entriesOf(one).length]));
	const ends = pages.map((_, i) => pages.slice(0, i + 1).reduce((sum, count) => sum + count, 0));
	const first = (ends[(page ?? 0) - 1] ?? 0) - (by > 0 ? 1 : 0);
	const place = Math.min((ends.at(-1) ?? 0) - 1, (told ?? first) + by);
	const next = told === null && by < 0 ? null : place < 0 ? null : place;
	return { lens: false, told: next, page: next === null ? (page ?? 0) : ends.findIndex((end) => next < end) };
}
