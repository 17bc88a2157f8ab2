/** One server of the build and one Chromium for all files of tests: started before the first, ended after the last. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArgs, findHeadless } from '../../scripts/chromium.ts';
import { basePath } from '../../scripts/release.ts';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
	/** What the files of tests are told. */
	interface ProvidedContext {
		/** The address of the first page. */
		readonly site: string;
		/** Where Playwright connects to the browser. */
		readonly browser: string;
	}
}

/** Starts both, tells the tests where they are, and returns what stops them. @throws where there is no build or no Chromium */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
	const executablePath = findHeadless();
	if (!executablePath) throw new Error('There is no Chromium: npm test says how to get one.');
	const served = await serve({ root: 'build', port: 0, base: basePath() });
	const browser = await chromium.launchServer({ executablePath, args: [...chromiumArgs] });
	provide('site', served.url);
	provide('browser', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await served.close();
	};
}
