/** The strip at the foot of a still: what the picture is and whose, laid out for its shape. Pure, at build and in a browser. */
import { siteName } from '../content/edition.ts';
import type { Size } from './camera.ts';
import { minSize, widthOf, type Weight } from './metrics.ts';
import { leading, wrapEven, wrapTo } from './panels/text.ts';

/** What a strip says: all of it in two lines for a wide still, the title over the credit, or the credit alone. */
export type StripKind = 'wide' | 'title' | 'credit';

/** A line of a strip, in CSS pixels from the upper left corner of the strip. */
export interface StripLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly weight: Weight;
	/** True where it ends at x. */
	readonly isRight: boolean;
	readonly isTitle: boolean;
}

/** A strip. */
export interface Strip {
	/** In CSS pixels. */
	readonly height: number;
	readonly lines: readonly StripLine[];
}

const credit = `${siteName}, CC BY 4.0`;
const mapSources = 'Natural Earth, GeoNames, GSHHG, DCW-GMT, NASA SRTM';

/** The size of a title in a narrow strip, in CSS pixels. */
const titleSize = 15;

/**
 * The strip of a still.
 * @param width of the still in CSS pixels; @param publishers whose sources the step rests on
 */
export function stripOf(kind: StripKind, { width }: Pick<Size, 'width'>, title: string, publishers: readonly string[] = []): Strip {
	if (kind === 'wide') return wideStrip(width, title, publishers);
	const left = 8;
	const [top, below] = kind === 'title' ? [6, 4] : [9, 8];
	const titleLines = kind === 'title' ? wrapEven(title, width - 2 * left, titleSize, 600) : [];
	const creditTop = top + titleLines.length * titleSize * leading + (titleLines.length > 0 ? 3 : 0);
	const apart = [credit, mapSources].flatMap((words) => wrapTo(words, width - 2 * left, minSize));
	const joined = wrapTo(`${credit}. Map: ${mapSources}`, width - 2 * left, minSize);
	const creditLines = joined.length < apart.length ? joined : apart;
	const lines = [
		...titleLines.map((text, i): StripLine => ({
			text,
			x: left,
			y: top + (i * leading + 0.98) * titleSize,
			size: titleSize,
			weight: 600,
			isRight: false,
			isTitle: true
		})),
		...creditLines.map((text, i): StripLine => ({
			text,
			x: left,
			y: creditTop + (i * leading + 0.98) * minSize,
			size: minSize,
			weight: 400,
			isRight: false,
			isTitle: false
		}))
	];
	return { height: Math.ceil(creditTop + creditLines.length * minSize * leading + below), lines };
}

/** The title and the sources at the left, the credits at the right. */
function wideStrip(width: number, title: string, publishers: readonly string[]): Strip {
	const sources = sourceLine(publishers, Math.min(width * 0.62, width - 490));
	const [left, right] = [22, width - 22];
	return {
		height: 92,
		lines: [
			{ text: title, x: left, y: 38, size: 27, weight: 600, isRight: false, isTitle: true },
			{ text: sources, x: left, y: 71, size: 17, weight: 400, isRight: false, isTitle: false },
			{ text: credit, x: right, y: 36, size: 17, weight: 600, isRight: true, isTitle: false },
			{ text: `Map: ${mapSources}`, x: right, y: 71, size: 15, weight: 400, isRight: true, isTitle: false }
		]
	};
}

/** Who the step's sources were published by, as many as a line of so many CSS pixels holds. */
function sourceLine(publishers: readonly string[], room: number): string {
	const line = (count: number) =>
		`Sources: ${publishers.slice(0, count).join('; ')}${count < publishers.length ? `; and ${publishers.length - count} more` : ''}`;
	let count = publishers.length;
	while (count > 1 && widthOf(line(count), 17) > room) count -= 1;
	return publishers.length > 0 ? line(count) : '';
}
