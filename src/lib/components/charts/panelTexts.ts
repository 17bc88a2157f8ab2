/** The components that set panels of words as text, by kind. */
import type { Component } from 'svelte';
import type { WordsPanel } from '#lib/scene/panels/panelTypes.ts';
import ArgumentList from './ArgumentList.svelte';
import Columns from './Columns.svelte';
import Forecasts from './Forecasts.svelte';

const texts: { readonly [K in WordsPanel['kind']]: Component<{ panel: Extract<WordsPanel, { kind: K }>; base: string }> } = {
	columns: Columns,
	forecasts: Forecasts,
	argument: ArgumentList
};

/** The component of a panel of words. Its panel is of its kind, which a table that is looked up by a variable cannot say. */
export function textOf({ kind }: WordsPanel): Component<{ panel: WordsPanel; base: string }> {
	return texts[kind] as Component<{ panel: WordsPanel; base: string }>;
}

/** True for a kind of panel that is set as text. */
export function isText(kind: string): boolean {
	return kind in texts;
}

/** A panel of words without the lists of what its statements rest on. */
export function withoutRefs(panel: WordsPanel): WordsPanel {
	if (panel.kind === 'forecasts') return { ...panel, forecasts: panel.forecasts.map((forecast) => ({ ...forecast, of: [] })) };
	if (panel.kind === 'argument') return panel;
	const columns = panel.columns.map(({ heading, items }) => ({ heading, items: items.map((item) => ({ ...item, of: [] })) }));
	return { ...panel, columns };
}
