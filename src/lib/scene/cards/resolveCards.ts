/** The cards of a scene's window, at build: counts by side and by who counts, and the publishers of their sources. */
import { counterSays, deadOf, sideNames, sidePeople } from '../../content/counting.ts';
import type { Content } from '../../content/model.ts';
import type { Count, Measure } from '../../content/tables/counts.ts';
import type { Event } from '../../content/tables/events.ts';
import { rangeOf } from '../panels/text.ts';
import type { ResolvedScene } from '../resolved.ts';
import type { ResolvedCard, CardMeasure } from './cardTypes.ts';

/** The cards of the incidents of a scene's own window, in the order of its marks. */
export function cardsOf({ window, marks }: ResolvedScene, content: Content): ResolvedCard[] {
	return marks.flatMap(({ id, date }) => {
		const event = content.events.get(id);
		return event && window && date >= window.from && date <= window.to ? [cardOf(event, content)] : [];
	});
}

function cardOf(event: Event, content: Content): ResolvedCard {
	const { id, date, title, place, killedLow, killedHigh, injuredLow, injuredHigh } = event;
	const publishers = event.sources.flatMap((source) => content.sources.get(source)?.publisher ?? []);
	return {
		id,
		date,
		title,
		place,
		killed: measureOf(content.counts, id, 'killed', killedLow, killedHigh),
		injured: measureOf(content.counts, id, 'injured', injuredLow, injuredHigh),
		sources: [...new Set(publishers)]
	};
}

function measureOf(counts: readonly Count[], event: string, measure: Measure, low: number | null, high: number | null): CardMeasure {
	const own = counts.filter((count) => count.event === event && count.measure === measure);
	const sides = [...new Set(own.map(({ side }) => side))];
	return {
		range: rangeOf(low, high) || 'not known',
		sides: sides.map((side) => {
			const rows = own.filter((count) => count.side === side);
			const counters = [...new Set(rows.map(({ counter }) => counter))];
			return {
				name: sideNames[side],
				dead: deadOf(side),
				range: rangeOf(Math.min(...rows.map(({ low: min }) => min)), highestOf(rows)),
				counts: counters.map((counter, i) => {
					const told = rows.filter((count) => count.counter === counter).map((count) => rangeOf(count.low, count.high));
					const numbers = [...new Set(told)].join(' or ');
					const people = i === 0 ? ` ${numbers === '1' ? sidePeople[side].one : sidePeople[side].many}` : '';
					return `${numbers}${people}, ${counterSays[counter]}`;
				})
			};
		})
	};
}

/** The highest of some counts; null where the highest of them is an “at least”. */
function highestOf(rows: readonly Count[]): number | null {
	const max = Math.max(...rows.map(({ low, high }) => high ?? low));
	return rows.some(({ low, high }) => high === null && low === max) ? null : max;
}
