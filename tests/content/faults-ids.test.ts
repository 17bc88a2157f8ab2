/** Ids that lead nowhere are reported with their file, their line, their field, and what to do. */
import { describe, test } from 'vitest';
import {
	type Case,
	annual,
	bannu,
	cell,
	claims,
	counts,
	events,
	expectFault,
	fields,
	first,
	firstCell,
	forecast,
	forecasts,
	glossary,
	inPanel,
	inProse,
	inScene,
	incident,
	moments,
	notIn,
	panelField,
	places,
	recordOf,
	rowOf,
	scene,
	statement,
	swap,
	term,
	unknownId,
	unknownIn
} from './faulty.ts';
import { chapterWith } from './real.ts';

describe('an id that does not exist', () => {
	test.each<Case>([
		['a citation', bannu, swap('{of="', '{of="c999 '), '{of="c999', /^bannu-[a-z-]+\.prose$/, unknownId('c999')],
		[
			'a term in prose',
			bannu,
			swap(/(:term\[[^\]]*\]\{#)[a-z-]+/, '$1nobody'),
			'{#nobody}',
			/^bannu-[a-z-]+\.prose$/,
			'marks "nobody", which is not in data/glossary.json; expected a known term; add it there or correct it'
		],
		[
			'a place in prose',
			bannu,
			inProse(':cite[At :place[Nowhere]{#nowhere}.]{of="c18"}'),
			'{#nowhere}',
			`${first}.prose`,
			'marks "nowhere", which is not in data/places.csv; expected a known place; correct it'
		],
		[
			'a term of a chapter',
			bannu,
			swap(/^terms: \[/m, 'terms: [nobody, '),
			'terms: [nobody',
			'bannu.terms',
			'names "nobody", which is not in data/glossary.json; expected a known term; add it there or remove it'
		],
		[
			'a label',
			bannu,
			swap(/^( {6}labels: \[)[a-z-]+/m, '$1atlantis'),
			'labels: [atlantis',
			`${scene}.labels`,
			'names "atlantis", which the region frame lacks; expected a place, area or river of it; correct it'
		],
		[
			'a label of the other frame',
			bannu,
			swap(/^( {6}labels: \[)[a-z-]+/m, '$1beijing'),
			'labels: [beijing',
			`${scene}.labels`,
			/^names "beijing", which the region frame lacks/
		],
		[
			'a highlighted area',
			bannu,
			swap(/^( {6}highlights: \[)[a-z.-]+/m, '$1district.atlantis'),
			'district.atlantis',
			`${scene}.highlights`,
			'names "district.atlantis", which the region frame lacks; expected a place, area or river of it; correct it'
		],
		[
			'a focus',
			bannu,
			inScene('focus: atlantis'),
			'focus: atlantis',
			`${scene}.focus`,
			'names "atlantis", which the region frame lacks; expected a place of it; correct it'
		],
		[
			'an event of a scene',
			bannu,
			swap(/^( {6}events: \[)/m, '$1nothing-2022, '),
			'nothing-2022',
			`${scene}.events`,
			notIn('nothing-2022', events, 'event')
		],
		[
			'an end of an arrow',
			bannu,
			inScene('arrows: [{from: bannu, to: atlantis, kind: idea, of: [c18]}]'),
			'to: atlantis',
			`${scene}.arrows`,
			notIn('atlantis', places, 'place')
		],
		[
			'what an arrow rests on',
			bannu,
			inScene('arrows: [{from: bannu, to: wana, kind: idea, of: [c999]}]'),
			'of: [c999]',
			`${scene}.arrows`,
			unknownId('c999')
		],
		[
			'the place of an annotation',
			bannu,
			inScene('annotations: [{at: atlantis, text: Words, of: [c18]}]'),
			'at: atlantis',
			`${scene}.annotations`,
			notIn('atlantis', places, 'place')
		],
		[
			'what an annotation rests on',
			bannu,
			inScene('annotations: [{at: bannu, text: Words, of: [s999]}]'),
			'of: [s999]',
			`${scene}.annotations`,
			unknownId('s999')
		],
		[
			'what a counter-argument rests on',
			bannu,
			swap(/^( {6}of: \[)/m, '$1s999, '),
			[/^ {4}counter:/, 's999'],
			`${first}.counter.of`,
			unknownId('s999')
		],
		[
			'a moment of a panel',
			bannu,
			inPanel('moments', '\n {8}moments: \\[', 'bannu-m99, '),
			'bannu-m99',
			`${scene}.panel`,
			notIn('bannu-m99', moments, 'moment')
		],
		[
			'what an item of columns rests on',
			chapterWith(/kind: columns/),
			inPanel('columns', ' of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'what a point of a timeline rests on',
			chapterWith(/kind: timeline/),
			inPanel('timeline', '\\{at: .*?of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'what a band of a timeline rests on',
			chapterWith(/kind: timeline/),
			inPanel('timeline', '\\{from: .*?of: \\[', 's999, '),
			's999',
			panelField,
			unknownId('s999')
		],
		[
			'a claim of an argument',
			chapterWith(/kind: argument/),
			inPanel('argument', 'claims:\\s+\\[', 'c999, '),
			'c999',
			panelField,
			notIn('c999', claims, 'claim')
		],
		[
			'an actor of small multiples',
			chapterWith(/kind: multiples/),
			inPanel('multiples', 'actors: \\[', 'nobody, '),
			'[nobody, ',
			panelField,
			notIn('nobody', 'data/actors.json', 'actor')
		],
		[
			'a forecast of a panel',
			chapterWith(/kind: forecasts/),
			swap(/(kind: forecasts[\s\S]*?)forecast-[a-z-]+/, '$1forecast-of-nothing'),
			'forecast-of-nothing',
			panelField,
			notIn('forecast-of-nothing', forecasts, 'forecast')
		],
		[
			'a series of years',
			chapterWith(/kind: years/),
			inPanel('years', 'series: \\[', 'PIPS comets, '),
			'PIPS comets',
			panelField,
			notIn('PIPS comets', annual, 'series')
		],
		[
			'a source of a claim',
			claims,
			fields('c18', { sources: ['s999'] }),
			[recordOf('c18'), 'sources'],
			'c18.sources',
			unknownIn('s999', 'source')
		],
		[
			'a ground of a claim',
			claims,
			fields('c18', { supports: ['c999'] }),
			[recordOf('c18'), 'supports'],
			'c18.supports',
			unknownIn('c999', 'claim')
		],
		[
			'a source of an event',
			events,
			cell(incident, 'sources', 's999'),
			rowOf(incident),
			`${incident}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'an actor of an event',
			events,
			cell(incident, 'actors', 'nobody'),
			rowOf(incident),
			`${incident}.actors`,
			unknownIn('nobody', 'actor')
		],
		[
			'who claimed an event',
			events,
			cell(incident, 'claimedBy', 'nobody'),
			rowOf(incident),
			`${incident}.claimedBy`,
			unknownIn('nobody', 'actor')
		],
		[
			'the event of a count',
			counts,
			firstCell('event', 'nothing-2022'),
			'nothing-2022',
			'nothing-2022.event',
			unknownIn('nothing-2022', 'event')
		],
		['a source of a count', counts, firstCell('sources', 's999'), 's999', /\.sources$/, unknownIn('s999', 'source')],
		['the source of a yearly figure', annual, firstCell('source', 's999'), 's999', /\.source$/, unknownIn('s999', 'source')],
		[
			'a source of a moment',
			moments,
			cell(statement, 'sources', 's999'),
			rowOf(statement),
			`${statement}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'a moment that contradicts another',
			moments,
			cell(statement, 'conflictsWith', 'bannu-m99'),
			rowOf(statement),
			`${statement}.conflictsWith`,
			unknownIn('bannu-m99', 'moment')
		],
		[
			'a source of a term',
			glossary,
			fields(term, { sources: ['s999'] }),
			[recordOf(term), 'sources'],
			`${term}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'the claim of a forecast',
			forecasts,
			fields(forecast, { claim: 'c999' }),
			[recordOf(forecast), '"claim"'],
			`${forecast}.claim`,
			unknownIn('c999', 'claim')
		],
		[
			'an event of a forecast',
			forecasts,
			fields(forecast, { events: ['nothing-2022'] }),
			[recordOf(forecast), '"events"'],
			`${forecast}.events`,
			unknownIn('nothing-2022', 'event')
		],
		[
			'a source of a forecast',
			forecasts,
			fields(forecast, { sources: ['s999'] }),
			[recordOf(forecast), '"sources"'],
			`${forecast}.sources`,
			unknownIn('s999', 'source')
		],
		[
			'a claim of a contested point',
			'data/views.json',
			fields('view-line', { claims: ['c999'] }),
			[recordOf('view-line'), '"claims"'],
			'view-line.claims',
			unknownIn('c999', 'claim')
		]
	])('is found: %s', (...one) => expectFault(one));
});
