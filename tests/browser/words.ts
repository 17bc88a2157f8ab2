/** Whether all words of a page can be read: each function gives the faults that it finds, one line each, and nothing where there is none. */
import type { Page } from 'playwright-core';

/**
 * Words that nobody can bring onto the screen, that are cut by the box they stand in, or that stand on other words; and boxes that are wider
 * than the room they have. Measured of the text's own boxes, where the page stands now.
 * @param part the whole page, or only what is in the window, which is quicker
 */
export function unreadable(page: Page, part: 'page' | 'window' = 'page'): Promise<string[]> {
	return page.evaluate((wanted) => {
		interface Bounds {
			readonly left: number;
			readonly top: number;
			readonly right: number;
			readonly bottom: number;
		}
		/** One line of a text, as it stands on the page. */
		interface Line {
			readonly element: Element;
			readonly words: string;
			readonly box: DOMRect;
		}
		/** What rounding and overhanging letters may take, in pixels. */
		const slack = 2;
		const root = document.documentElement;
		const found: string[] = [];
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('*, *::before, *::after { pointer-events: auto !important; }');
		const stylesOf = new Map<Element, CSSStyleDeclaration>();
		const styleOf = (element: Element): CSSStyleDeclaration => {
			const style = stylesOf.get(element) ?? getComputedStyle(element);
			stylesOf.set(element, style);
			return style;
		};
		const nameOf = (element: Element) =>
			`${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${(element.getAttribute('class') ?? '').replace(/ ?svelte-\w+/g, '')}`;

		/** For ears alone, by the usual style. */
		const isForEars = (element: Element): boolean => {
			for (let at: Element | null = element; at; at = at.parentElement)
				if (styleOf(at).clipPath === 'inset(50%)' || (styleOf(at).position === 'absolute' && at.getBoundingClientRect().left < -500))
					return true;
			return false;
		};
		const lines: Line[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode;
			const element = node.parentElement;
			if (!element || !node.textContent?.trim() || element.matches('script, style, option, textarea, title, desc, noscript')) continue;
			if (wanted === 'window') {
				const { top, bottom } = element.getBoundingClientRect();
				if (bottom < 0 || top > innerHeight) continue;
			}
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForEars(element)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects())
				if (box.width > 1.5 && box.height > 1.5) lines.push({ element, words: node.textContent.trim().slice(0, 40), box });
		}

		/** What holds an element on the screen: the box that it moves with and that may clip it. */
		const holderOf = (element: Element): Element | null => {
			const { position } = styleOf(element);
			if (position !== 'absolute' && position !== 'fixed') return element.parentElement;
			const isHolder = (one: Element) => {
				const style = styleOf(one);
				return (
					style.transform !== 'none' ||
					style.filter !== 'none' ||
					/paint|layout|strict|content/.test(style.contain) ||
					style.containerType !== 'normal' ||
					style.willChange.includes('transform') ||
					(position === 'absolute' && style.position !== 'static')
				);
			};
			if (element.matches(':popover-open, dialog[open]')) return null;
			let at = element.parentElement;
			while (at && !isHolder(at)) at = at.parentElement;
			return at;
		};
		const isScrolled = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
		const isOut = (inner: Bounds, outer: Bounds, axis: 'x' | 'y') =>
			axis === 'x'
				? inner.left < outer.left - slack || inner.right > outer.right + slack
				: inner.top < outer.top - slack - 1 || inner.bottom > outer.bottom + slack + 1;

		const isApart = (a: Bounds, b: Bounds) => a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;

		words: for (const { element, words, box } of lines) {
			let { left, top, right, bottom }: Bounds = box;
			let fault = '';
			let isFixed = false;
			for (let at: Element | null = element; at && at !== document.body && !fault; at = holderOf(at)) {
				const style = styleOf(at);
				if (style.position === 'fixed') isFixed = true;
				if (style.display === 'inline' || style.display === 'contents') continue;
				const outer = at.getBoundingClientRect();
				for (const axis of ['x', 'y'] as const) {
					const overflow = axis === 'x' ? style.overflowX : style.overflowY;
					if (overflow === 'visible') continue;
					const isSvg = at instanceof SVGElement;
					if (isSvg && at.tagName !== 'svg') continue;
					if (isScrolled(overflow) && at instanceof HTMLElement) {
						// It can be scrolled to, but not to what lies before its beginning.
						const before = axis === 'x' ? left + at.scrollLeft - outer.left : top + at.scrollTop - outer.top;
						if (before < -slack) fault = `begins before ${nameOf(at)}, where nobody can scroll to`;
						if (axis === 'x') [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
						else [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
						if (axis === 'x' && left > right) [left, right] = [outer.left, outer.right];
						if (axis === 'y' && top > bottom) [top, bottom] = [outer.top, outer.bottom];
					} else if (isOut({ left, top, right, bottom }, outer, axis)) {
						// What is wholly outside, as the other pages of a panel, is not shown: it is not cut.
						if (isApart({ left, top, right, bottom }, outer)) continue words;
						fault = `is cut by ${nameOf(at)}`;
					}
				}
			}
			if (
				!fault &&
				isOut(
					{ left: left + scrollX, right: right + scrollX, top: 0, bottom: 0 },
					{ left: 0, right: root.clientWidth, top: 0, bottom: 0 },
					'x'
				)
			)
				fault = `stands from ${Math.round(left)} to ${Math.round(right)} in a window of ${root.clientWidth}`;
			if (!fault && (isFixed ? top < -slack - 1 || bottom > innerHeight + slack + 1 : top + scrollY < -slack - 1))
				fault = `stands from ${Math.round(top)} to ${Math.round(bottom)} in a window of height ${innerHeight}`;
			if (fault) found.push(`“${words}” in ${nameOf(element)} ${fault}`);
		}

		if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
		for (const box of document.querySelectorAll<HTMLElement>(':popover-open, dialog[open]')) {
			const { left, top, right, bottom } = box.getBoundingClientRect();
			if (box.scrollWidth > box.clientWidth) found.push(`${nameOf(box)} is ${box.scrollWidth} wide in ${box.clientWidth}`);
			const isOutside = left < 0 || right > root.clientWidth || (styleOf(box).position === 'fixed' && (top < 0 || bottom > innerHeight));
			if (isOutside) found.push(`${nameOf(box)} stands from ${left}, ${top} to ${right}, ${bottom}`);
		}
		for (const frame of document.querySelectorAll('iframe')) {
			const inner = frame.contentDocument?.documentElement;
			if (inner && inner.clientWidth > 0 && inner.scrollWidth > inner.clientWidth)
				found.push(`a frame is ${inner.scrollWidth} wide in ${inner.clientWidth}`);
		}

		// Letters fill the middle of a line's box; the rest is room for marks above and below.
		const letters = ({ box }: Line): Bounds => ({
			left: box.left + 1,
			right: box.right - 1,
			top: box.top + box.height * 0.26,
			bottom: box.bottom - box.height * 0.24
		});
		const isOpaque = (element: Element): boolean => {
			const style = styleOf(element);
			if (element instanceof SVGElement && element.tagName !== 'svg')
				return (
					element.tagName !== 'text' &&
					element.tagName !== 'tspan' &&
					style.fill !== 'none' &&
					Number(style.fillOpacity) * Number(style.opacity) > 0.7
				);
			const alpha = /rgba?\([^)]*[,/] ?([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
			const isPainted = style.backgroundColor.startsWith('rgba') || style.backgroundColor.includes('/') ? Number(alpha) > 0.7 : true;
			return isPainted || style.backgroundImage !== 'none' || element.tagName === 'IMG';
		};
		const inWindow = lines
			.map((line) => ({ ...line, ...letters(line) }))
			.filter(({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight)
			.sort((a, b) => a.top - b.top);
		const pairs = inWindow.flatMap((one, i) => {
			const after = inWindow.slice(i + 1);
			const end = after.findIndex(({ top }) => top >= one.bottom);
			return after.slice(0, end < 0 ? undefined : end).flatMap((other) => {
				if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) return [];
				const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
				const [top, bottom] = [Math.max(one.top, other.top), Math.min(one.bottom, other.bottom)];
				return right - left < slack || bottom - top < slack ? [] : [{ one, other, x: (left + right) / 2, y: (top + bottom) / 2 }];
			});
		});
		// The sheet has the whole page styled anew, twice: only where there is something to ask.
		if (pairs.length > 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		for (const { one, other, x, y } of pairs) {
			const pile = document.elementsFromPoint(x, y);
			const [a, b] = [pile.indexOf(one.element), pile.indexOf(other.element)];
			// Whichever is not there is hidden by what clips it.
			if (a < 0 || b < 0) continue;
			if (pile.slice(Math.min(a, b), Math.max(a, b)).some(isOpaque) || pile.slice(0, Math.min(a, b)).some(isOpaque)) continue;
			found.push(`“${one.words}” in ${nameOf(one.element)} and “${other.words}” in ${nameOf(other.element)} stand on each other`);
		}
		if (pairs.length > 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		return [...new Set(found)].slice(0, 12);
	}, part);
}
