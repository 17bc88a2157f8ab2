/** `?debug`: the reading line, with the position that the page says it holds, and the boxes of the steps with their ids. Fetched when the address asks for it. */

const styles = `
	html[data-debug]::after {
		content: '';
		position: fixed;
		z-index: 50;
		inset: 50% 0 auto;
		border-top: 1px dashed var(--link);
		pointer-events: none;
	}
	html[data-debug] main::after {
		content: attr(data-position) ' ' attr(data-progress);
		position: fixed;
		z-index: 50;
		top: 50%;
		right: 8px;
		padding: 0 6px;
		font: 400 0.75rem/1.5 var(--sans);
		color: var(--link);
		background: var(--paper-raised);
		pointer-events: none;
	}
	html[data-debug] .step {
		outline: 1px dashed var(--link);
		outline-offset: -1px;
	}
	html[data-debug] .step::before {
		content: attr(data-step);
		position: absolute;
		top: 2px;
		left: 4px;
		font: 400 0.75rem/1.4 var(--sans);
		color: var(--link);
	}
`;

/** Draws the line and the boxes. */
export function drawReading(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	document.documentElement.dataset.debug = '';
}
