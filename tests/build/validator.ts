/** html-validate, with the rules that state real faults. */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
		rules: {
			// Scripts and styles are of the same host, and the policy allows no other.
			'require-sri': 'off',
			// A filter acts while one types and a quiz as one chooses: there is nothing to submit.
			'wcag/h32': 'off',
			// A role says the same as the element that the rule would rather see.
			'prefer-native-element': 'off'
		}
	})
);

/** The faults of a page's markup, one line each. */
export async function invalid(file: string): Promise<string[]> {
	const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
	return results.flatMap(({ messages }) =>
		messages.slice(0, 12).map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`)
	);
}
