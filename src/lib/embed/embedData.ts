/** The data of an embedded section, at build: the scenes of its steps, and of the map only what these scenes can show. */
import type { Step } from '../content/model.ts';
import type { Bounds } from '../geo/basemap.ts';
import { basemapTable, basemapNames, perBasemap, type BasemapName } from '../geo/basemapTable.ts';
import { cached } from '../geo/buildCache.ts';
import { outline } from '../geo/outline.ts';
import { landBorders, shapeOf, stillPaths, type BasemapPaths } from '../geo/paths.ts';
import type { Camera, Size } from '../scene/camera.ts';
import { bandsWithin } from '../scene/contours.ts';
import { layoutScene } from '../scene/layoutScene.ts';
import { accountsOf } from '../scene/panels/draw.ts';
import { leastRing, ringStep } from '../scene/still.ts';
import type { DetailLayers, Gazetteer, Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import type { EmbedData } from './embedTypes.ts';

/** Stages of embeds, from a narrow column to a wide page: together they say what is ever seen of the ground. */
const stages: readonly Size[] = [
	{ width: 300, height: 420 },
	{ width: 480, height: 300 },
	{ width: 700, height: 640 },
	{ width: 1000, height: 560 }
];

/** Words a minute at which a section plays itself: slower than reading, since there is a map to look at. */
const pace = 180;

/** How much of the detail that the closest view could show is carried: an embed must be light. */
const detail = 0.33;

/** From this zoom on the relief gives way to contour bands (scene/layoutScene.ts). */
const bandsFrom = 3;

/** A section's paths, which its page carries, and everything else for its script. */
interface Embed {
	readonly paths: BasemapPaths[];
	readonly data: EmbedData;
}

/** What a section has of a step: how long it is told follows from its words. */
type Told = Pick<Step, 'id' | 'heading' | 'words'>;

/** The paths that the page of some scenes carries, and everything else for their script. */
export function embedOf(id: string, steps: readonly Told[], scenes: readonly ResolvedScene[], gazetteers: Gazetteers): Embed {
	const { paths, data } = cached('embed', [scenes, gazetteers], () => drawn(scenes, gazetteers));
	const told = steps.map(({ id: step, heading, words }) => ({
		id: step,
		heading,
		seconds: Math.max(6, Math.round((words / pace) * 60)),
		hasAccounts: accountsOf(scenes.find((scene) => scene.step === step)?.panel ?? null).length > 0
	}));
	return { paths, data: { id, steps: told, ...data } };
}

function drawn(scenes: readonly ResolvedScene[], gazetteers: Gazetteers): { paths: BasemapPaths[]; data: Omit<EmbedData, 'id' | 'steps'> } {
	const views = scenes.flatMap((scene) =>
		stages.map((size) => ({ scene, ...viewOf(layoutScene(scene, gazetteers[scene.basemap], size, 'bare').camera, size) }))
	);
	const limits = ['provinces', 'districts'].filter((layer) => scenes.some(({ layers }) => layers.includes(layer)));
	const paths = basemapNames.flatMap((basemap): BasemapPaths[] => {
		const own = views.filter(({ scene }) => scene.basemap === basemap);
		const closest = Math.max(0.5, ...own.map(({ zoom }) => zoom));
		const bounds = margined(union(own.map((view) => view.bounds)));
		if (own.length === 0) return [];
		const drawn = stillPaths(basemap, bounds, closest * detail, [...limits, 'rivers', 'line']);
		// In a small box the small rivers are seen close up only.
		return [closest > bandsFrom ? drawn : { ...drawn, smallRivers: '' }];
	});
	return {
		paths: paths.filter(({ basemap }) => basemapTable[basemap].isCarried),
		data: {
			scenes,
			gazetteers: perBasemap((basemap) => cut(gazetteers[basemap], views, basemap)),
			outline: outline(),
			close: closeOf(scenes)
		}
	};

	function closeOf(all: readonly ResolvedScene[]): DetailLayers {
		const near = views.filter(({ scene, zoom }) => basemapTable[scene.basemap].hasRelief && zoom > bandsFrom);
		const closest = Math.max(...near.map(({ zoom }) => zoom));
		const shapes: Record<string, string> = {};
		for (const { basemap, highlights } of all)
			for (const area of highlights) {
				// A shape has the detail of the closest view that shows it as one; a country is seen from farther than a district.
				const zooms = views.filter(({ scene }) => scene.basemap === basemap && scene.highlights.includes(area)).map(({ zoom }) => zoom);
				const shape = shapeOf(basemap, area, Math.max(0.5, ...zooms) * detail);
				if (shape) shapes[`${basemap}:${area}`] = shape.path;
			}
		return {
			paths: paths.filter(({ basemap }) => !basemapTable[basemap].isCarried),
			contours: near.length > 0 ? bandsWithin(union(near.map(({ bounds }) => bounds)), leastRing / closest, ringStep / closest) : [],
			shapes,
			isRefined: false
		};
	}
}

/** What a stage shows of the basemap. */
function viewOf({ zoom, x, y }: Camera, { width, height }: Size): { zoom: number; bounds: Bounds } {
	return { zoom, bounds: [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom] };
}

function union(boxes: readonly Bounds[]): Bounds {
	const edge = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((bounds) => bounds[i]));
	return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** A box with a twentieth of its width around it, for cameras on their way. */
function margined([left, top, right, bottom]: Bounds): Bounds {
	const margin = (right - left) * 0.05;
	return [left - margin, top - margin, right + margin, bottom + margin];
}

/** The names that these scenes can show, with those that an arrow or a label of theirs may name. */
function cut(
	gazetteer: Gazetteer,
	views: readonly { readonly scene: ResolvedScene; readonly bounds: Bounds }[],
	basemap: BasemapName
): Gazetteer {
	const own = views.filter(({ scene }) => scene.basemap === basemap);
	if (own.length === 0) return { places: [], areas: {}, line: [], borders: '' };
	const areas = new Set(own.flatMap(({ scene }) => scene.areas.map(({ id }) => id)));
	const named = new Set(own.flatMap(({ scene }) => scene.labels));
	const bounds = union(own.map((view) => view.bounds));
	const [left, top, right, bottom] = bounds;
	return {
		...gazetteer,
		borders: landBorders(basemap, bounds),
		places: gazetteer.places.filter(({ id, at: [x, y] }) => named.has(id) || (x >= left && x <= right && y >= top && y <= bottom)),
		areas: Object.fromEntries(Object.entries(gazetteer.areas).filter(([id]) => areas.has(id)))
	};
}
