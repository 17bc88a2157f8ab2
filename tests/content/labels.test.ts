/** Names on every map of the story: at their dots, on their side of the line, in every view that is tested. */
import { expect, test } from 'vitest';
import { labelViews } from '../../scripts/labelViews.ts';
import { content } from './real.ts';

test.each(labelViews(content).map((view) => [view.name, view] as const))(
	'in %s every name belongs to its dot',
	{ timeout: 60_000 },
	(_, view) => {
		const breaches = view.audits().flatMap((audit) => audit.breaches);
		expect(breaches.map(({ step, kind, label }) => `${step}: ${kind}: ${label}`)).toEqual([]);
	}
);
