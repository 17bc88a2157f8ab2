/** What a still shows of a plan: its picture at 1600x900 and its panel, both as they are at the end of the step. Pure, at build and in a browser. */
import type { Size } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { drawPanel } from './panels/draw.ts';
import { pictureOf, type Picture } from './picture.ts';
import type { Gazetteers, Plan } from './plan.ts';

/** The size of a still in CSS pixels. */
export const stillSize: Size = { width: 1600, height: 900 };

/** What a still shows. */
export interface StillPicture {
	readonly picture: Picture;
	readonly panel: Drawing | null;
	/** The day at the end of the scene's window. */
	readonly today: string | null;
}

/** The still of a plan. */
export function stillPicture(plan: Plan, gazetteers: Gazetteers, size: Size = stillSize): StillPicture {
	const picture = pictureOf(plan, gazetteers[plan.frame], size, 'still');
	const today = plan.window?.to ?? null;
	const box = picture.layout.panel;
	if (!plan.panel || !box) return { picture, panel: null, today };
	const state = { today: plan.panel.kind === 'moments' ? null : today, progress: 1 };
	const panel = drawPanel(plan.panel, { width: box[2] - box[0], height: box[3] - box[1] }, picture.layout.scale, state);
	return { picture, panel, today };
}
