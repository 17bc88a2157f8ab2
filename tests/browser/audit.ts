/** What can be measured of a page's access: each function gives the faults that it finds, one line each, and nothing where there is none. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules that look at colours: all that can come out otherwise in another colour scheme. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds: WCAG 2.2 AA, good practice, and the higher contrast of AAA for the words that are read. @param within a part to look at alone */
export async function violations(page: Page, part: 'all' | 'colours' = 'all', within?: string): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(
		async ([wholly, rules, root]) => {
			interface Result {
				readonly id: string;
				readonly nodes: readonly { readonly target: unknown[]; readonly failureSummary?: string }[];
			}
			const { axe: runner } = globalThis as unknown as {
				axe: { run(context: object, options: object): Promise<{ violations: Result[] }> };
			};
			const { violations: found } = await runner.run(
				// What another page shows in a frame is looked at where it is a page of its own.
				{ ...(root === undefined ? {} : { include: [root] }), exclude: ['iframe'] },
				{
					runOnly: wholly
						? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
						: { type: 'rule', values: rules },
					...(wholly ? { rules: { 'color-contrast-enhanced': { enabled: true }, 'identical-links-same-purpose': { enabled: true } } } : {}),
					iframes: false,
					resultTypes: ['violations']
				}
			);
			return found.flatMap(({ id, nodes }) =>
				nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} (${nodes.length}): ${target.join(' ')} ${failureSummary ?? ''}`)
			);
		},
		[part === 'all', colourRules, within] as const
	);
}

/** Whether the page must be scrolled sideways, and by what. */
export function sideways(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.slice(0, 4)
			.map(
				(element) =>
					`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ends at ${Math.round(element.getBoundingClientRect().right)} of ${width}`
			);
	});
}

/**
 * Controls under 24 by 24 pixels that have no room around them either (SC 2.5.8). Links inside sentences are left out, as the criterion does.
 */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const least = 23.5;
		const inSentence = (element: Element) => {
			if (!element.matches('a, .term, button.term')) return false;
			if (getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, dd, dt, td, th, label, figcaption, small, summary, q, blockquote');
			return block !== null && (block.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0);
		};
		/** A box with what its ::after adds to it. */
		const boundsOf = (element: Element) => {
			// A label is a target for what it labels.
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
			const { left, top, width, height } = (label ?? element).getBoundingClientRect();
			const after = getComputedStyle(element, '::after');
			const grown = (side: 'top' | 'left') =>
				after.content !== 'none' && after.position === 'absolute' ? Math.max(0, -Number.parseFloat(after[side]) || 0) : 0;
			return { left: left - grown('left'), top: top - grown('top'), width: width + 2 * grown('left'), height: height + 2 * grown('top') };
		};
		const targets = [
			...document.querySelectorAll(
				'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [tabindex="0"]'
			)
		].filter(
			(element) =>
				element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1.5
		);
		const boxes = targets.map((element) => ({ element, ...boundsOf(element) }));
		const small = boxes.filter(({ element, width, height }) => (width < least || height < least) && !inSentence(element));
		return small
			.filter((one) => {
				const x = one.left + one.width / 2;
				const y = one.top + one.height / 2;
				return boxes.some((other) => {
					if (other.element === one.element || other.element.contains(one.element) || one.element.contains(other.element)) return false;
					const nearX = Math.max(other.left, Math.min(x, other.left + other.width));
					const nearY = Math.max(other.top, Math.min(y, other.top + other.height));
					const isSmall = other.width < least || other.height < least;
					const gap = isSmall
						? Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y) - 12
						: Math.hypot(nearX - x, nearY - y);
					return gap < 12;
				});
			})
			.slice(0, 6)
			.map(
				({ element, width, height }) =>
					`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 30)}” is ${Math.round(width)} x ${Math.round(height)}`
			);
	});
}

/** Words that are cut by the box they stand in. */
export function cutWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const cut: string[] = [];
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const style = getComputedStyle(element);
			if (element.clientWidth <= 1 || style.clipPath !== 'none' || !element.textContent?.trim()) continue;
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			const [wide, tall] = [element.scrollWidth > element.clientWidth + 2, element.scrollHeight > element.clientHeight + 2];
			if (style.display !== 'inline' && ((wide && hides(style.overflowX)) || (tall && hides(style.overflowY))) && holdsCutText(element))
				cut.push(`${element.tagName.toLowerCase()}.${element.className} cuts “${element.textContent.trim().slice(0, 40)}”`);
		}
		return cut.slice(0, 6);

		/** Whether a line of text, and not a picture alone, runs out of a box. */
		function holdsCutText(box: Element): boolean {
			const { left, top, right, bottom } = box.getBoundingClientRect();
			const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
			while (texts.nextNode()) {
				const parent = texts.currentNode.parentElement;
				if (!texts.currentNode.textContent?.trim() || !parent || parent.closest('svg, [aria-hidden="true"], .visually-hidden')) continue;
				if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
				const range = document.createRange();
				range.selectNodeContents(texts.currentNode);
				for (const line of range.getClientRects())
					if (line.width > 1.5 && (line.right > right + 2 || line.bottom > bottom + 3 || line.left < left - 2 || line.top < top - 3))
						return true;
			}
			return false;
		}
	});
}

/** A stop of the focus. */
export interface Stop {
	/** What it is called, after its role. */
	readonly name: string;
	/** Where it stands, for telling stops apart. */
	readonly path: string;
	/** Why it cannot be seen; empty where it can. */
	readonly fault: string;
}

/** Where the focus is, and whether it shows: a ring that differs from the same element without focus, inside the window, not covered by anything. */
export function stopOf(page: Page): Promise<Stop | null> {
	return page.evaluate(async () => {
		const element = document.activeElement;
		if (!element || element === document.body || element === document.documentElement) return null;
		const picture = () => {
			const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine, strokeWidth, stroke } =
				getComputedStyle(element);
			return [
				outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
				boxShadow,
				borderColor,
				backgroundColor,
				textDecorationLine,
				strokeWidth,
				stroke
			].join('|');
		};
		const path = [];
		for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
			path.unshift(`${at.tagName.toLowerCase()}${at.id ? `#${at.id}` : ''}:${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
		const said =
			element.getAttribute('aria-label') ??
			(element instanceof HTMLInputElement || element instanceof HTMLSelectElement
				? element.labels?.[0]?.textContent
				: element.textContent) ??
			'';
		const name = `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${said.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
		// The browser scrolls to it, and the page may draw in answer.
		await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
		const around = (element instanceof HTMLElement && element.closest<HTMLElement>('label')) || element;
		const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
		let fault = '';
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		const spots = [
			[x, y],
			[box.left + 2, box.top + 2],
			[box.right - 2, box.bottom - 2]
		] as const;
		if (box.width < 1 || box.height < 1) fault = 'has no size';
		else if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) fault = 'is outside the window';
		else if (
			element.tagName !== 'IFRAME' &&
			!spots.some(([left, top]) => {
				const hit = document.elementFromPoint(left, top);
				return hit !== null && (around.contains(hit) || hit.contains(element));
			})
		)
			fault = `is covered by ${document.elementFromPoint(x, y)?.getAttribute('class') ?? 'something'}`;
		else if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) fault = 'cannot be seen';
		// A ring of its own is enough; anything else must differ from how it looks without the focus. In a frame it shows on what is in it, in a date on the part that is asked for.
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		if (
			!fault &&
			!element.matches('iframe, [type="month"], [type="date"]') &&
			(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) &&
			element instanceof HTMLElement
		) {
			const focused = picture();
			element.blur();
			const plain = picture();
			element.focus({ preventScroll: true });
			if (plain === focused) fault = 'looks as without the focus';
		}
		return { name, path: path.join('/'), fault };
	});
}

/** A way through a page. */
export interface Walk {
	readonly stops: readonly Stop[];
	/** `round` where the focus left the page or began anew; `trapped` where it came back to some other stop; `on` where the walk was broken off. */
	readonly end: 'round' | 'trapped' | 'on';
}

/** Goes through a page with Tab until the focus leaves it, comes round, is trapped, or so many stops were made. */
export async function walk(page: Page, most: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Walk> {
	const stops: Stop[] = [];
	let stayed = 0;
	while (stops.length < most) {
		await page.keyboard.press(key);
		const stop = await stopOf(page);
		// Fields of several parts, as of a date, and frames keep the focus for more than one press.
		if (stop && stop.path === stops.at(-1)?.path) {
			if (++stayed > 40) return { stops, end: 'trapped' };
			continue;
		}
		stayed = 0;
		if (!stop || stop.path === stops[0]?.path) return { stops, end: 'round' };
		if (stops.some(({ path }) => path === stop.path)) return { stops, end: 'trapped' };
		stops.push(stop);
	}
	return { stops, end: 'on' };
}

/** The faults of stops. */
export const faultsOfStops = (stops: readonly Stop[]): string[] => stops.flatMap(({ name, fault }) => (fault ? `${name} ${fault}` : []));
