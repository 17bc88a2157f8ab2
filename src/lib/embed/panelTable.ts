/** The second picture of a step, where it is text, as plain statements under headings: what goes out with a still. Build only. */
import type { Content, Step } from '../content/model.ts';
import { resolvePanel, statementsOf } from '../content/panels/panelKinds.ts';
import type { TextGroup } from './snippets.ts';

/** The statements; none where the step has no such picture. */
export function tableOf(step: Step, content: Content): TextGroup[] {
	const panel = resolvePanel(step.scene, content);
	return panel ? statementsOf(panel) : [];
}
