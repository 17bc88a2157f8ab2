/** The second picture of a step, where it is text, as plain statements under headings: what goes out with a still. Build only. */
import type { Content, Step } from '../content/model.ts';
import type { ArgumentNode } from '../scene/panels/panelTypes.ts';
import { resolvePanel } from '../scene/panels/resolvePanel.ts';
import type { TextGroup } from './snippets.ts';

/** The statements; none where the step has no such picture. */
export function tableOf(step: Step, content: Content): TextGroup[] {
	const panel = step.scene.panel && resolvePanel(step.scene.panel, step, content);
	switch (panel?.kind) {
		case 'columns':
			return panel.columns.map(({ heading, items }) => ({
				heading,
				lines: items.map(({ when, text }) => (when ? `${when}: ${text}` : text))
			}));
		case 'forecasts':
			return [
				{ heading: panel.title, lines: panel.forecasts.map(({ foreseen, finding }) => `Foreseen: ${foreseen} What came: ${finding}`) }
			];
		case 'argument':
			return [{ heading: panel.title, lines: panel.roots.flatMap(claimsOf) }];
	}
	return [];
}

/** A claim and those that it rests on, each once. */
function claimsOf({ claim, again, restsOn }: ArgumentNode): string[] {
	return again ? [] : [claim, ...restsOn.flatMap(claimsOf)];
}
