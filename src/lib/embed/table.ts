/** The second picture of a step, where it is text, as plain statements under headings: what goes out with a still. Build only. */
import type { Content, Step } from '../content/load.ts';
import type { ArgumentNode } from '../scene/panels/plan.ts';
import { surveyPanel } from '../scene/panels/survey.ts';
import type { TextGroup } from './shared.ts';

/** The statements; none where the step has no such picture. */
export function tableOf(step: Step, content: Content): TextGroup[] {
	const plan = step.scene.panel && surveyPanel(step.scene.panel, step, content);
	switch (plan?.kind) {
		case 'columns':
			return plan.columns.map(({ heading, items }) => ({
				heading,
				lines: items.map(({ when, text }) => (when ? `${when}: ${text}` : text))
			}));
		case 'forecasts':
			return [{ heading: plan.title, lines: plan.forecasts.map(({ foreseen, finding }) => `Foreseen: ${foreseen} What came: ${finding}`) }];
		case 'argument':
			return [{ heading: plan.title, lines: plan.roots.flatMap(claimsOf) }];
	}
	return [];
}

/** A claim and those that it rests on, each once. */
function claimsOf({ claim, again, restsOn }: ArgumentNode): string[] {
	return again ? [] : [claim, ...restsOn.flatMap(claimsOf)];
}
