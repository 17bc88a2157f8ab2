/** References, BibTeX and RIS: every source is in each, whole, and can be read back. */
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { bibtex, references, ris } from '../../../src/lib/ledger/references.ts';
import { citedParts } from '../../../src/lib/ledger/citing.ts';
import { content, steps } from '../../content/content.ts';

const sources = [...content.sources.values()];

test('every source has a reference with its title and address', () => {
	const words = references(sources);
	for (const { id, URL } of sources) expect(words.get(id)).toContain(URL);
	expect(words.get('s143')).toMatch(/^Militants seize .*\(2022, December 18\)\. Dawn\. https:/);
	expect([...words.values()].filter((text) => /[<>]/.test(text))).toEqual([]);
});

test('BibTeX has each source under its id and can be read back', () => {
	const text = bibtex(sources);
	expect([...text.matchAll(/^@\w+\{(s\d{3}),/gm)].map(([, id]) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
	const back: unknown = JSON.parse(new Cite(bibtex(sources.slice(0, 5)) as unknown as object[]).format('data', { format: 'text' }));
	expect(back).toHaveLength(5);
});

test('RIS has each source, with its address on one line', () => {
	const lines = ris(sources).split('\r\n').filter(Boolean);
	expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?/.test(line))).toEqual([]);
	expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(sources.length);
	const addresses = new Set(lines.filter((line) => line.startsWith('UR  - ')).map((line) => line.slice(6)));
	expect(sources.filter(({ URL }) => !addresses.has(URL)).map(({ id }) => id)).toEqual([]);
});

test('each step can be cited, with its address where the site knows its own', () => {
	const known = citedParts(content, 'https://example.org/depth', 'abc');
	expect(known.site).toContain('https://example.org/depth/');
	expect(known.steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
	for (const { id, reference } of known.steps) expect(reference).toContain(`https://example.org/depth/#${id}`);
	expect(citedParts(content, null, 'abc').site).not.toContain('http');
});
