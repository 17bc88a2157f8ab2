/** The drawer of each kind of panel, by its file. The script of an embed has that of its own kind alone (scripts/pagescripts.ts). */
import type { DrawnPanel } from '../../content/panels/panelKinds.ts';
import type { PanelDrawer } from './panelDrawer.ts';

export const drawers: Readonly<Record<string, PanelDrawer<DrawnPanel>>> = import.meta.glob('./*.draw.ts', {
	import: 'drawer',
	eager: true
});
