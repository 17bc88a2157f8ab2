/**
 * Starts an embedded section as a stepper in the box that it has, or as the map alone for a page that scrolls. Its first picture stays until the
 * reader or the page around does something, or where it does not fit; then the live map is fetched. A classic script: a frame without an origin
 * loads no module.
 */
import { startControls } from '../../lib/embed/controls.ts';
import { FirstMap } from '../../lib/embed/firstMap.ts';
import type { FromHost } from '../../lib/embed/messages.ts';
import { startPanelBar } from '../../lib/embed/panelBar.ts';
import { PanelView } from '../../lib/embed/panelView.ts';
import { Place } from '../../lib/embed/place.ts';
import { Playing } from '../../lib/embed/playing.ts';
import { fitWords, measuresOf, naturalHeight, settled } from '../../lib/reading/fitWords.ts';
import { mayMove } from '../../lib/reading/motion.ts';
import { listenForSwipes } from '../../lib/reading/swipe.ts';
import { whenStirred } from '../../lib/reading/whenTouched.ts';
import { Frame, part } from './frame.ts';

const frame = new Frame('step');
const { data, options, main, grid, sections, reader, heights } = frame;
const stage = part('[data-island="stage"]');
const live = part('[data-live]');
const steps = new Map(data.steps.map((step) => [step.id, step]));
const place = new Place(options.steps, options.step);
const first = new FirstMap(stage);
/** Shows a step at a progress on the live map, once that has come. */
let showOnMap: ((step: string, progress: number) => void) | null = null;
let isFetched = false;
let isSettled = false;

const drawPanelBar = startPanelBar(part('[data-island="panelbar"]'));
const panel = new PanelView((view) => {
	main.dataset.panel = view.isOpen ? 'on' : 'off';
	drawPanelBar(view);
});
const playing = new Playing(
	place,
	(step) => steps.get(step)?.seconds ?? 6,
	(step, progress) => go(step, 'auto', progress),
	() => drawControls(playing.isOn)
);
const drawControls = startControls(part('[data-island="controls"]'), place, {
	go,
	toggle: mayMove() ? () => playing.toggle() : undefined
});

/** The progress at which a step is come to: its end, or where accounts are told one after another the first of them. */
function progressAt(step: string): number {
	return frame.runs(step) && !steps.get(step)?.hasAccounts ? 1 : 0;
}

function show(by: 'user' | 'auto' | 'host'): void {
	if (frame.show(place.step, place.progress, by)) followPanel();
	drawControls(playing.isOn);
	if (showOnMap) showOnMap(place.step, place.progress);
	else if (place.step !== data.scenes[0]?.step || place.progress !== progressAt(place.step)) {
		stage.dataset.late = '';
		fetchMap();
	}
}

function go(step: string, by: 'user' | 'auto' | 'host' = 'user', progress = progressAt(step)): void {
	if (by === 'user') playing.stop();
	const isNew = step !== place.step;
	place.step = step;
	place.progress = frame.runs(step) ? progress : 0;
	show(by);
	if (by === 'user' && isNew) live.textContent = `${steps.get(step)?.heading ?? ''}, step ${place.index + 1} of ${place.steps.length}`;
}

function measure(): void {
	if (main.dataset.mode === 'flat') return frame.measureFlat();
	if (main.dataset.mode === 'step') {
		const measures = measuresOf(reader);
		heights.set(naturalHeight(main, grid, measures[0]), grid.clientWidth);
		fitWords(main, grid, measures);
	}
	followPanel();
	fitMap();
}

/** Fetches the live map where the first picture does not fit; not before the faces are there, since lines of words in others leave the map another height. */
function fitMap(): void {
	if (isSettled && !first.fits()) fetchMap();
}

/** What lies over the map of the step: its statements, where the lens found no other room for them, or its second picture. */
function followPanel(): void {
	const section = sections[place.index];
	const isOver = main.dataset.mode === 'step' && reader.lens && /over|title|least/.test(main.dataset.words ?? '');
	panel.follow(section?.querySelector<HTMLElement>(isOver ? '.full' : '[data-pages]') ?? null, isOver ? 'words' : 'table');
}

/** Fetches the live map, once. */
function fetchMap(): void {
	if (isFetched) return;
	isFetched = true;
	const script = window.addMapScript?.();
	script?.addEventListener('load', startMap);
	script?.addEventListener('error', standFlat);
}

function startMap(): void {
	if (!window.startLiveMap) return standFlat();
	const moveTo = (progress: number) => go(place.step, 'user', progress);
	showOnMap = window.startLiveMap({ data, place, stage, moveTo, onfirst: () => first.pressAgain() });
}

/** Where the live map does not come, all steps stand one under the other with their stills, as without scripts. */
function standFlat(): void {
	playing.stop();
	frame.standFlat();
	frame.notice('The map did not load: each step has a still of it.');
	sections[place.index]?.scrollIntoView();
	measure();
}

/** Arrows and ends, while the focus is in the embed; all other keys are the host's. */
function onKey(event: KeyboardEvent): void {
	if (main.dataset.mode !== 'step' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const to = { ArrowRight: place.neighbour(1), ArrowLeft: place.neighbour(-1), Home: place.steps[0], End: place.steps.at(-1) }[event.key];
	if (to === undefined) return;
	event.preventDefault();
	go(to);
}

function hear(told: FromHost): void {
	if (main.dataset.mode === 'flat') return;
	if (told.type === 'goto' && place.steps.includes(told.id)) go(told.id, 'host', told.progress);
	if (told.type === 'mode') {
		main.dataset.mode = told.value;
		fetchMap();
		measure();
	}
	if (told.type === 'play' && mayMove()) playing.start();
	if (told.type === 'pause') playing.stop();
}

place.progress = progressAt(place.step);
show('auto');
// A focus that goes to a later page of the table takes the page with it.
part('.texts').addEventListener('scroll', () => panel.scrolled(), { capture: true, passive: true });
listenForSwipes(main, (by) => main.dataset.mode === 'step' && go(place.neighbour(by)));
document.addEventListener('keydown', onKey);
document.addEventListener(
	'pointerdown',
	(event) => !(event.target instanceof Element && event.target.closest('[aria-label="Pause"]')) && playing.stop()
);
new IntersectionObserver(([entry]) => !entry?.isIntersecting && playing.stop()).observe(main);
whenStirred(fetchMap);
document.addEventListener('focusin', fetchMap, { once: true });
frame.begin(main, measure, hear);
void settled().then(() => {
	isSettled = true;
	fitMap();
	first.keepShown();
});
