/** A file has one job. Lint holds the code to as many lines; it does not read sheets of styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no sheet of styles has more than 250 lines', () => {
	const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
	expect(sheets.length).toBeGreaterThan(5);
	expect(sheets.filter((file) => readFileSync(`src/${file}`, 'utf8').trimEnd().split('\n').length > 250)).toEqual([]);
});
