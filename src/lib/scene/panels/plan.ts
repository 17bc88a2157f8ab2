/**
 * A plan from reports, not to scale: bands one under another, each with the things that reports place there. Nothing but the band of a thing
 * is known of its place, so the things of a band stand in rows, and the note says so. Build only: no script draws it.
 */
import type { Plan } from '../../content/planSchema.ts';
import { rectAt, type Drawing, type Item } from '../drawing.ts';
import { block, leading, margin, wrapTo } from './text.ts';

/** What every plan says of itself. */
export const planNote =
	'Plan from reports, not to scale. Only the band of a thing is reported: within a band, order and distance mean nothing.';

const [size, small, gap, inner, widest] = [13, 12, 8, 7, 210] as const;

/** How a band is drawn: what is an area has a tint, what is a line between two has its colour round it. */
const looks = {
	area: { fill: 'rule', opacity: 0.35 },
	border: { stroke: 'red', width: 2 },
	wall: { stroke: 'ink', width: 2 }
} as const;

type Thing = Plan['bands'][number]['objects'][number];

interface Box {
	readonly thing: Thing;
	readonly name: readonly string[];
	readonly says: readonly string[];
	readonly height: number;
}

/** Draws a plan for a width in CSS pixels; it is as high as its words need. */
export function drawPlan(plan: Plan, width: number): Drawing {
	const [left, right] = [margin, width - margin];
	const head = block(wrapTo(plan.title, right - left, size + 1, 600), left, margin / 2, { size: size + 1, weight: 600 });
	const note = block(wrapTo(planNote, right - left, small), left, head.bottom, { size: small, tone: 'soft' });
	const items: Item[] = [...head.items, ...note.items];
	let y = note.bottom + gap;
	for (const band of plan.bands) {
		const from = y;
		const name = block(wrapTo(band.name, right - left - 2 * inner, small, 600), left + inner, y + 4, {
			size: small,
			weight: 600,
			tone: 'soft'
		});
		const boxes = rowsOf(band.objects, left + inner, right - inner, name.bottom + 4);
		y = boxes.bottom + gap;
		items.push(rectAt(left, from, right - left, y - from, looks[band.kind]));
		items.push(...name.items, ...boxes.items);
		y += 4;
	}
	if (plan.unplaced.length > 0) {
		const title = block(['Position not reported'], left, y + 4, { size: small, weight: 600 });
		items.push(...title.items);
		y = title.bottom;
		for (const { name, says } of plan.unplaced) {
			const line = block(wrapTo(`${name}: ${says}`, right - left, small), left, y, { size: small });
			items.push(...line.items);
			y = line.bottom + 2;
		}
	}
	return { title: plan.title, subtitle: planNote, note: null, width, height: Math.ceil(y + margin / 2), items, table: tableOf(plan) };
}

/** The boxes of a band in rows, from an upper edge down. */
function rowsOf(things: readonly Thing[], left: number, right: number, top: number): { items: Item[]; bottom: number } {
	const across = Math.max(1, Math.min(things.length, Math.floor((right - left + gap) / (widest + gap))));
	const width = (right - left - (across - 1) * gap) / across;
	const items: Item[] = [];
	let y = top;
	for (let i = 0; i < things.length; i += across) {
		const row = things.slice(i, i + across).map((thing) => boxOf(thing, width));
		const height = Math.max(...row.map((box) => box.height));
		row.forEach((box, k) => items.push(...drawBox(box, left + k * (width + gap), y, width, height)));
		y += height + (i + across < things.length ? gap : 0);
	}
	return { items, bottom: y };
}

function boxOf(thing: Thing, width: number): Box {
	const name = wrapTo(thing.name, width - 2 * inner, size, 600);
	const says = wrapTo(thing.says, width - 2 * inner, small);
	return { thing, name, says, height: 2 * inner + (name.length * size + says.length * small) * leading };
}

function drawBox({ thing, name, says }: Box, x: number, y: number, width: number, height: number): Item[] {
	const words = block(name, x + inner, y + inner, { size, weight: 600 });
	return [
		rectAt(x, y, width, height, { fill: 'paper', stroke: 'ink', width: 1.2, ...(thing.disputed ? { dash: '5 4' } : {}) }),
		...words.items,
		...block(says, x + inner, words.bottom, { size: small }).items
	];
}

/** The plan as a table: its alternative text in full. */
function tableOf({ bands, unplaced }: Plan): Drawing['table'] {
	return {
		columns: ['Where', 'What', 'What is reported'],
		rows: [
			...bands.flatMap(({ name, objects }) =>
				objects.map((object) => [name, object.disputed ? `${object.name} (place disputed)` : object.name, object.says])
			),
			...unplaced.map(({ name, says }) => ['Position not reported', name, says])
		],
		notes: [planNote]
	};
}

/** The plan in words: what its picture has in it, band by band. */
export function planWords(plan: Plan): string {
	const { rows } = tableOf(plan);
	const bands = [...new Set(rows.map(([where = '']) => where))];
	const told = bands.map((band) => {
		const things = rows.filter(([where]) => where === band).map(([, what = '', says = '']) => `${what} (${says.replace(/\.$/, '')})`);
		return `${band}: ${things.join('; ')}.`;
	});
	return `${plan.title}. ${planNote} ${told.join(' ')}`;
}
