/**
 * The still of a step: its picture at 1600x900 and everything that the drawing component needs, and the style sheet filled in,
 * so that the file stands alone in a feed, in print and on a page without scripts.
 */
import bandsText from '#data/geo/contours-medium.json?raw';
import type { Content, Step } from '../content/load.ts';
import { frames, type Box, type Point } from '../geo/frame.ts';
import { outline, shapeOf, stillPlate, widePlate, type Plate } from '../geo/plate.ts';
import type { Size } from './camera.ts';
import { notesOf } from '../content/notes.ts';
import { widthOf } from './metrics.ts';
import type { Gazetteers, Plan } from './plan.ts';
import { stillPicture, stillSize } from './stillpicture.ts';

export { stillSize };

/** The height of that strip. */
export const stripHeight = 92;

/** How much of the detail that its zoom could show a still carries: feeds and print take it small. */
const detail = 0.55;

/** The smallest ring of a contour band that is drawn, in CSS pixels. */
const leastRing = 9;

/** The least distance of two points of such a ring, in CSS pixels. */
const ringStep = 9;

/** Properties of the component that draws a still, its style sheet apart. */
export function stillOf(
	content: Content,
	step: Pick<Step, 'heading' | 'description'> & Partial<Pick<Step, 'paragraphs'>>,
	plan: Plan,
	gazetteers: Gazetteers,
	whole: Size = stillSize,
	strip = stripHeight
) {
	const size: Size = { width: whole.width, height: whole.height - strip };
	const { picture, panel, today } = stillPicture(plan, gazetteers, size);
	const { zoom, x, y } = picture.camera;
	const margin = 20 / zoom;
	const box: Box = [-x / zoom - margin, -y / zoom - margin, (size.width - x) / zoom + margin, (size.height - y) / zoom + margin];
	const bands = plan.frame === 'region' && zoom < 10 ? (JSON.parse(bandsText) as { z: number; d: string }[]) : [];
	return {
		picture,
		plate: plan.frame === 'wide' ? widePlate() : shown(stillPlate(cut(box), zoom * detail), plan.layers),
		outline: outline(),
		bands: picture.layout.isFull
			? []
			: bands.map(({ z, d }) => ({ z, d: ringsWithin(d, box, leastRing / zoom, ringStep / zoom) })).filter(({ d }) => d !== ''),
		shapes: plan.highlights.flatMap((id) => shapeOf(plan.frame, id, zoom * detail)?.path ?? []),
		panel,
		whole,
		sources: sourceLine(content, step.paragraphs ?? [], whole.width * 0.62),
		title: step.heading,
		description: step.description.short,
		today
	};
}

/** A plate without the layers that are not seen. */
function shown(plate: Plate, layers: readonly string[]): Plate {
	const has = (layer: string, path: string) => (layers.includes(layer) ? path : '');
	const { districts, provinces, greatRivers, smallRivers, line } = plate;
	return {
		...plate,
		land: '',
		districts: has('districts', districts),
		provinces: has('provinces', provinces),
		greatRivers: has('rivers', greatRivers),
		smallRivers: has('rivers', smallRivers),
		line: has('line', line)
	};
}

/** Who the step's sources were published by, as many as a line of so many CSS pixels holds. */
function sourceLine(content: Content, paragraphs: Step['paragraphs'], room: number): string {
	const publishers = [
		...new Set(notesOf(content, [{ paragraphs }]).all.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))
	];
	const line = (count: number) =>
		`Sources: ${publishers.slice(0, count).join('; ')}${count < publishers.length ? `; and ${publishers.length - count} more` : ''}`;
	let count = publishers.length;
	while (count > 1 && widthOf(line(count), 17) > room) count -= 1;
	return publishers.length > 0 ? line(count) : '';
}

/** The part of a box that the region's plate can fill. */
function cut([left, top, right, bottom]: Box): Box {
	const { width, height } = frames.region;
	return [Math.max(left, -40), Math.max(top, -40), Math.min(right, width + 40), Math.min(bottom, height + 40)];
}

/** The points of a ring: absolute at its start and relative after it. */
function pointsOf(ring: string): Point[] {
	const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
	const points: Point[] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		x += numbers[i] ?? 0;
		y += numbers[i + 1] ?? 0;
		points.push([x, y]);
	}
	return points;
}

/** A ring with fewer points: inside the box no two closer than a step, outside of it only what keeps its course. */
function thinned(points: readonly Point[], [left, top, right, bottom]: Box, step: number): string {
	const kept: Point[] = [];
	for (const [x, y] of points) {
		const last = kept.at(-1);
		const isSeen = x >= left && x <= right && y >= top && y <= bottom;
		if (!last || Math.hypot(x - last[0], y - last[1]) >= (isSeen ? step : step * 8)) kept.push([x, y]);
	}
	return `M${kept.map(([x, y], i) => (i === 0 ? `${x} ${y}` : `${x - (kept[i - 1]?.[0] ?? 0)} ${y - (kept[i - 1]?.[1] ?? 0)}`)).join('l')}z`
		.replaceAll(/(?<=\d)l/g, (_, at: number, text: string) => (text.lastIndexOf('l', at - 1) > text.lastIndexOf('M', at) ? ' ' : 'l'))
		.replaceAll(' -', '-');
}

/**
 * The rings of a band that reach into a box; the others are left out.
 * @param least the smallest width or height of a ring that is kept, in frame units; @param step the least distance of its points.
 */
export function ringsWithin(path: string, box: Box, least = 0, step = 0): string {
	const [left, top, right, bottom] = box;
	return path
		.split(/(?=M)/)
		.map((ring) => {
			const points = pointsOf(ring);
			const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
			const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
			const reaches = x1 >= left && x0 <= right && y1 >= top && y0 <= bottom && Math.max(x1 - x0, y1 - y0) >= least;
			return reaches ? (step > 0 ? thinned(points, box, step) : ring) : '';
		})
		.join('');
}

/**
 * A style sheet with its tokens filled in for one scheme and its widths worked out for one zoom, in plain CSS that any SVG reader knows.
 * @param tokens the text of tokens.css; @param sheet the text of map.css; @param values further custom properties, such as `--k`.
 */
export function fillIn(tokens: string, sheet: string, values: Readonly<Record<string, number>>): string {
	const table = new Map<string, string>(
		[...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.replace(/light-dark\(([^,]+),[^)]+\)/, '$1').trim()
		])
	);
	for (const [name, value] of Object.entries(values)) table.set(name, String(value));
	for (const face of ['--sans', '--labels']) table.set(face, 'Inter, "Helvetica Neue", Arial, sans-serif');
	table.set('--serif', 'Georgia, "Times New Roman", serif');
	return (
		sheet
			.replaceAll(/\/\*[\s\S]*?\*\//g, '')
			.replaceAll(
				/calc\(([\d.]+)px \/ var\(--k\)\)/g,
				(_, width: string) => `${Math.round((Number(width) / (values['--k'] ?? 1)) * 1000) / 1000}px`
			)
			// A value with another in its place where there is none, which may have brackets in it.
			.replaceAll(
				/var\((--[\w-]+)(?:, ((?:[^()]|\([^()]*\))*))?\)/g,
				(whole, name: string, other?: string) => table.get(name) ?? other ?? whole
			)
			.replaceAll(/\s+/g, ' ')
	);
}
