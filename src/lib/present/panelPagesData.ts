/** The second picture of a step as its slide has it, made at build from the resolved panel. */
import type { Content, Step } from '../content/model.ts';
import { partsOf, resolvePanel } from '../scene/panels/resolvePanel.ts';
import type { PanelPages } from './panelPages.ts';

/** The second picture of a step on its slide, under a warning where there is one. A strip that fits under the map stands there already, and what takes the whole view needs no asking. */
export function panelPagesOf(step: Step, content: Content, care: string | null): PanelPages {
	if (!step.scene.panel) return null;
	const panel = resolvePanel(step.scene.panel, step, content);
	const parts = partsOf(panel);
	return parts === null || parts === 'drawing' ? parts : { title: panel.title, note: panel.note, parts, care };
}
