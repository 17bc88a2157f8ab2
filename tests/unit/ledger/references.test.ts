/** References: every source has one, whole, and so has every step. */
import { expect, test } from 'vitest';
import { references } from '../../../src/lib/ledger/references.ts';
import { citedParts } from '../../../src/lib/ledger/citing.ts';
import { content, steps } from '../../content/content.ts';

const sources = [...content.sources.values()];

test('every source has a reference with its title and address', { timeout: 60_000 }, () => {
	const words = references(sources);
	for (const { id, URL } of sources) expect(words.get(id)).toContain(URL);
	expect(words.get('s143')).toMatch(/^Militants seize .*\(2022, December 18\)\. Dawn\. https:/);
	expect([...words.values()].filter((text) => /[<>]/.test(text))).toEqual([]);
});

test('each step can be cited, with its address where the site knows its own', { timeout: 60_000 }, () => {
	const known = citedParts(content, 'https://example.org/depth');
	expect(known.site).toContain('https://example.org/depth/');
	expect(known.steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
	for (const { id, reference } of known.steps) {
		expect(reference).toContain(`https://example.org/depth/#${id}`);
		expect(reference).toMatch(/^Editors of From Strategic Depth to Strategic Death\. \(2026, November\)\. /);
		expect(reference).toContain(content.publication.version);
	}
	expect(citedParts(content, null).site).not.toContain('http');
});
