/** Two or three columns of statements. */
import { z } from 'zod';
import type { Records } from '../records.ts';
import { refsOf, type Ref } from '../refs.ts';
import { text } from '../values.ts';
import { entry, type Part } from './panelParts.ts';
import type { PanelScene, ResolvedBase, WordsKind } from './panelKind.ts';

const cell = z.strictObject({ when: text.max(40).optional(), text: text.max(220), of: z.array(text) });

const schema = z.strictObject({
	kind: z.literal('columns'),
	title: text,
	note: text.optional(),
	columns: z
		.array(z.strictObject({ heading: text.max(40), items: z.array(cell).min(1) }))
		.min(2)
		.max(3)
});
type ColumnsRecord = z.infer<typeof schema>;

/** Two or three columns of statements. */
export interface ColumnsPanel extends ResolvedBase {
	readonly kind: 'columns';
	readonly columns: readonly {
		readonly heading: string;
		readonly items: readonly { readonly when: string | null; readonly text: string; readonly of: readonly Ref[] }[];
	}[];
}

function resolve({ title, note, columns }: ColumnsRecord, _: PanelScene, records: Records): ColumnsPanel {
	return {
		kind: 'columns',
		title,
		note: note ?? null,
		columns: columns.map(({ heading, items }) => ({
			heading,
			items: items.map(({ when, text, of }) => ({ when: when ?? null, text, of: refsOf(of, records) }))
		}))
	};
}

/** Row by row, so that what stands side by side comes on the same page. */
function parts({ columns: all }: ColumnsPanel): Part[] {
	const rows = Math.max(...all.map(({ items }) => items.length));
	return [
		{
			columns: all.map(({ heading }) => heading),
			entries: Array.from({ length: rows }, (_, row) =>
				all.flatMap(({ items }, column) => {
					const item = items[row];
					return item ? [entry(column, item.text, { when: item.when })] : [];
				})
			).flat()
		}
	];
}

/** Two or three columns. */
export const columns = {
	schema,
	resolve,
	cites: ({ columns: all }) => all.flatMap(({ items }, i) => items.map(({ of }, k) => ({ path: ['columns', i, 'items', k], ids: of }))),
	parts,
	statements: ({ columns }) =>
		columns.map(({ heading, items }) => ({ heading, lines: items.map(({ when, text }) => (when ? `${when}: ${text}` : text)) })),
	withoutRefs: (panel) => ({
		...panel,
		columns: panel.columns.map(({ heading, items }) => ({ heading, items: items.map((item) => ({ ...item, of: [] })) }))
	})
} satisfies WordsKind<ColumnsRecord, ColumnsPanel>;
