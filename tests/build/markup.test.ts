/** The markup of every built page is valid HTML, as html-validate reads the standard. */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pagesUnder } from './pages.ts';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		// What the standard demands, what a document needs, and what keeps it from some readers; no rule of taste.
		extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y']
	})
);

test.each(pagesUnder('build'))('%s is valid', async (file) => {
	const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
	const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`));
	expect(faults.slice(0, 12)).toEqual([]);
});
