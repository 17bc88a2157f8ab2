/** Every view of the story in which labels are checked, with a way to check it. */
import type { Content } from '../src/lib/content/model.ts';
import { basemaps, type Point } from '../src/lib/geo/basemap.ts';
import { geometries } from '../src/lib/geo/geometries.ts';
import { isInRings, ringsOf } from '../src/lib/geo/labelPoints.ts';
import type { Size } from '../src/lib/scene/camera.ts';
import { layoutScene } from '../src/lib/scene/layoutScene.ts';
import type { ResolvedScene } from '../src/lib/scene/resolved.ts';
import { measures } from '../src/lib/present/panelPages.ts';
import { naming, namingLines } from '../src/lib/present/naming.ts';
import { linesOf } from '../src/lib/present/setWords.ts';
import { gazetteersOf, resolveChapter } from '../src/lib/scene/storyData.ts';
import { shapedStill, stillFrames, type StillShape } from '../src/lib/scene/stillShapes.ts';
import { wideFrom, type Use } from '../src/lib/scene/viewRegions.ts';
import { auditLabels, type Audit } from './labelAudit.ts';

/** Windows of readers; on narrow ones the map takes the upper 54 parts of 100. */
const windows: readonly (readonly [number, number])[] = [
	[360, 740],
	[390, 844],
	[768, 1024],
	[1440, 900],
	[1920, 1080]
];

/** Boxes of embeds. */
const boxes: readonly (readonly [number, number])[] = [
	[320, 260],
	[480, 400],
	[720, 520]
];

/** A view with its steps. */
export interface LabelView {
	readonly name: string;
	audits(): Audit[];
}

/** All views, each of all steps. */
export function labelViews(content: Content): LabelView[] {
	const gazetteers = gazetteersOf(content);
	const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
	const headings = new Map(content.chapters.flatMap(({ steps }) => steps.map(({ id, heading }) => [id, heading])));
	const isInArea = areaTest();
	const viewOf = (name: string, size: Size | ((step: string) => Size), use: Use, scale?: number): LabelView => ({
		name,
		audits: () =>
			scenes.map((scene) => {
				const gazetteer = gazetteers[scene.basemap];
				const own = typeof size === 'function' ? size(scene.step) : size;
				return auditLabels(scene, layoutScene(scene, gazetteer, own, use, scale), gazetteer, (id, point) => isInArea(scene, id, point));
			})
	});
	const shapeOf = (shape: StillShape): LabelView => ({
		name: `still ${shape}`,
		audits: () =>
			scenes.map((whole) => {
				const { map, scene, frame } = shapedStill(shape, whole, headings.get(whole.step) ?? '');
				const gazetteer = gazetteers[scene.basemap];
				return auditLabels(scene, layoutScene(scene, gazetteer, map, 'still', frame.scale), gazetteer, (id, point) =>
					isInArea(scene, id, point)
				);
			})
	});
	const nameHeights = new Map(scenes.map((scene) => [scene.step, nameHeight(scene)]));
	const warnings = new Map(content.chapters.map(({ steps, sensitive }) => [steps[0]?.id, sensitive]));
	return [
		...windows.map(([width, height]) =>
			viewOf(`story ${width}x${height}`, { width, height: width < wideFrom ? Math.round(height * 0.54) : height }, 'story')
		),
		viewOf(
			'slide 1280x720',
			(step) => ({ width: 1280, height: 598 - warningHeight(warnings.get(step)) - (nameHeights.get(step) ?? 0) }),
			'slide',
			2
		),
		...boxes.map(([width, height]) => viewOf(`embed ${width}x${height}`, { width, height }, 'bare')),
		viewOf('still 1600x900', stillFrames.wide.size, 'still'),
		shapeOf('portrait'),
		shapeOf('square')
	];
}

/** The height of the warning over a chapter's first slide of 1280 by 720, in CSS pixels. */
function warningHeight(warning: string | undefined): number {
	return warning === undefined ? 0 : linesOf([[warning]], measures.inner, 3.4) * 3.4 * 1.3 * 7.2 + 10;
}

/** The room that a slide of 1280 by 720 keeps for the names of a sequence, in CSS pixels. */
function nameHeight(scene: ResolvedScene): number {
	const lines = namingLines(scene);
	return lines === 0 ? 0 : (lines * naming.size * naming.leading + naming.edges) * 7.2;
}

/** A test whether a point in map units lies in an area of a scene's basemap. */
function areaTest(): (scene: ResolvedScene, id: string, point: Point) => boolean {
	const known = new Map<string, Point[][]>();
	return ({ basemap }, id, point) => {
		const key = `${basemap} ${id}`;
		let rings = known.get(key);
		if (!rings) {
			const shape = geometries[basemap].areaOf(id, 6e-4)?.shape;
			rings = shape ? ringsOf(basemaps[basemap], shape) : [];
			known.set(key, rings);
		}
		return isInRings(rings, point);
	};
}
