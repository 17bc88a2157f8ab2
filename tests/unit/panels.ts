/** The panels of the story, for the tests of what draws them. */
import { type Item, type TextItem } from '../../src/lib/scene/drawing.ts';
import { isDrawn, resolvePanel, type DrawnPanel } from '../../src/lib/content/panels/panelKinds.ts';
import { content } from '../content/real.ts';

/** The panels of the story, each with its step and the window of its scene. */
export const panels = content.chapters.flatMap(({ steps }) =>
	steps.flatMap(({ id, scene }) => {
		const panel = resolvePanel(scene, content);
		return panel ? [{ id, window: scene.window, panel }] : [];
	})
);

/** Those that are drawn. */
export const drawn = panels.flatMap(({ id, window, panel }) => (isDrawn(panel) ? [{ id, window, panel }] : []));

/** The panels of a kind. */
export const planOf = <K extends DrawnPanel['kind']>(kind: K) =>
	drawn.map(({ panel }) => panel).filter((panel): panel is Extract<DrawnPanel, { kind: K }> => panel.kind === kind);

/** Widths of panels, with the free height and the scale of the stages that have them. */
export const stages = [
	{ width: 300, free: 290, stage: 640, scale: 0.92 },
	{ width: 360, free: 330, stage: 740, scale: 0.92 },
	{ width: 560, free: 420, stage: 860, scale: 0.92 },
	{ width: 900, free: 700, stage: 900, scale: 1 },
	{ width: 1300, free: 900, stage: 1080, scale: 1.25 },
	{ width: 1400, free: 760, stage: 900, scale: 1.45 }
] as const;

/** True for words of a drawing. */
export const isText = (item: Item): item is TextItem => item.type === 'text';
