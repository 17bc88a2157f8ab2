/** Names on every map of the story: at their dots, on their side of the line, in every view that is tested. */
import { expect, test } from 'vitest';
import { labelViews } from '../../scripts/labelViews.ts';
import { content } from './real.ts';

/** The breaches that are still left in a view, `npm run labels -- --list` names them; a view that is not here has none. The numbers may only fall. */
const left: Readonly<Record<string, number>> = {
	'story 360x740': 8,
	'story 390x844': 5,
	'story 768x1024': 1,
	'story 1440x900': 1,
	'embed 320x260': 15,
	'embed 480x400': 2,
	'embed 720x520': 1
};

const views = labelViews(content);

test.each(views.map((view) => [view.name, view] as const))('in %s every name belongs to its dot', { timeout: 60_000 }, (name, view) => {
	const breaches = view.audits().flatMap((audit) => audit.breaches);
	const told = breaches.map(({ step, kind, label }) => `${step}: ${kind}: ${label}`);
	expect(told.filter((fault) => /: (far|nearer|twice|missing): /.test(fault))).toEqual([]);
	expect(told.length, told.join('\n')).toBeLessThanOrEqual(left[name] ?? 0);
});
