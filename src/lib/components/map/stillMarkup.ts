/** Stills as SVG text. Build only: it renders the component that draws them. */
import { render } from 'svelte/server';
import type { Content, Step } from '#lib/content/model.ts';
import { cached } from '#lib/geo/buildCache.ts';
import type { Gazetteers, ResolvedScene } from '#lib/scene/resolved.ts';
import { drawStill, inputsOfStill } from '#lib/scene/still.ts';
import { withoutUnused } from '#lib/scene/stillSheet.ts';
import { shapedStill, type StillFrame, type StillShape } from '#lib/scene/stillShapes.ts';
import Still from './Still.svelte';
import { styleOf } from './style.ts';

/** The still of a step as it is framed; the wide one where nothing else is asked. */
export function stillMarkup(content: Content, step: Step, scene: ResolvedScene, gazetteers: Gazetteers, frame?: StillFrame): string {
	const inputs = inputsOfStill(content, step, scene, gazetteers, frame);
	return cached('still as SVG', inputs, () => markupOf(drawStill(...inputs)));
}

function markupOf(props: ReturnType<typeof drawStill>): string {
	const { width, height } = props.layout.size;
	// Marks beside the picture are left out: what is faint there resvg cannot draw.
	const marks = props.layout.marks.filter(({ x, y, outer }) => x + outer > 0 && x - outer < width && y + outer > 0 && y - outer < height);
	const layout = { ...props.layout, marks };
	const { body } = render(Still, { props: { ...props, layout, styles: styleOf(layout, props.bands) } });
	return withoutUnused(body.replaceAll(/<!--.*?-->/g, '').replaceAll(/>\s+</g, '><'));
}

/** The still of a step in a shape. */
export function shapedMarkup(content: Content, step: Step, scene: ResolvedScene, gazetteers: Gazetteers, shape: StillShape): string {
	const still = shapedStill(shape, scene, step.heading);
	return stillMarkup(content, step, still.scene, gazetteers, still.frame);
}
