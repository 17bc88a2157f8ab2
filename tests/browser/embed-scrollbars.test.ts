/** No embed has a scroll bar of its own in a page of another origin: nothing in it is higher or wider than the frame that the loader has sized. */
import { expect } from 'vitest';
import { each, firstOf, useSite } from './harness.ts';
import { useHost } from './hosts.ts';

const site = useSite();
const host = useHost();

/** What is embedded: a chapter with tables, one with long words, an incident. */
const paths = ['bannu', 'the-line', 'incidents/bannu-ctd-siege-2022'];

/** The element as the builder gives it out; a flat frame needs no height, the loader sets it. */
function markup(mode: string, theme: string): string {
	const elements = paths.map(
		(path, i) =>
			`<strategic-depth id="e${i}" chapter="${path}" mode="${mode}" theme="${theme}"></strategic-depth>` +
			// Between two that scroll, so that each has its own stretch of the page.
			'<p>Between</p>'
	);
	return `${elements.join('\n')}<script async src="${site.at('embed.js')}"></script>`;
}

const widths = [
	[320, 'dark'],
	[300, 'light'],
	[320, 'light'],
	[480, 'light'],
	[640, 'light'],
	[720, 'light'],
	[720, 'dark']
] as const;

each(
	widths.flatMap(([width, theme]) => (['flat', 'step', 'scroll'] as const).map((mode) => [mode, width, theme] as const)),
	firstOf(3)
)('%s, %i px wide, %s', async (mode, width, theme) => {
	const visited = await host.open(site.browser(), markup(mode, theme), {
		width,
		height: 900,
		head: '<style>body{margin:0}</style>'
	});
	for (const [i, path] of paths.entries()) {
		const frame = await visited.frame(`#e${i} iframe`);
		// A single step has nothing to scroll through, and stays a stepper.
		await frame.waitForSelector(`main[data-mode="${mode === 'scroll' && path.includes('/') ? 'step' : mode}"]`);
		if (mode === 'flat')
			await frame.waitForFunction(() => {
				const { height } = document.querySelector('.grid')?.getBoundingClientRect() ?? { height: 0 };
				return document.documentElement.clientHeight === Math.ceil(height);
			});
		const over = await frame.evaluate(() => {
			const { clientHeight, clientWidth, scrollHeight, scrollWidth } = document.documentElement;
			return [scrollHeight - clientHeight, scrollWidth - clientWidth];
		});
		expect([path, ...over]).toEqual([path, 0, 0]);
	}
	expect(visited.errors).toEqual([]);
});
