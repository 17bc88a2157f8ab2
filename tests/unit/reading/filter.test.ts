/** Words are found whatever their case, marks or quotation marks. */
import { expect, test } from 'vitest';
import { folded, holds } from '../../../src/lib/reading/filter.ts';
import { choicesIn, withChoices } from '../../../src/lib/reading/preferences.svelte.ts';

test.each([
	['António Guterres asked', 'antonio', true],
	['Pakistan’s army', "pakistan's ARMY", true],
	['Bannu and Wana', 'wana bannu', true],
	['Bannu', 'bannu chaman', false],
	['anything', '  ', true]
])('in “%s” “%s”: %s', (text, query, found) => expect(holds(folded(text), query)).toBe(found));

test('the lens is in the address, and what nobody knows is ignored', () => {
	expect(choicesIn(new URLSearchParams('lens=on&only=contested'))).toMatchObject({ lens: 'on', only: 'contested' });
	expect(choicesIn(new URLSearchParams('lens=yes&only=all-of-it'))).toMatchObject({ lens: 'off', only: 'all' });
	const address = withChoices(new URL('https://example.org/?step=a'), choicesIn(new URLSearchParams('lens=on')));
	expect(address.search).toBe('?step=a&lens=on');
});
