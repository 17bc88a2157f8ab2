/** Ids that stand twice, and links inside the story that lead nowhere, are reported with their line. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/load.ts';
import {
	type Case,
	bannu,
	chaman,
	claims,
	events,
	expectFault,
	first,
	glossary,
	incident,
	places,
	recordOf,
	rowOf,
	source,
	sources,
	swap,
	term,
	withFile,
	later
} from './faulty.ts';
import { content, lineOf, textOf } from './real.ts';

describe('an id that stands twice', () => {
	const again = (id: string) => (text: string) => {
		const list = JSON.parse(text) as readonly { readonly id: string }[];
		return `${JSON.stringify([...list, list.find((one) => one.id === id)], null, '\t')}\n`;
	};
	const rowAgain = (id: string) => (text: string) => `${text}${text.split('\n').find((line) => line.startsWith(`${id},`)) ?? ''}\n`;
	const twice = (id: string) => `"${id}" stands twice; expected each id once; rename one`;

	test.each<Case>([
		['a claim', claims, again('c18'), [recordOf('c104'), recordOf('c18')], 'id', twice('c18')],
		['a source', sources, again(source), [recordOf([...content.sources.keys()].at(-1) ?? ''), recordOf(source)], 'id', twice(source)],
		['a term', glossary, again(term), [recordOf([...content.terms.keys()].at(-1) ?? ''), recordOf(term)], 'id', twice(term)],
		['an event', events, rowAgain(incident), [rowOf([...content.events.keys()].at(-1) ?? ''), rowOf(incident)], 'id', twice(incident)],
		['a place', places, rowAgain('bannu'), [rowOf([...content.places.keys()].at(-1) ?? ''), rowOf('bannu')], 'id', twice('bannu')],
		[
			'a step in the front matter',
			bannu,
			swap(new RegExp(String.raw`^ {2}${later}:`, 'm'), `  ${first}:`),
			[`  ${first}:`, /^ {4}slide/, `  ${first}:`],
			first,
			'stands twice; expected each field once; remove one'
		],
		[
			'a field of a step',
			bannu,
			swap(/^ {4}ask: /m, '    ask: Why?\n    ask: '),
			['ask: Why?', /ask: (?!Why\?$)/],
			'ask',
			'stands twice; expected each field once; remove one'
		],
		[
			'a heading',
			bannu,
			swap(new RegExp(String.raw`^(## \[.*)\(#${later}\)`, 'm'), `$1(#${first})`),
			[`(#${first})`, /^:cite/, `(#${first})`],
			first,
			'stands twice in the body; expected each step once; rename one'
		],
		[
			'a chapter',
			chaman,
			swap(/^id: chaman$/m, 'id: bannu'),
			'id: bannu',
			'id',
			'found "bannu", expected "chaman" as in the file’s name; rename one'
		]
	])('is found: %s', (...one) => expectFault(one));

	test('is found where two chapters have one step', () => {
		const stolen = /^ {2}(chaman-[a-z-]+):/m.exec(textOf(chaman))?.[1] ?? '';
		const text = textOf(bannu).replaceAll(first, stolen);
		const { faults } = readContent(withFile(bannu, text));
		const line = lineOf(text, `(#${stolen})`);
		expect(faults).toContainEqual({
			file: bannu,
			line,
			field: stolen,
			message: `is a step of ${chaman} too; expected each id once in the story; rename one`
		});
		expect(faults).toContainEqual({
			file: bannu,
			line,
			field: `${stolen}.id`,
			message: 'does not begin with its chapter; expected bannu-…; rename it before it is published'
		});
	});
});

describe('a dead link inside the story', () => {
	test.each<Case>([
		[
			'a heading that leads to no step',
			bannu,
			swap(new RegExp(String.raw`^(## \[.*)\(#${later}\)`, 'm'), '$1(#bannu-nowhere)'),
			'(#bannu-nowhere)',
			'bannu-nowhere',
			'has no record; expected it under `steps:` in the front matter; add it there'
		],
		[
			'the step that lost its heading',
			bannu,
			swap(new RegExp(String.raw`^(## \[.*)\(#${later}\)`, 'm'), '$1(#bannu-nowhere)'),
			new RegExp(String.raw`^ {2}${later}:`),
			`steps.${later}`,
			`has no prose; expected a heading \`## [Heading](#${later})\` in the body; add it`
		],
		[
			'a heading without a link',
			bannu,
			swap(new RegExp(String.raw`^## \[(.*)\]\(#${later}\)`, 'm'), '## $1'),
			lastHeading(later),
			'heading',
			'is not a step; expected `## [Heading](#step-id)`; write it so'
		],
		[
			'a heading of another level',
			bannu,
			swap(new RegExp(String.raw`^## (\[.*\]\(#${later}\))`, 'm'), '### $1'),
			'### [',
			'heading',
			'is not a step; expected `## [Heading](#step-id)`; write it so'
		],
		[
			'words before the first heading',
			bannu,
			swap(/\n---\n/, '\n---\n\n:cite[Words.]{of="c18"}\n'),
			':cite[Words.]',
			'prose',
			'stands before the first heading; expected a step; move it under one'
		]
	])('is found: %s', (...one) => expectFault(one));
});

/** The heading of a step as it stands when its link is gone. */
function lastHeading(step: string): string {
	return `## ${new RegExp(`^## \\[(.*)\\]\\(#${step}\\)`, 'm').exec(textOf(bannu))?.[1] ?? ''}`;
}
