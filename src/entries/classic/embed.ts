/** Starts an embedded section as a stepper in the box that it has, or as the map alone for a page that scrolls. A classic script: a frame without an origin loads no module. */
import { flushSync, mount } from 'svelte';
import MapView from '../../lib/components/map/MapView.svelte';
import Controls from '../../lib/embed/Controls.svelte';
import { Frame, part } from './frame.ts';
import type { FromHost } from '../../lib/embed/messages.ts';
import PanelBar from '../../lib/embed/PanelBar.svelte';
import { PanelView } from '../../lib/embed/panelview.svelte.ts';
import { Playing } from '../../lib/embed/playing.svelte.ts';
import { refine } from '../../lib/reading/detailLayers.ts';
import { fitWords, measuresOf, naturalHeight } from '../../lib/reading/fitWords.ts';
import { mayMove } from '../../lib/reading/motion.ts';
import { Position } from '../../lib/reading/position.svelte.ts';
import { listenForSwipes } from '../../lib/reading/swipe.ts';
import { accountsOf } from '../../lib/scene/panels/draw.ts';

const frame = new Frame('step');
const { data, options, main, grid, sections, reader, heights } = frame;
const live = part('[data-live]');
const scenes = new Map(data.scenes.map((scene) => [scene.step, scene]));
const position = new Position(options.steps, options.step);
const headings = Object.fromEntries(data.steps.map(({ id, heading }) => [id, heading]));
/** True where accounts are told one after another: whoever comes to such a step begins with the first. */
const hasAccounts = (step: string) => accountsOf(scenes.get(step)?.panel ?? null).length > 0;
const panel = new PanelView((isOpen) => (main.dataset.panel = isOpen ? 'on' : 'off'));

function show(by: 'user' | 'auto' | 'host'): void {
	if (frame.show(position.step, position.progress, by)) followPanel();
}

function go(step: string, by: 'user' | 'auto' | 'host' = 'user', progress = hasAccounts(step) ? 0 : 1): void {
	if (by === 'user') playing.stop();
	const isNew = step !== position.step;
	position.set(step, frame.runs(step) ? progress : 0);
	show(by);
	if (by === 'user' && isNew) live.textContent = `${headings[step] ?? ''}, step ${position.index + 1} of ${position.steps.length}`;
}

/** Steps through the stops of the step that is shown. */
const player = {
	moveTo(progress: number) {
		go(position.step, 'user', progress);
	}
};
const playing = new Playing(
	position,
	(step) => data.steps.find(({ id }) => id === step)?.seconds ?? 6,
	(step, progress) => go(step, 'auto', progress)
);

function measure(): void {
	if (main.dataset.mode === 'step') {
		const measures = measuresOf(reader);
		heights.set(naturalHeight(main, grid, measures[0]), grid.clientWidth);
		fitWords(main, grid, measures);
	}
	followPanel();
}

/** What lies over the map of the step: its statements, where the lens found no other room for them, or its second picture. */
function followPanel(): void {
	const section = sections[position.index];
	const isOver = main.dataset.mode === 'step' && reader.lens && /over|title|least/.test(main.dataset.words ?? '');
	panel.follow(section?.querySelector<HTMLElement>(isOver ? '.full' : '[data-pages]') ?? null, isOver ? 'words' : 'table');
}

/** The place that is kept for a live part, with nothing in it. */
function emptied(island: string): HTMLElement {
	const place = part(`[data-island="${island}"]`);
	place.replaceChildren();
	return place;
}

function startMap(): void {
	for (const paths of data.close.paths) void refine(paths);
	const stage = part('[data-island="stage"]');
	const first = stage.querySelector('.first');
	stage.querySelector('.map-view')?.remove();
	mount(MapView, {
		target: stage,
		anchor: first ?? undefined,
		props: { scenes, gazetteers: data.gazetteers, outline: data.outline, position, player, close: data.close, use: 'bare' }
	});
	mount(PanelBar, { target: emptied('panelbar'), props: { view: panel } });
	// A focus that goes to a later page of the table takes the page with it.
	part('.texts').addEventListener('scroll', () => panel.scrolled(), { capture: true, passive: true });
	mount(Controls, {
		target: emptied('controls'),
		props: {
			position,
			headings,
			go,
			get playing() {
				return playing.isOn;
			},
			play: mayMove() ? () => playing.toggle() : undefined
		}
	});
	flushSync();
	first?.remove();
	listenForSwipes(main, (by) => main.dataset.mode === 'step' && go(position.neighbour(by)));
	document.addEventListener('keydown', onKey);
	document.addEventListener(
		'pointerdown',
		(event) => !(event.target instanceof Element && event.target.closest('[aria-label="Pause"]')) && playing.stop()
	);
	new IntersectionObserver(([entry]) => !entry?.isIntersecting && playing.stop()).observe(main);
}

/** Arrows and ends, while the focus is in the embed; all other keys are the host's. */
function onKey(event: KeyboardEvent): void {
	if (main.dataset.mode !== 'step' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const to = { ArrowRight: position.neighbour(1), ArrowLeft: position.neighbour(-1), Home: position.steps[0], End: position.steps.at(-1) }[
		event.key
	];
	if (to === undefined) return;
	event.preventDefault();
	go(to);
}

function hear(told: FromHost): void {
	if (told.type === 'goto' && position.steps.includes(told.id)) go(told.id, 'host', told.progress);
	if (told.type === 'mode') {
		main.dataset.mode = told.value;
		measure();
	}
	if (told.type === 'play' && mayMove()) playing.start();
	if (told.type === 'pause') playing.stop();
}

startMap();
position.set(options.step, hasAccounts(options.step) ? 0 : 1);
show('auto');
frame.begin(main, measure, hear);
