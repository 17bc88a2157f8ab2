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
import { slideScene } from '../src/lib/present/slideScene.ts';
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

/** Boxes of embeds; those of 390 are of the pictures that a phone has before its first touch (components/map/FirstPicture.svelte). */
const boxes: readonly (readonly [number, number])[] = [
	[320, 260],
	[390, 312],
	[390, 430],
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
	const audit = (scene: ResolvedScene, size: Size, use: Use, scale?: number): Audit => {
		const gazetteer = gazetteers[scene.basemap];
		return auditLabels(scene, layoutScene(scene, gazetteer, size, use, scale), gazetteer, (id, point) => isInArea(scene, id, point));
	};
	const viewOf = (name: string, size: Size, use: Use): LabelView => ({
		name,
		audits: () => scenes.map((scene) => audit(scene, size, use))
	});
	const shapeOf = (shape: StillShape): LabelView => ({
		name: `still ${shape}`,
		audits: () =>
			scenes.map((whole) => {
				const { map, scene, frame } = shapedStill(shape, whole, headings.get(whole.step) ?? '');
				return audit(scene, map, 'still', frame.scale);
			})
	});
	const heights = slideMapHeights(content);
	return [
		...windows.map(([width, height]) =>
			viewOf(`story ${width}x${height}`, { width, height: width < wideFrom ? Math.round(height * 0.54) : height }, 'story')
		),
		{
			name: 'slide 1280x720',
			audits: () => scenes.map((scene) => audit(slideScene(scene), { width: 1280, height: heights.get(scene.step) ?? 0 }, 'slide', 2))
		},
		...boxes.map(([width, height]) => viewOf(`embed ${width}x${height}`, { width, height }, 'bare')),
		viewOf('still 1600x900', stillFrames.wide.size, 'still'),
		shapeOf('portrait'),
		shapeOf('square')
	];
}

/** The heights of the maps of slides of 1280 by 720, by step, in CSS pixels: what their line, a warning and the names of a sequence leave them. */
export function slideMapHeights(content: Content): ReadonlyMap<string, number> {
	return new Map(
		content.chapters.flatMap((chapter) =>
			resolveChapter(content, chapter).map((scene, i): [string, number] => {
				const lines = namingLines(scene);
				const names = lines === 0 ? 0 : lines * naming.size * naming.leading + naming.edges;
				return [
					scene.step,
					Math.round((100 - headHeight(chapter.steps[i]?.slide ?? '', i === 0 ? chapter.sensitive : undefined) - names) * 7.2)
				];
			})
		)
	);
}

/** The height of the head of a slide, its line and under it a warning where there is one, in hundredths of the slide's. Its face is somewhat narrower than that of labels. */
function headHeight(line: string, warning: string | undefined): number {
	const lines = 2 + linesOf([[line, 600]], measures.inner, 5.5 * 0.94) * 5.5 * 1.14;
	return Math.max(17, warning === undefined ? 0 : lines + linesOf([[warning]], measures.inner, 3.4) * 3.4 * 1.3 + 1.4);
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
