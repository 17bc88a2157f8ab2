/** What Lighthouse says of a page, as a phone on a slow link would load it. */
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../chromium.ts';

/** Its four categories, in the order of the marks. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The mark of each category, 0 to 100, and after them the audits that were not passed. */
export async function marksOf(executablePath: string, url: string): Promise<string[]> {
	// A browser of its own, with a port that Lighthouse can ask.
	const port = 20_000 + (process.pid % 20_000);
	const browser = await chromium.launch({ executablePath, args: [...chromiumArgs, `--remote-debugging-port=${port}`] });
	try {
		const result = await lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: [...categories] });
		if (!result) return ['none'];
		const { lhr } = result;
		const failed = Object.values(lhr.categories)
			.flatMap(({ auditRefs }) => auditRefs)
			.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
			.map(({ id }) => id);
		const marks = categories.map((id) => String(Math.round((lhr.categories[id]?.score ?? 0) * 100)));
		return failed.length > 0 ? [...marks, `(${[...new Set(failed)].join(', ')})`] : marks;
	} finally {
		await browser.close();
	}
}
