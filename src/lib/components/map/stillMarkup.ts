/** Stills as SVG text. Build only: it renders the component that draws them. */
import { render } from 'svelte/server';
import type { Content, Step } from '#lib/content/model.ts';
import type { Gazetteers, ResolvedScene } from '#lib/scene/resolved.ts';
import { stillOf } from '#lib/scene/still.ts';
import { withoutUnused } from '#lib/scene/stillSheet.ts';
import Still from './Still.svelte';
import { styleOf } from './style.ts';

/** The still of a step; without the strip at its foot where `strip` is 0. */
export function stillMarkup(
	content: Content,
	step: Step,
	scene: ResolvedScene,
	gazetteers: Gazetteers,
	whole?: { width: number; height: number },
	strip?: number
): string {
	const props = stillOf(content, step, scene, gazetteers, whole, strip);
	const { body } = render(Still, { props: { ...props, styles: styleOf(props.layout, props.bands) } });
	return withoutUnused(body.replaceAll(/<!--.*?-->/g, '').replaceAll(/>\s+</g, '><'));
}
