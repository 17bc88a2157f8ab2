/** The argument map: every claim in its place, nothing on top of anything, every link from a ground to what rests on it. */
import { expect, test } from 'vitest';
import { argumentOf, depthOf, measures } from '../../../src/lib/ledger/argumentGraph.ts';
import { claimsJson } from '../../../src/lib/ledger/export.ts';
import { entriesOf } from '../../../src/lib/ledger/entries.ts';
import { reachedFrom } from '../../../src/lib/reading/argumentHover.ts';
import { content } from '../../content/content.ts';

const argument = argumentOf(content.claims);

test('every claim is on the map or named as alone', () => {
	expect([...argument.nodes.map(({ claim }) => claim.id), ...argument.alone.map(({ id }) => id)].sort()).toEqual(
		[...content.claims.keys()].sort()
	);
	expect(argument.links).toHaveLength([...content.claims.values()].reduce((sum, { supports }) => sum + supports.length, 0));
});

test('no two claims of a column stand closer than a row, and all are inside', () => {
	for (const a of argument.nodes) {
		expect(a.y).toBeGreaterThanOrEqual(measures.margin);
		expect(a.y).toBeLessThanOrEqual(argument.height - measures.margin + 0.01);
		for (const b of argument.nodes)
			if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y), `${a.claim.id} ${b.claim.id}`).toBeGreaterThanOrEqual(measures.row - 0.01);
	}
});

test('a ground stands to the left of what rests on it', () => {
	const x = new Map(argument.nodes.map((node) => [node.claim.id, node.x]));
	for (const { from, to } of argument.links) expect(x.get(from)).toBeLessThan(x.get(to)!);
});

test('a circle is refused by name', () => {
	const [first, second] = content.claims.values();
	const circle = new Map([
		['c01', { ...first!, supports: ['c02'] }],
		['c02', { ...second!, supports: ['c01'] }]
	]);
	expect(() => depthOf(circle)).toThrow('c01 c02 c01');
});

test('what can be reached is reached once', () => {
	expect(
		[
			...reachedFrom('a', [
				['a', 'b'],
				['b', 'c'],
				['a', 'c'],
				['x', 'a']
			])
		].sort()
	).toEqual(['b', 'c']);
});

test('the export holds every claim with the steps that carry it', () => {
	const records = JSON.parse(JSON.stringify(claimsJson(entriesOf(content)))) as { id: string; steps: string[]; supportedBy: string[] }[];
	expect(records.map(({ id }) => id)).toEqual([...content.claims.keys()]);
	for (const record of records) expect(record, record.id).toMatchObject({ ...content.claims.get(record.id) });
	expect(records.find(({ id }) => id === 'c04')).toMatchObject({ views: ['view-chaman'] });
	expect(records.find(({ id }) => id === 'c60')).toMatchObject({ supportedBy: ['c69', 'c80'] });
	expect(records.filter(({ steps }) => steps.length === 0).length).toBeLessThan(20);
});
