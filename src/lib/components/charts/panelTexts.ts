/** The components that set panels of words as text, each in a file with the name of its kind. */
import type { Component } from 'svelte';
import type { WordsPanel } from '#lib/content/panels/panelKinds.ts';

type TextComponent = Component<{ panel: WordsPanel; base: string }>;

const texts: Readonly<Record<string, TextComponent>> = import.meta.glob('./kinds/*.svelte', { import: 'default', eager: true });

/** The component of a panel of words. @throws where its kind has none */
export function textOf({ kind }: WordsPanel): TextComponent {
	const text = texts[`./kinds/${kind}.svelte`];
	if (!text) throw new Error(`no component sets a panel of kind "${kind}" as text; expected components/charts/kinds/${kind}.svelte`);
	return text;
}
