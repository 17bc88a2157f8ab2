/** Words and citations that are missing are reported with their step. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/load.ts';
import { type Case, bannu, claims, expectFault, first, inProse, record, swap, unknownId, withFile, later } from './faulty.ts';
import { lineOf, textOf } from './real.ts';

describe('words that are missing', () => {
	const block = (field: string, indent: number) => new RegExp(`^ {${indent}}${field}:.*\\n(?: {${indent + 1}}.*\\n)*`, 'm');

	test.each<Case>([
		[
			'the description of a step',
			bannu,
			swap(block('description', 4), ''),
			`  ${first}:`,
			`${record}.description`,
			'is missing; expected a record with fields; add it'
		],
		[
			'the short description, which is the text for a picture',
			bannu,
			swap(block('short', 6), '      short: ""\n'),
			'short: ""',
			`${record}.description.short`,
			'is empty; expected some text; fill it in'
		],
		[
			'a short description of nothing but spaces',
			bannu,
			swap(block('short', 6), '      short: "   "\n'),
			'short: "   "',
			`${record}.description.short`,
			'is empty; expected some text; fill it in'
		],
		[
			'the long description',
			bannu,
			swap(block('long', 6), ''),
			/^ {4}description:/,
			`${record}.description.long`,
			'is missing; expected text; add it'
		],
		['the plain version', bannu, swap(block('plain', 4), ''), `  ${first}:`, `${record}.plain`, 'is missing; expected text; add it'],
		[
			'the caption',
			bannu,
			swap(block('caption', 6), '      caption:\n'),
			'caption:',
			`${record}.scene.caption`,
			'found null, expected text; change it'
		],
		[
			'the prose of a step',
			bannu,
			swap(new RegExp(String.raw`^## \[.*\(#${later}\)\n[\s\S]*?(?=^## )`, 'm'), ''),
			new RegExp(String.raw`^ {2}${later}:`),
			`steps.${later}`,
			`has no prose; expected a heading \`## [Heading](#${later})\` in the body; add it`
		],
		[
			'the paragraphs under a heading',
			bannu,
			swap(new RegExp(String.raw`^(## \[.*\(#${later}\)\n)[\s\S]*?(?=^## )`, 'm'), '$1\n'),
			`(#${later})`,
			`${later}.prose`,
			'is empty; expected 40 to 90 words; write it'
		],
		[
			'the words of a mark',
			bannu,
			inProse(':cite[]{of="c18"}'),
			':cite[]',
			first,
			':cite has no words; expected words in [ ]; put the words there'
		],
		['the front matter', bannu, swap(/^---\n/, ''), /./, 'front matter', 'is missing; expected the file to begin with --- and YAML; add it']
	])('are found: %s', (...one) => expectFault(one));
});

describe('a citation that is missing', () => {
	test.each<Case>([
		[
			'a number outside a citation',
			bannu,
			inProse('In all 17 men.'),
			'In all 17 men.',
			`${first}.prose`,
			'has the number in "In all 17 men." outside a citation; expected every number and date inside :cite[…]; cite it'
		],
		[
			'a number in a term outside a citation',
			bannu,
			inProse('The :term[17 men]{#ctd} waited.'),
			'17 men',
			`${first}.prose`,
			/^has the number in "17 men" outside a citation/
		],
		['a clock time outside a citation', bannu, inProse('At 12:30 it began.'), 'At 12:30', `${first}.prose`, /^has the number in "At 12/],
		[
			'a paragraph without a citation',
			bannu,
			inProse('It was quiet.\n\n'),
			'It was quiet.',
			`${first}.prose`,
			'has a paragraph without a citation; expected :cite[…]{of="…"} in each; cite what it rests on'
		],
		[
			'a citation of nothing',
			bannu,
			inProse(':cite[It was quiet.]'),
			'It was quiet.',
			first,
			':cite names no source; expected {of="c18 s143"}; add the ids it rests on'
		],
		[
			'a kind that is none',
			bannu,
			inProse(':cite[It was quiet.]{of="c18" kind="rumour"}'),
			'rumour',
			first,
			':cite has kind "rumour"; expected one of reported-fact, attributed, opinion, forecast, recommendation; choose one'
		],
		[
			'a mark of another name',
			bannu,
			inProse(':note[It was quiet.]{of="c18"}'),
			'It was quiet.',
			first,
			'has an unknown mark :note; expected :cite, :term or :place; correct the name'
		],
		[
			'a term that names nothing',
			bannu,
			inProse(':cite[A :term[thing].]{of="c18"}'),
			':term[thing]',
			first,
			':term names nothing; expected {#id}; add the id'
		],
		[
			'a link',
			bannu,
			inProse(':cite[See [this](https://example.org/).]{of="c18"}'),
			'example.org',
			first,
			'has a link; expected words, emphasis, :cite, :term or :place; rewrite it'
		],
		[
			'a list',
			bannu,
			swap(/^(## \[.*\n\n)/m, '$1- one\n- two\n\n'),
			'- one',
			first,
			'has a list; expected only headings and paragraphs; rewrite it as prose'
		]
	])('is found: %s', (...one) => expectFault(one));

	test('is found where a claim that prose cites is no longer among the claims', () => {
		const cited = [...textOf(bannu).matchAll(/\{of="(c\d+)/g)][0]?.[1] ?? '';
		const list = (JSON.parse(textOf(claims)) as readonly { readonly id: string }[]).filter(({ id }) => id !== cited);
		const { faults } = readContent(withFile(claims, JSON.stringify(list, null, '\t')));
		expect(faults).toContainEqual({
			file: bannu,
			line: lineOf(textOf(bannu), `{of="${cited}`),
			field: expect.stringMatching(/^bannu-[a-z-]+\.prose$/) as unknown,
			message: unknownId(cited)
		});
	});
});
