/** The data of an embedded section, at build: the scenes of its steps, and of the map only what these scenes can show. */
import type { Content, Step } from '../content/load.ts';
import { frames, type Box } from '../geo/frame.ts';
import { outline, shapeOf, stillPlate, widePlateIn, type Plate } from '../geo/plate.ts';
import type { Camera, Size } from '../scene/camera.ts';
import { bandsWithin } from '../scene/contours.ts';
import { pictureOf } from '../scene/picture.ts';
import type { CloseGround, Gazetteer, Gazetteers, Plan } from '../scene/plan.ts';
import type { EmbedData } from './data.ts';

/** Stages of embeds, from a narrow column to a wide page: together they say what is ever seen of the ground. */
const stages: readonly Size[] = [
	{ width: 300, height: 420 },
	{ width: 480, height: 300 },
	{ width: 700, height: 640 },
	{ width: 1000, height: 560 }
];

/** Words a minute at which a section plays itself: slower than reading, since there is a map to look at. */
const pace = 180;

/** How much of the detail that the closest view could show is carried: a frame must be light. */
const detail = 0.5;

/** From this zoom on the relief gives way to contour bands (scene/picture.ts). */
const bandsFrom = 3;

/** The region's plate for some scenes, and everything else for their script. */
export function embedOf(
	id: string,
	content: Content,
	steps: readonly Step[],
	plans: readonly Plan[],
	gazetteers: Gazetteers
): { plate: Plate; data: EmbedData } {
	const views = plans.flatMap((plan) =>
		stages.map((size) => ({ plan, ...viewOf(pictureOf(plan, gazetteers[plan.frame], size, 'bare').camera, size) }))
	);
	const ofRegion = views.filter(({ plan }) => plan.frame === 'region');
	const ofWide = views.filter(({ plan }) => plan.frame === 'wide');
	const closest = Math.max(0.5, ...ofRegion.map(({ zoom }) => zoom));
	const limits = ['provinces', 'districts'].filter((layer) => plans.some(({ layers }) => layers.includes(layer)));
	return {
		plate: stillPlate(inFrame(union(ofRegion.map(({ box }) => box))), closest * detail, [...limits, 'rivers', 'line']),
		data: {
			id,
			steps: steps.map((step) => ({
				id: step.id,
				heading: step.heading,
				seconds: Math.max(6, Math.round((step.words / pace) * 60))
			})),
			plans,
			gazetteers: { region: cut(gazetteers.region, views, 'region'), wide: cut(gazetteers.wide, views, 'wide') },
			outline: outline(),
			close: closeOf(plans, ofRegion)
		}
	};

	function closeOf(all: readonly Plan[], seen: readonly { zoom: number; box: Box }[]): CloseGround {
		const near = seen.filter(({ zoom }) => zoom > bandsFrom).map(({ box }) => box);
		const shapes: Record<string, string> = {};
		for (const { frame, highlights } of all)
			for (const area of highlights) {
				// A shape has the detail of the closest view that shows it as one; a country is seen from farther than a district.
				const zooms = views.filter(({ plan }) => plan.frame === frame && plan.highlights.includes(area)).map(({ zoom }) => zoom);
				const shape = shapeOf(frame, area, Math.max(0.5, ...zooms) * detail);
				if (shape) shapes[`${frame}:${area}`] = shape.path;
			}
		return {
			plates: ofWide.length > 0 ? [widePlateIn(margined(union(ofWide.map(({ box }) => box))))] : [],
			contours: near.length > 0 ? bandsWithin(union(near)) : [],
			shapes,
			isRefined: false
		};
	}
}

/** What a stage shows of the frame. */
function viewOf({ zoom, x, y }: Camera, { width, height }: Size): { zoom: number; box: Box } {
	return { zoom, box: [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom] };
}

function union(boxes: readonly Box[]): Box {
	const edge = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[i]));
	return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** A box with a margin, for cameras on their way, inside what the region's plate can fill; the whole frame where there is none. */
function inFrame([left, top, right, bottom]: Box): Box {
	const { width, height } = frames.region;
	if (!Number.isFinite(left)) return [0, 0, width, height];
	const [x0, y0, x1, y1] = margined([left, top, right, bottom]);
	return [Math.max(x0, -40), Math.max(y0, -40), Math.min(x1, width + 40), Math.min(y1, height + 40)];
}

/** A box with a tenth of its width around it. */
function margined([left, top, right, bottom]: Box): Box {
	const margin = (right - left) * 0.1;
	return [left - margin, top - margin, right + margin, bottom + margin];
}

/** The names that these scenes can show, with those that an arrow or a label of theirs may name. */
function cut(gazetteer: Gazetteer, views: readonly { readonly plan: Plan; readonly box: Box }[], frame: Plan['frame']): Gazetteer {
	const own = views.filter(({ plan }) => plan.frame === frame);
	if (own.length === 0) return { places: [], areas: {}, line: [] };
	const areas = new Set(own.flatMap(({ plan }) => plan.areas.map(({ id }) => id)));
	const named = new Set(own.flatMap(({ plan }) => plan.labels));
	const [left, top, right, bottom] = union(own.map(({ box }) => box));
	return {
		...gazetteer,
		places: gazetteer.places.filter(({ id, at: [x, y] }) => named.has(id) || (x >= left && x <= right && y >= top && y <= bottom)),
		areas: Object.fromEntries(Object.entries(gazetteer.areas).filter(([id]) => areas.has(id)))
	};
}
