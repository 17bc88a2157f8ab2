/** The second picture of a step as its slide has it, made at build from the resolved panel. */
import type { Plan } from '../content/planSchema.ts';
import type { Content, Step } from '../content/model.ts';
import { partsOf, resolvePanel } from '../content/panels/panelKinds.ts';
import { entry, type Part } from '../content/panels/panelParts.ts';
import type { PanelPages } from './panelPages.ts';

/** The second picture of a step on its slide, under a warning where there is one. A strip that fits under the map stands there already, and what takes the whole view needs no asking. */
export function panelPagesOf(step: Step, content: Content, care: string | null): PanelPages {
	const panel = resolvePanel(step.scene, content);
	if (!panel) return null;
	const parts = partsOf(panel);
	if (parts === null || parts === 'drawing') return parts;
	return { title: panel.title, note: panel.note, parts: [...parts, ...(step.plan ? [planPart(step.plan)] : [])], care };
}

/** A plan from reports as the last page of a second picture: its bands side by side, each with what reports place there. */
function planPart({ title, bands, unplaced }: Plan): Part {
	const elsewhere = unplaced.map(({ name, says }) => `${name}: ${says}`).join(' ');
	return {
		columns: bands.map(({ name }) => name),
		entries: bands.flatMap(({ objects }, column) =>
			objects.map(({ name, says, disputed }) => entry(column, says, { when: `${name}.`, box: disputed ? 'dashed' : 'solid' }))
		),
		plan: {
			title,
			note: ['Plan from reports, not to scale: only the band of a thing is reported.', elsewhere && `Position not reported: ${elsewhere}`]
				.filter(Boolean)
				.join(' '),
			bands: bands.map(({ kind }) => kind)
		}
	};
}
