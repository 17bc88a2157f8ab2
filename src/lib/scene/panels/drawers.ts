/** The table of the kinds of panels that are drawn. The script of an embed has the row of its own kind alone (scripts/pagescripts.ts). */
import { daysDrawer } from './days.ts';
import { momentsDrawer } from './moments.ts';
import { multiplesDrawer } from './multiples.ts';
import type { PanelDrawers } from './panelDrawer.ts';
import { timelineDrawer } from './timeline.ts';
import { yearsDrawer } from './years.ts';

export const drawers: PanelDrawers = {
	days: daysDrawer,
	moments: momentsDrawer,
	multiples: multiplesDrawer,
	timeline: timelineDrawer,
	years: yearsDrawer
};
