/** Places outside their frame, days outside the calendar, ends before their starts and counts the wrong way round are reported. */
import { describe, test } from 'vitest';
import {
	type Case,
	bannu,
	cell,
	claims,
	counts,
	december,
	events,
	expectFault,
	fields,
	idOf,
	inScene,
	incident,
	longEvent,
	moments,
	places,
	record,
	recordOf,
	rowOf,
	scene,
	source,
	sources,
	statement,
	swap
} from './faulty.ts';
import { changeCell, chapterWith, content } from './real.ts';

/** Writes a field into the first scene and shows it on the wide map. */
const inWideScene = (field: string) => (text: string) => swap(/^ {6}frame: region$/m, '      frame: wide')(inScene(field)(text));

describe('a coordinate outside its frame', () => {
	test.each<Case>([
		[
			'of an incident',
			events,
			cell(incident, 'lon', '2.35'),
			rowOf(incident),
			`${incident}.lon`,
			/^\[2\.35, [\d.]+\] lies outside the region frame; expected a mapped event inside it; mend the coordinates or unmap it$/
		],
		[
			'of an annotation',
			bannu,
			inScene('annotations: [{at: [2.35, 48.85], text: Words, of: [c18]}]'),
			'[2.35, 48.85]',
			`${scene}.annotations`,
			'has [2.35, 48.85], which lies outside the region frame; expected a point inside it; move it or use the wide frame'
		],
		[
			'of an annotation of the wide frame',
			bannu,
			inWideScene('annotations: [{at: [-77.036, 38.895], text: Words, of: [c18]}]'),
			'[-77.036, 38.895]',
			`${scene}.annotations`,
			'has [-77.036, 38.895], which lies outside the wide frame; expected a point inside it; move it'
		],
		[
			'of an arrow from beyond the wide frame',
			bannu,
			inWideScene('arrows: [{from: [-77.036, 38.895], to: bannu, kind: idea, of: [c18]}]'),
			'[-77.036, 38.895]',
			`${scene}.arrows`,
			'has [-77.036, 38.895], which lies outside the wide frame; expected a point inside it; move it'
		],
		[
			'of an arrow',
			bannu,
			inScene('arrows: [{from: bannu, to: [2.35, 48.85], kind: idea, of: [c18]}]'),
			'[2.35, 48.85]',
			`${scene}.arrows`,
			'has [2.35, 48.85], which lies outside the region frame; expected a point inside it; move it or use the wide frame'
		],
		[
			'of an arrow to a place of the wide frame',
			bannu,
			inScene('arrows: [{from: bannu, to: beijing, kind: idea, of: [c18]}]'),
			'to: beijing',
			`${scene}.arrows`,
			/^has \[116\.\d+, 39\.\d+\], which lies outside the region frame/
		],
		[
			'of a place',
			places,
			cell('bannu', 'lon', '-70.604'),
			rowOf('bannu'),
			'bannu.lon',
			'[-70.604, 32.985] lies outside the region frame; expected a place of it inside it; mend the coordinates or the frame'
		],
		[
			'of an extent whose degrees are the wrong way round',
			bannu,
			swap(/^ {6}extent: .*$/m, '      extent: [32.3, 69.4, 33.7, 71.6]'),
			'extent: [32.3',
			`${scene}.extent`,
			'has its middle outside the region frame; expected [west, south, east, north] in degrees; mend it or use the other frame'
		],
		[
			'of no place on earth',
			events,
			cell(incident, 'lat', '133.0'),
			rowOf(incident),
			`${incident}.lat`,
			'found "133.0", expected at most 90; lower it'
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a date outside the calendar', () => {
	const day = /; mend it$/;
	test.each<Case>([
		[
			'of an event',
			events,
			cell(incident, 'date', '2022-02-30'),
			rowOf(incident),
			`${incident}.date`,
			'found "2022-02-30", expected a date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD; mend it'
		],
		[
			'of the end of an event',
			events,
			cell(longEvent, 'end', '2023-13-01'),
			rowOf(longEvent),
			`${longEvent}.end`,
			/^found "2023-13-01", expected a date of the calendar/
		],
		[
			'of a window',
			bannu,
			swap(/window: \{from: 2022-12-18/, 'window: {from: 2022-11-31'),
			'from: 2022-11-31',
			`${record}.scene.window.from`,
			'found "2022-11-31", expected a day of the calendar: YYYY-MM-DD; mend it'
		],
		[
			'of a claim',
			claims,
			fields('c18', { when: '2022-12-32' }),
			[recordOf('c18'), '"when"'],
			'c18.when',
			'found "2022-12-32", expected a date or START/END of the calendar, the start first; mend it'
		],
		[
			'of a source',
			sources,
			fields(source, { issued: { 'date-parts': [[2022, 13, 1]] } }),
			[recordOf(source), '"date-parts"'],
			`${source}.issued.date-parts`,
			'found [[2022,13,1]], expected a date of the calendar: [[year]], [[year, month]] or [[year, month, day]]; mend it'
		],
		[
			'of a moment',
			moments,
			cell(statement, 'start', '2022-12-20T24:30'),
			rowOf(statement),
			`${statement}.start`,
			'found "2022-12-20T24:30", expected YYYY-MM-DD or YYYY-MM-DDTHH:MM, local time; mend it'
		],
		[
			'of a point of a timeline',
			chapterWith(/kind: timeline/),
			swap(/\{at: \d{4}-\d\d-\d\d/, '{at: 2022-06-31'),
			'2022-06-31',
			/\.panel\.rows\.?\[\d+\]\.points\[\d+\]\.at$/,
			day
		],
		[
			'of a weekday that the date does not fall on',
			events,
			(text) => changeCell(text, (of) => of('weekday') === 'monday', 'weekday', 'tuesday'),
			rowOf(idOf(content.events.values(), ({ weekday }) => weekday === 'monday')),
			/\.weekday$/,
			/^found "tuesday", expected the weekday of the date; mend it$/
		],
		[
			'longer than its precision',
			events,
			cell(incident, 'datePrecision', 'month'),
			rowOf(incident),
			`${incident}.date`,
			/expected a date as long as its precision: .*; mend it$/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('an end before its start', () => {
	test.each<Case>([
		[
			'of an event',
			events,
			cell(longEvent, 'end', '1893-01-01'),
			rowOf(longEvent),
			`${longEvent}.end`,
			'found "1893-01-01", expected an end that is not before the start; mend it'
		],
		[
			'of a moment',
			moments,
			cell(statement, 'end', '2022-12-01'),
			rowOf(statement),
			`${statement}.end`,
			'found "2022-12-01", expected an end that is not before the start; mend it'
		],
		[
			'of a window',
			december,
			swap(/window: \{from: .*\}/, 'window: {from: 2022-12-05, to: 2022-12-04}'),
			'to: 2022-12-04',
			/^steps\.december-[a-z-]+\.scene\.window\.to$/,
			'found "2022-12-04", expected an end that is not before the start; mend it'
		],
		[
			'of an extent',
			bannu,
			swap(/^ {6}extent: .*$/m, '      extent: [71.6, 32.3, 69.4, 33.7]'),
			'extent: [71.6',
			`${record}.scene.extent`,
			'found [71.6,32.3,69.4,33.7], expected west before east and south before north; mend it'
		],
		[
			'of a claim',
			claims,
			fields('c18', { when: '2022-12-20/2022-12-18' }),
			[recordOf('c18'), '"when"'],
			'c18.when',
			'found "2022-12-20/2022-12-18", expected a date or START/END of the calendar, the start first; mend it'
		],
		[
			'of a band of a timeline',
			chapterWith(/kind: timeline/),
			swap(/(kind: timeline[\s\S]*?\{from: \d{4}-\d\d-\d\d, to: )\d{4}/, '$11901'),
			'to: 1901',
			/\.bands\[\d+\]\.to$/,
			/^found "1901-\d\d-\d\d", expected an end that is not before the start; mend it$/
		],
		[
			'of a timeline',
			chapterWith(/kind: timeline/),
			swap(/^( {8}from: )\d{4}/m, '$12099'),
			['from: 2099', 'to: '],
			/\.scene\.panel\.to$/,
			/expected an end that is not before the start; mend it$/
		]
	])('is found: %s', (...one) => expectFault(one));
});

describe('a low count above the high one', () => {
	const highBelow = 'expected a high count that is not below the low one; mend it';
	test.each<Case>([
		['of killed', events, cell(incident, 'killedHigh', '0'), rowOf(incident), `${incident}.killedHigh`, `found "0", ${highBelow}`],
		['of injured', events, cell(incident, 'injuredHigh', '0'), rowOf(incident), `${incident}.injuredHigh`, `found "0", ${highBelow}`],
		[
			'of one who counts',
			counts,
			(text) => changeCell(text, (of) => of('high') !== '' && Number(of('high')) > 0 && of('low') === of('high'), 'low', '99999'),
			',99999,',
			/\.high$/,
			new RegExp(`^found "\\d+", ${highBelow}$`)
		]
	])('is found: %s', (...one) => expectFault(one));
});
