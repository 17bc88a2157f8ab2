/** Columns of statements, at build. */
import type { Content, Step } from '../../content/model.ts';
import { entry, type Part } from './panelParts.ts';
import type { ColumnsPanel } from './panelTypes.ts';
import { refsOf } from './refs.ts';
import type { PanelResolver, RecordOf } from './resolver.ts';

function resolve({ title, note, columns }: RecordOf<'columns'>, _: Step, content: Content): ColumnsPanel {
	return {
		kind: 'columns',
		title,
		note: note ?? null,
		columns: columns.map(({ heading, items }) => ({
			heading,
			items: items.map(({ when, text, of }) => ({ when: when ?? null, text, of: refsOf(of, content) }))
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
export const columnsResolver: PanelResolver<'columns'> = {
	resolve,
	parts,
	statements: ({ columns }) =>
		columns.map(({ heading, items }) => ({ heading, lines: items.map(({ when, text }) => (when ? `${when}: ${text}` : text)) }))
};
