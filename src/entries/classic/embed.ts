/** Starts an embedded section: a stepper in the box that it has, all steps flat, or the map alone for a page that scrolls. A classic script: a frame without an origin loads no module. */
import { flushSync, mount } from 'svelte';
import MapView from '../../lib/components/map/MapView.svelte';
import Controls from '../../lib/embed/Controls.svelte';
import PanelBar from '../../lib/embed/PanelBar.svelte';
import Switches from '../../lib/embed/Switches.svelte';
import type { EmbedData } from '../../lib/embed/embedTypes.ts';
import { IframeResize } from '../../lib/embed/iframeResize.ts';
import { readFromHost, signed, type FromEmbed } from '../../lib/embed/messages.ts';
import { optionsIn } from '../../lib/embed/options.ts';
import { PanelView } from '../../lib/embed/panelview.svelte.ts';
import { Playing } from '../../lib/embed/playing.svelte.ts';
import { Reader } from '../../lib/embed/reader.svelte.ts';
import { refine } from '../../lib/reading/detailLayers.ts';
import { fitWords, measuresOf, naturalHeight, settled, whenResized } from '../../lib/reading/fitWords.ts';
import { listenToHost, tellHost } from '../../lib/reading/host.ts';
import { mayMove } from '../../lib/reading/motion.ts';
import { Position } from '../../lib/reading/position.svelte.ts';
import { listenForSwipes } from '../../lib/reading/swipe.ts';
import { accountsOf } from '../../lib/scene/panels/draw.ts';

/** An element that the page must have. */
function part(selector: string): HTMLElement {
	const element = document.querySelector<HTMLElement>(selector);
	if (!element) throw new Error(`the page has no ${selector}`);
	return element;
}

const data = JSON.parse(part('#embed-data').textContent ?? '') as EmbedData;
const address = new URL(location.href);
const options = optionsIn(
	address.searchParams,
	data.steps.map(({ id }) => id)
);
const root = document.documentElement;
const main = part('main');
const grid = part('.grid');
const live = part('[data-live]');
const home = part('[data-home]') as HTMLAnchorElement;
const homeAddress = home.href.replace(/#.*$/, '');
const scenes = new Map(data.scenes.map((scene) => [scene.step, scene]));
const position = new Position(options.steps, options.step);
const headings = Object.fromEntries(data.steps.map(({ id, heading }) => [id, heading]));
/** True where accounts are told one after another: whoever comes to such a step begins with the first. */
const hasAccounts = (step: string) => accountsOf(scenes.get(step)?.panel ?? null).length > 0;
const runs = (step: string) => {
	const scene = scenes.get(step);
	return scene !== undefined && (scene.draw || scene.turns || scene.window !== null);
};

if (options.theme !== 'auto') root.dataset.theme = options.theme;
if (options.motion === 'off') root.dataset.motion = 'off';
// The styles of the stepper ask whether scripts run; where a browser cannot say, all steps are shown flat.
main.dataset.mode = matchMedia('(scripting: enabled)').matches ? options.mode : 'flat';
for (const section of document.querySelectorAll<HTMLElement>('[data-step]'))
	if (!options.steps.includes(section.dataset.step ?? '')) section.remove();
const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];

const panel = new PanelView((isOpen) => (main.dataset.panel = isOpen ? 'on' : 'off'));
const reader = new Reader({ lens: options.lens === 'on', plain: options.words === 'plain' }, ({ lens, plain }) => {
	root.dataset.lens = lens ? 'on' : 'off';
	main.dataset.words = plain ? 'plain' : 'full';
});
const heights = new IframeResize(address, tellHost);
const say = (message: FromEmbed) => tellHost(signed(message));

function show(by: 'user' | 'auto' | 'host'): void {
	const { step, progress, index } = position;
	main.dataset.progress = runs(step) ? progress.toFixed(3) : '0';
	if (main.dataset.position === step && main.dataset.mode !== undefined && sections[index]?.classList.contains('current')) return;
	main.dataset.position = step;
	for (const section of sections) {
		const isCurrent = section.dataset.step === step;
		section.classList.toggle('current', isCurrent);
		section.inert = main.dataset.mode !== 'flat' && !isCurrent;
	}
	followPanel();
	home.href = `${homeAddress}#${step}`;
	say({ type: 'step', id: step, index, total: position.steps.length, by });
}

function go(step: string, by: 'user' | 'auto' | 'host' = 'user', progress = hasAccounts(step) ? 0 : 1): void {
	if (by === 'user') playing.stop();
	const isNew = step !== position.step;
	position.set(step, runs(step) ? progress : 0);
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
	if (main.dataset.mode === 'flat') heights.set(Math.ceil(grid.getBoundingClientRect().height), Math.ceil(grid.clientWidth));
	else if (main.dataset.mode === 'step') {
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
	part('.texts').addEventListener('scroll', () => panel.measure(), { capture: true, passive: true });
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

function hear(message: unknown): void {
	heights.hear(message);
	const told = readFromHost(message);
	if (told?.type === 'hello') say(introduction());
	if (main.dataset.mode === 'flat') return;
	if (told?.type === 'goto' && position.steps.includes(told.id)) go(told.id, 'host', told.progress);
	if (told?.type === 'mode') {
		main.dataset.mode = told.value;
		measure();
	}
	if (told?.type === 'play' && mayMove()) playing.start();
	if (told?.type === 'pause') playing.stop();
}

/** Who this is and what it says, for a host that sets the words itself. */
function introduction(): FromEmbed {
	const text = (element: Element) => element.textContent?.trim() ?? '';
	return {
		type: 'ready',
		id: data.id,
		steps: sections.map((section) => ({
			id: section.dataset.step ?? '',
			heading: text(section.querySelector('h2') ?? section),
			paragraphs: [...section.querySelectorAll(options.words === 'plain' ? '.plain' : '.full p')].map(text),
			runs: runs(section.dataset.step ?? '')
		}))
	};
}

mount(Switches, {
	target: emptied('switches'),
	props: {
		hasLens: document.querySelector('[data-legend]') !== null,
		get lens() {
			return reader.lens;
		},
		get plain() {
			return reader.plain;
		},
		choose: (choice: { lens?: boolean; plain?: boolean }) => {
			reader.choose(choice);
			measure();
		}
	}
});
if (options.missing !== null) {
	const notice = part('[data-notice]');
	notice.textContent = `There is no edition in ${options.missing}; this is the English one.`;
	notice.hidden = false;
}
if (main.dataset.mode === 'flat') {
	for (const section of sections) section.classList.add('current');
} else startMap();
position.set(options.step, hasAccounts(options.step) ? 0 : 1);
show('auto');
whenResized(main.dataset.mode === 'flat' ? grid : main, part('[data-probe]'), measure);
listenToHost(hear);
// WordPress lets no window open from its frame; it takes the way itself when it is told, and where the reader has just pressed.
main.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (!heights.secret || !link) return;
	event.preventDefault();
	tellHost({ message: 'link', value: link.href, secret: heights.secret });
});
// The first height is the right one: with the face that the words are set in, and after hosts that speak first have had their turn.
// A frame that its host still hides is not rendered, and a ResizeObserver does not fire in it: so it is measured once more.
void settled().then(() => {
	measure();
	heights.open();
});
say(introduction());
