/** What a still shows of a scene: its picture and its panel, both as they are at the end of the step. Pure, at build and in a browser. */
import type { Size } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { drawPanel, stillState } from './panels/draw.ts';
import { layoutScene, type SceneLayout } from './layoutScene.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';
import { stillFrames } from './stillShapes.ts';

/** What a still shows. */
export interface StillPicture {
	readonly layout: SceneLayout;
	readonly panel: Drawing | null;
	/** The day at the end of the scene's window. */
	readonly today: string | null;
}

/** The picture of a still of a size in CSS pixels, the strip at its foot apart. @param scale as in the layout */
export function stillPicture(
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	size: Size = stillFrames.wide.size,
	scale?: number
): StillPicture {
	const layout = layoutScene(scene, gazetteers[scene.basemap], size, 'still', scale);
	const today = scene.window?.to ?? null;
	const bounds = layout.regions.panel;
	if (!scene.panel || !bounds) return { layout, panel: null, today };
	const state = stillState(scene.panel, today);
	const panel = drawPanel(scene.panel, { width: bounds[2] - bounds[0], height: bounds[3] - bounds[1] }, layout.regions.scale, state);
	return { layout, panel, today };
}
