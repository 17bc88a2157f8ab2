/** Columns of statements, at build. */
import type { Content, Step } from '../../content/load.ts';
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

/** Two or three columns. */
export const columnsResolver: PanelResolver<'columns'> = {
	resolve,
	statements: ({ columns }) =>
		columns.map(({ heading, items }) => ({ heading, lines: items.map(({ when, text }) => (when ? `${when}: ${text}` : text)) }))
};
