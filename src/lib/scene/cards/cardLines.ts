/** The words of a card in lines of a width, by the face's own metrics, so that its height is known before anything is drawn. Pure. */
import { dateInWords } from '../../content/words.ts';
import type { Dead } from '../../content/counting.ts';
import type { Weight } from '../metrics.ts';
import { leading, sizeOf, wrapEven, wrapTo } from '../panels/text.ts';
import type { ResolvedCard, Detail, CardMeasure } from './cardTypes.ts';

/** A line of a card. */
export interface CardLine {
	readonly text: string;
	/** In CSS pixels; the line is `leading` times as high. */
	readonly size: number;
	readonly weight: Weight;
	readonly isSoft: boolean;
	readonly isTitle: boolean;
	/** Room over it, in CSS pixels. */
	readonly over: number;
	/** Room at its left, in CSS pixels. */
	readonly indent: number;
	/** The sign of a side that stands in that room. */
	readonly sign: Dead | 'untold' | null;
}

/** A card in lines. */
export interface SetCard {
	readonly id: string;
	readonly lines: readonly CardLine[];
	/** With its padding, in CSS pixels. */
	readonly height: number;
}

/** Room inside a card's edge, in CSS pixels at scale 1. */
export const padding = 9;

/** The least size of words on a short card, in CSS pixels: on a small phone larger ones would leave no room for it. */
const shortSize = 11;

/** The least height of the way to the incident's page, where a card has one. */
export const wayHeight = 26;

/**
 * A card in lines.
 * @param hasWay true where a full card has the way to the incident's page under it; in the others the title is the way.
 */
export function setCard(card: ResolvedCard, width: number, scale: number, detail: Detail, hasWay: boolean): SetCard {
	const small = detail === 'short' ? Math.max(shortSize, 12 * scale) : sizeOf(12, scale);
	const large = detail === 'full' ? sizeOf(14, scale) : small;
	const room = width - 2 * padding * scale;
	const isFull = detail === 'full';
	const gap = 4 * scale;
	const lines: CardLine[] = [];
	const set = (texts: readonly string[], size: number, over: number, more: Partial<CardLine> = {}) =>
		texts.forEach((text, i) =>
			lines.push({
				text,
				size,
				weight: 400,
				isSoft: false,
				isTitle: false,
				indent: 0,
				over: i === 0 ? over : 0,
				...more,
				sign: i === 0 ? (more.sign ?? null) : null
			})
		);
	const measure = (name: string, { range, sides }: CardMeasure, hasSigns: boolean) => {
		set(wrapTo(`${name} ${range}`, room, small, 600), small, gap, { weight: 600 });
		const indent = hasSigns ? small * 1.35 : 0;
		for (const { name: side, dead, range: told, counts } of sides)
			set(wrapTo(detail === 'short' ? `${side} ${told}` : counts.join('; '), room - indent, small), small, 0, {
				indent,
				...(hasSigns ? { sign: dead ?? 'untold' } : {})
			});
	};
	const day = dateInWords(card.date).replace(/ \d{4}$/, '');
	set(wrapTo(isFull ? `${day} · ${card.place}` : day, room, small), small, 0, { isSoft: true });
	set(wrapEven(card.title, room, large, 600), large, 0, { weight: 600, isTitle: true });
	measure('Killed', card.killed, true);
	measure('Injured', isFull ? card.injured : { ...card.injured, sides: [] }, false);
	set(sourceLines(detail === 'short' ? 'From' : 'Sources:', card.sources, room, small, isFull ? 3 : 1), small, gap, { isSoft: true });
	const height =
		lines.reduce((sum, line) => sum + line.over + line.size * leading, 2 * padding * scale) + (hasWay && isFull ? wayHeight : 0);
	return { id: card.id, lines, height: Math.ceil(height) };
}

/** Who published the sources, as many as so many lines hold, and how many more there are. */
function sourceLines(lead: string, sources: readonly string[], room: number, size: number, max: number): string[] {
	const words = (count: number) =>
		`${lead} ${sources.slice(0, count).join(', ')}${count < sources.length ? ` and ${sources.length - count} more` : ''}`;
	let count = sources.length;
	while (count > 1 && wrapTo(words(count), room, size).length > max) count -= 1;
	return wrapTo(words(count), room, size);
}
