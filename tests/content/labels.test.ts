/** Names on every map of the story: at their dots, on their side of the line, in every view that is tested. */
import { expect, test } from 'vitest';
import { labelViews } from '../../scripts/labelViews.ts';
import { content } from './real.ts';

const views = labelViews(content);

test.each(views.map((view) => [view.name, view] as const))(
	'in %s every name belongs to its dot',
	(_, view) => {
		const breaches = view.audits().flatMap((audit) => audit.breaches);
		const told = breaches.map(({ step, kind, label }) => `${step}: ${kind}: ${label}`);
		expect(told).toEqual([]);
	},
	60_000
);
