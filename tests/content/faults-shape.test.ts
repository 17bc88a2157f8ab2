/** Records of another shape, and sources without an address, are reported field by field. */
import { describe, test } from 'vitest';
import {
	type Case,
	bannu,
	cell,
	claims,
	events,
	expectFault,
	fields,
	inScene,
	incident,
	record,
	recordOf,
	rowOf,
	source,
	sources,
	swap
} from './faulty.ts';

describe('a source without an address', () => {
	test.each<Case>([
		['none', sources, fields(source, { URL: undefined }), /^\t\{/, `${source}.URL`, 'is missing; expected text; add it'],
		[
			'an empty one',
			sources,
			fields(source, { URL: '' }),
			[recordOf(source), '"URL": ""'],
			`${source}.URL`,
			'found "", expected a whole address such as https://example.org/page; mend it'
		],
		[
			'one that is no address',
			sources,
			fields(source, { URL: 'www.dawn.com' }),
			[recordOf(source), '"URL"'],
			`${source}.URL`,
			'found "www.dawn.com", expected a whole address such as https://example.org/page; mend it'
		],
		[
			'one of a kind that no page may link to',
			sources,
			fields(source, { URL: 'javascript:void(0)' }),
			[recordOf(source), '"URL"'],
			`${source}.URL`,
			/^found "javascript:void\(0\)", expected a whole address/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a record of another shape', () => {
	test.each<Case>([
		[
			'an unknown field of a step',
			bannu,
			swap(/^( {4})ask: /m, '$1asks: '),
			'    asks: ',
			`${record}.asks`,
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'an unknown field of a scene',
			bannu,
			inScene('zoom: 4'),
			'zoom: 4',
			`${record}.scene.zoom`,
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'an unknown field of a claim',
			claims,
			fields('c18', { colour: 'red' }),
			[recordOf('c18'), '"colour"'],
			'c18.colour',
			'is no known field; expected only the known ones; remove or rename it'
		],
		[
			'a frame that is none',
			bannu,
			swap(/frame: region/, 'frame: moon'),
			'frame: moon',
			`${record}.scene.frame`,
			'found "moon", expected one of region, wide; choose one'
		],
		[
			'a layer that is none',
			bannu,
			swap(/layers: \[line/, 'layers: [clouds'),
			'layers: [clouds',
			`${record}.scene.layers[0]`,
			/^found "clouds", expected one of line, provinces, .*; choose one$/
		],
		[
			'a panel that is none',
			bannu,
			swap(/kind: moments/, 'kind: pie'),
			'kind: pie',
			`${record}.scene.panel.kind`,
			/^found "pie", expected one of days, timeline, .*; choose one$/
		],
		[
			'a status that is none',
			claims,
			fields('c18', { status: 'true' }),
			[recordOf('c18'), '"status": "true"'],
			'c18.status',
			/^found "true", expected one of corroborated, .*; choose one$/
		],
		[
			'a type of event that is none',
			events,
			cell(incident, 'type', 'riot'),
			rowOf(incident),
			`${incident}.type`,
			/^found "riot", expected one of attack, border-clash, .*; choose one$/
		],
		[
			'a province that is none',
			events,
			cell(incident, 'province', 'KP'),
			rowOf(incident),
			`${incident}.province`,
			/^found "KP", expected .*a province such as PK\.KP.*; mend it$/
		],
		[
			'a count that is no number',
			events,
			cell(incident, 'killedLow', 'several'),
			rowOf(incident),
			`${incident}.killedLow`,
			'found "several", expected a whole number, or nothing where it is unknown; mend it'
		],
		[
			'a slide that is too long',
			bannu,
			swap(/^( {4}slide: ).*$/m, `$1${'Word '.repeat(30)}`),
			'Word Word',
			`${record}.slide`,
			/^found "Word .*, expected at most 90 characters; shorten it$/
		],
		[
			'too few questions',
			bannu,
			swap(/^questions:\n( {2}- .*\n)(?: {2}- .*\n)+/m, 'questions:\n$1'),
			/^questions:/,
			'questions',
			/^found \[.*, expected at least 2 entries; add to it$/
		],
		[
			'a chapter with one step',
			bannu,
			(text) => text.replace(/^ {2}bannu-demand:\n[\s\S]*?(?=^---$)/m, '').replace(/^## \[.*\(#bannu-demand\)[\s\S]*$/m, ''),
			/^steps:/,
			'steps',
			'has 1 of them; expected 2 to 8; split or join'
		],
		[
			'a mapped event without a province',
			events,
			cell(incident, 'province', ''),
			rowOf(incident),
			`${incident}.province`,
			'found "", expected the province of a mapped event; mend it'
		],
		[
			'an incident without a source',
			events,
			cell(incident, 'sources', ''),
			rowOf(incident),
			`${incident}.sources`,
			'found "", expected at least one source; mend it'
		]
	])('is found: %s', (...one) => expectFault(one));
});
