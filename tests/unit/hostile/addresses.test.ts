/** Addresses that somebody made up: each is read as a view that exists, none throws, and none gets markup into what is made of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceIn, heights, embedSpecOfChoice, queryOf, type EmbedSection } from '../../../src/lib/embed/builder/builderChoice.ts';
import { optionsIn, optionValues } from '../../../src/lib/embed/options.ts';
import { elementMarkup, frameMarkup, loaderMarkup } from '../../../src/lib/embed/snippets.ts';
import { rowsFor, searchable, waysOut } from '../../../src/lib/explore/filterEvents.ts';
import { exploreData } from '../../../src/lib/explore/exploreData.ts';
import { columns, sorted } from '../../../src/lib/explore/order.ts';
import { parametersOf, viewIn } from '../../../src/lib/explore/exploreView.ts';
import { routeIn, slidesOf, withRoute } from '../../../src/lib/present/deck.ts';
import { idIn } from '../../../src/lib/reading/address.ts';
import { folded, holds } from '../../../src/lib/reading/filter.ts';
import { choicesIn, withChoices } from '../../../src/lib/reading/preferences.svelte.ts';
import { cameraOf } from '../../../src/lib/scene/camera.ts';
import { storyData } from '../../../src/lib/scene/storyData.ts';
import { content } from '../../content/real.ts';
import { deck } from '../present/deck.ts';
import { many, payloads, queryWith, text } from './hostile.ts';

const runs = { numRuns: many };
const sections: EmbedSection[] = content.chapters.map(({ id, title, steps }) => ({
	path: id,
	title,
	editions: [],
	steps: steps.map((step) => ({
		id: step.id,
		heading: step.heading,
		alt: step.description.short,
		still: { picture: `stills/${step.id}`, width: 1200, height: 800, alt: step.description.short, anchor: step.id, table: [] }
	}))
}));
const stepIds = sections.flatMap(({ steps }) => steps.map(({ id }) => id));

describe('embeds', () => {
	const all = ['a-one', 'a-two', 'a-three'];

	test('show some of their own steps, one of them first', () =>
		fc.assert(
			fc.property(
				queryWith(['steps', 'step', 'theme', 'motion', 'mode'], [...all, 'a-two..a-three', 'a-three..a-one', 'flat', 'off']),
				(query) => {
					const options = optionsIn(query, all);
					expect(options.steps.length).toBeGreaterThan(0);
					expect(all.join()).toContain(options.steps.join());
					expect(options.steps).toContain(options.step);
					expect(optionValues.theme).toContain(options.theme);
				}
			),
			runs
		));

	test('are built from a choice that exists, and the markup has only what was offered', () =>
		fc.assert(
			fc.property(
				queryWith(
					['section', 'from', 'to', 'start', 'theme', 'mode', 'height'],
					[...stepIds.slice(0, 20), ...sections.map(({ path }) => path), ...optionValues.mode]
				),
				(query) => {
					const choice = choiceIn(query, sections);
					const section = sections.find(({ path }) => path === choice.section);
					const ids = section?.steps.map(({ id }) => id) ?? [];
					const [from, start, to] = [ids.indexOf(choice.from), ids.indexOf(choice.start), ids.indexOf(choice.to)];
					expect(from >= 0 && from <= start && start <= to).toBe(true);
					expect(choice.height).toBeGreaterThanOrEqual(heights.least);
					expect(choice.height).toBeLessThanOrEqual(heights.greatest);
					expect(choiceIn(new URLSearchParams(queryOf(choice)), sections)).toEqual(choice);
					if (!section) return;
					const offer = embedSpecOfChoice(choice, section);
					for (const markup of [frameMarkup, loaderMarkup].map((make) => make('https://example.org', offer)))
						expect(markup).not.toMatch(/onerror|<svg|javascript:|alert\(/);
					expect(elementMarkup('https://example.org', offer, choice.mode).match(/<(?!\/)/g)).toHaveLength(5);
				}
			),
			runs
		));
});

describe('the page of all events', () => {
	const data = exploreData(content, storyData(content, content.chapters).gazetteers);
	const rows = searchable(data);
	const known = [
		...data.rows.slice(0, 5).map(({ id }) => id),
		'2022-12',
		'2022-13',
		'1_2_3_4',
		'4_3_2_1',
		'0_0_0_0',
		'1e300_0_-1e300_5',
		'down',
		'yes',
		...columns
	];
	const asked = queryWith(
		['q', 'type', 'actor', 'province', 'from', 'to', 'killed', 'disputed', 'all', 'sort', 'order', 'event', 'map'],
		known
	);

	test('shows rows that it has, in an order that it has, and a part of the map that can be shown', () =>
		fc.assert(
			fc.property(asked, (query) => {
				const view = viewIn(query);
				expect(columns).toContain(view.order.by);
				if (view.bounds) {
					const { zoom, x, y } = cameraOf(view.bounds, [0, 0, 800, 600]);
					expect(zoom).toBeGreaterThan(0);
					expect([zoom, x, y].every(Number.isFinite)).toBe(true);
				}
				// The same view comes back from the address that it makes.
				const again = viewIn(new URLSearchParams(parametersOf(view)));
				expect(parametersOf(again)).toEqual(parametersOf(view));
			}),
			runs
		));

	test('finds, orders and offers ways out in a moment', () =>
		fc.assert(
			fc.property(asked, (query) => {
				const { filters, order } = viewIn(query);
				const found = sorted(rowsFor(rows, filters), order);
				expect(found.length).toBeLessThanOrEqual(rows.length);
				expect(waysOut(rows, filters).every(({ count }) => count > 0)).toBe(true);
			}),
			{ numRuns: 1000 }
		));
});

describe('the choices of a reader', () => {
	test('are some that exist, and come back from the address that they make', () =>
		fc.assert(
			fc.property(queryWith(['read', 'theme', 'motion', 'words', 'keys', 'lens', 'only'], ['dark', 'text', 'off', 'plain']), (query) => {
				const choices = choicesIn(query);
				const address = withChoices(new URL(`https://example.org/?${query.toString()}`), choices);
				expect(choicesIn(address.searchParams)).toEqual(choices);
				for (const value of Object.values(choices)) expect(value).toMatch(/^[a-z]+$/);
			}),
			runs
		));

	test('as filters of a list compare text with text', () =>
		fc.assert(
			fc.property(text, text, (words, query) => {
				expect(holds(folded(`${words} ${query}`), query)).toBe(true);
				expect(folded(folded(words))).toBe(folded(words));
			}),
			runs
		));
});

test('a route through the deck has slides, whatever the address asks for', () =>
	fc.assert(
		fc.property(queryWith(['minutes', 'without', 's', 'step'], ['2', '4', 'a', 'a,b']), (query) => {
			const route = routeIn(query, deck);
			expect(slidesOf(deck, route).length).toBeGreaterThan(0);
			expect(routeIn(withRoute(query, route), deck)).toEqual(route);
		}),
		runs
	));

test('an id is read from any end of an address', () => {
	for (const hash of payloads) expect(() => idIn(`#${hash}`)).not.toThrow();
	expect(idIn('#%')).toBe('%');
	expect(idIn('#a%20b')).toBe('a b');
	fc.assert(
		fc.property(text, (hash) => {
			expect(typeof idIn(`#${hash}`)).toBe('string');
		}),
		runs
	);
});
