/** The data of a story page, made at build from the content: index, scenes, gazetteers, outline. */
import { dayOf } from '../content/calendar.ts';
import type { Chapter, Content } from '../content/model.ts';
import { wordsPerMinute } from '../content/pace.ts';
import { outline } from '../geo/outline.ts';
import { splitPaths } from '../geo/paths.ts';
import { perBasemap, type BasemapName } from '../geo/basemapTable.ts';
import { onceFor } from '../geo/once.ts';
import { accountsOf } from './panels/draw.ts';
import type { Gazetteer, Gazetteers, ResolvedScene } from './resolved.ts';
import { gazetteers, resolveScene, showsLine } from './resolveScene.ts';
import type { FirstMaps, MapData, StoryData } from './storyIndex.ts';

/**
 * Everything that the script of a page with these chapters needs.
 * @param carried how many chapters' maps are in it, from the first on; the others are fetched while those are read.
 */
export function storyData(content: Content, chapters: readonly Chapter[], carried = chapters.length): StoryData {
	return {
		index: {
			chapters: chapters.map(({ id, title, minutes }) => ({ id, title, minutes: Math.round(minutes * 10) / 10 })),
			steps: chapters.flatMap((chapter) =>
				chapter.steps.map((step, i) => ({
					id: step.id,
					chapter: chapter.id,
					heading: step.heading,
					minutes: Math.round((step.words / wordsPerMinute) * 100) / 100,
					isSequence: step.scene.window !== undefined || step.scene.draw || step.scene.turns,
					hasAccounts: accountsOf(resolveChapter(content, chapter)[i]?.panel ?? null).length > 0
				}))
			)
		},
		...mapData(content, chapters.slice(0, carried))
	};
}

/** What the maps of some chapters are drawn from. */
export function mapData(content: Content, chapters: readonly Chapter[]): MapData {
	const scenes = chapters.flatMap((chapter) => resolveChapter(content, chapter));
	const names = gazetteersOf(content);
	return { scenes, gazetteers: chapters.length < content.chapters.length ? neededBy(scenes, names) : names, outline: outline() };
}

/** The light paths of the page of the whole story: what its first scene shows is in the page, the rest comes with the first maps. */
export function storyPaths(content: Content): ReturnType<typeof splitPaths> {
	return splitPaths(content.chapters[0]?.steps[0]?.scene.layers ?? []);
}

/** What the live map of the whole story begins with: the maps of the first chapter, and the paths that the page has not. */
export function firstMaps(content: Content): FirstMaps {
	return { ...mapData(content, content.chapters.slice(0, 1)), paths: storyPaths(content).later };
}

/** The names that some scenes need: all places of the basemaps that they show, and the areas that they name. */
export function neededBy(scenes: readonly ResolvedScene[], all: Gazetteers): Gazetteers {
	const of = (basemap: BasemapName): Gazetteer => {
		const shown = scenes.filter((scene) => scene.basemap === basemap);
		const ids = new Set(shown.flatMap(({ areas }) => areas.map(({ id }) => id)));
		const areas = Object.fromEntries(Object.entries(all[basemap].areas).filter(([id]) => ids.has(id)));
		return shown.length > 0 ? { ...all[basemap], areas } : { places: [], areas, line: [], borders: '' };
	};
	return perBasemap(of);
}

/** The gazetteers of the places of a content, made once. */
export const gazetteersOf = onceFor((content: Content): Gazetteers => gazetteers(content.places.values()));

/** The scenes of a chapter, made once. Where the windows of its steps join, the incidents of the earlier ones stay in sight; the Durand Line is named where it first appears. */
export const resolveChapter = onceFor((content: Content, chapter: Chapter): readonly ResolvedScene[] => {
	let from: string | null = null;
	let before: string | null = null;
	let isLineNamed = false;
	return chapter.steps.map((step) => {
		const { window } = step.scene;
		const joins = window && before !== null && isNextDay(before, window.from);
		from = window ? (joins ? from : window.from) : null;
		before = window?.to ?? null;
		const namesLine = !isLineNamed && showsLine(step.scene);
		isLineNamed ||= namesLine;
		return resolveScene(step, content, from, namesLine);
	});
});

/** True where the second day follows the first. */
function isNextDay(first: string, second: string): boolean {
	return dayOf(second) - dayOf(first) === 1;
}
