/** The words of moments: when, as exactly as is known, what is said, and who says it. */
import { dayWords } from '../../content/calendar.ts';
import { clockOf } from '../../content/clock.ts';
import { textAt, type Item } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import type { AccountMoment, MomentsPanel } from '../../content/panels/moments.kind.ts';
import { block, leading, sizeOf, wrapTo, type Block } from './text.ts';

/** How each precision is put in words. */
export const wordsOf: Record<AccountMoment['precision'], string> = {
	minute: 'clock time',
	hour: 'about an hour',
	'part-of-day': 'part of the day known',
	day: 'time of day not known'
};

/** When a moment was: its day, and its clock time or how much of the time is known. */
export function timeWords(moment: AccountMoment): string {
	return `${dayWords(moment.start, 'short')}, ${clockOf(moment) ?? wordsOf[moment.precision]}`;
}

/** What is said and who says it, from an upper edge down. */
export function columnOf({ says, who }: AccountMoment, x: number, top: number, width: number, size: number, small: number): Block {
	const said = block(wrapTo(says, width, size), x, top, { size });
	const by = block(wrapTo(who, width, small), x, said.bottom, { size: small, tone: 'soft' });
	return { items: [...said.items, ...by.items], bottom: by.bottom };
}

/** All moments, numbered, in as many columns as there is room for: down each column, columns as even as can be. */
export function listOf({ moments, tracks }: MomentsPanel, left: number, right: number, top: number, scale: number): Block {
	const [size, small] = [sizeOf(12, scale), sizeOf(12, scale)];
	const gap = 20 * scale;
	const count = Math.max(1, Math.min(moments.length, Math.floor((right - left + gap) / (240 * scale + gap))));
	const column = (right - left - (count - 1) * gap) / count;
	const indent = widthOf(`${moments.length} `, small, 600) + 4 * scale;
	const entries = moments.map((moment, i) => (x: number, y: number): Block => {
		const track = tracks.find(({ id }) => id === moment.track)?.label ?? '';
		const when = block(wrapTo(`${timeWords(moment)} · ${track}`, column - indent, small, 600), x + indent, y, {
			size: small,
			weight: 600,
			tone: 'soft'
		});
		const told = columnOf(moment, x + indent, when.bottom, column - indent, size, small);
		const number: Item = textAt(x, y + small * 0.98, String(i + 1), { size: small, weight: 600 });
		return { items: [number, ...when.items, ...told.items], bottom: told.bottom + small * (leading - 1) };
	});
	const heights = entries.map((entry) => entry(0, 0).bottom);
	let limit = Math.max(...heights);
	while ((columnsWithin(heights, limit).at(-1) ?? 0) >= count) limit += 4;
	const places = columnsWithin(heights, limit);
	let y = top;
	const items = entries.flatMap((entry, i) => {
		const place = places[i] ?? 0;
		if (place !== places[i - 1]) y = top;
		const set = entry(left + place * (column + gap), y);
		y = set.bottom;
		return set.items;
	});
	return { items, bottom: top + limit };
}

/** The column of each entry where columns are filled one after another up to a height. */
function columnsWithin(heights: readonly number[], limit: number): number[] {
	let [column, filled] = [0, 0];
	return heights.map((height) => {
		if (filled > 0 && filled + height > limit) [column, filled] = [column + 1, 0];
		filled += height;
		return column;
	});
}
