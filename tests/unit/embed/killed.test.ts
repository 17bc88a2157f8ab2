/** How the section of an incident tells who was killed. */
import { expect, test } from 'vitest';
import { killedInWords } from '../../../src/lib/embed/incidentSection.ts';
import { content } from '../../content/real.ts';

const event = content.events.get('omid-hospital-kabul-2026')!;

test.each([
	[143, null, 'Killed: at least 143.'],
	[143, 143, 'Killed: 143.'],
	[56, 60, 'Killed: 56 to 60.'],
	[null, 9, 'Killed: unknown to 9.'],
	[null, null, 'Number of killed not known.']
])('from %s to %s', (killedLow, killedHigh, words) => {
	expect(killedInWords({ ...event, killedLow, killedHigh, killedNote: null })).toBe(words);
});
