/**
 * /embed.js, for pages of others. It makes <strategic-depth chapter="…"> work, resizes embeds that are shown flat, and for `mode="scroll"` sets the
 * words of the steps into the host's page beside a map that stays. It touches frames of its own site only, and what is in them it sets as text.
 */
import { readFromEmbed, signed, type FromHost, type StepText } from '../../lib/embed/messages.ts';
import { optionNames } from '../../lib/embed/options.ts';

/** The attributes of the element that become parameters of the address. */
const parameters = ['steps', 'step', ...optionNames];

/** From this width of the element on, words and map stand beside each other. */
const besideFrom = 760;

/** The least height of a window in which a map can stay while words go by. */
const leastWindow = 480;

const script = document.currentScript;
const site = script instanceof HTMLScriptElement ? new URL('.', script.src).href : '';

/** One of our frames, and what stops its scrolling. */
interface Held {
	readonly frame: HTMLIFrameElement;
	element: HTMLElement | null;
	/** The words of its steps, as soon as it has said them. */
	steps: readonly StepText[];
	stop: (() => void) | null;
}

const held = new Map<HTMLIFrameElement, Held>();

const tell = ({ frame }: Held, message: FromHost) => frame.contentWindow?.postMessage(signed(message), '*');

const make = <K extends keyof HTMLElementTagNameMap>(name: K, style: string, text = ''): HTMLElementTagNameMap[K] => {
	const element = document.createElement(name);
	element.style.cssText = style;
	element.textContent = text;
	return element;
};

/** True where a frame is an embed of this site. */
const isOurs = ({ src }: HTMLIFrameElement) =>
	site !== '' && src.startsWith(site) && /^(snapshots\/[\d-]{10}\/)?embed\//.test(src.slice(site.length));

/** Begins to serve a frame of ours; one that is served already begins anew, since it has been moved or has got another address. */
function hold(frame: HTMLIFrameElement): void {
	const known = held.get(frame);
	if (known) {
		stopScroll(known);
		known.steps = [];
		known.element = frame.closest('strategic-depth');
		return;
	}
	const one: Held = { frame, element: frame.closest('strategic-depth'), steps: [], stop: null };
	held.set(frame, one);
	frame.addEventListener('load', () => held.get(frame) === one && tell(one, { type: 'hello' }));
	tell(one, { type: 'hello' });
}

/** Looks at a frame that has come, gone or got another address, at whatever time: lazy loaders and consent tools are late. */
function consider(frame: HTMLIFrameElement): void {
	if (frame.isConnected && isOurs(frame)) return hold(frame);
	const one = held.get(frame);
	if (one) stopScroll(one);
	held.delete(frame);
}

/** The frames that some changes of the page are about. */
function framesIn(records: readonly MutationRecord[]): Set<HTMLIFrameElement> {
	const nodes = records.flatMap(({ type, target, addedNodes, removedNodes }) =>
		type === 'attributes' ? [target] : [...addedNodes, ...removedNodes]
	);
	return new Set(
		nodes.flatMap((node) =>
			node instanceof HTMLIFrameElement ? [node] : node instanceof Element ? [...node.querySelectorAll('iframe')] : []
		)
	);
}

/** Makes the frame of an element from its attributes, where a host has stripped it. The observer sees it come. */
function makeFrame(element: HTMLElement): void {
	const chapter = element.getAttribute('chapter') ?? '';
	if (element.querySelector('iframe') || !/^(incidents\/)?[a-z0-9-]+$/.test(chapter)) return;
	const edition = element.getAttribute('edition');
	const address = new URL(`${site}${edition !== null && /^[\d-]{10}$/.test(edition) ? `snapshots/${edition}/` : ''}embed/${chapter}/`);
	for (const name of parameters) {
		const value = element.getAttribute(name);
		if (value !== null) address.searchParams.set(name, value);
	}
	const frame = make('iframe', 'width:0;min-width:100%;border:0;color-scheme:normal');
	frame.title = element.getAttribute('title') ?? 'Map steps with text';
	frame.height = '640';
	frame.src = address.href;
	element.prepend(frame);
}

/** True where nothing keeps a frame from staying: no ancestor clips, the window is high enough, and the reader wants motion. */
function canStay({ frame, element }: Held): boolean {
	if (innerHeight < leastWindow || element?.getAttribute('motion') === 'off' || matchMedia('(prefers-reduced-motion: reduce)').matches)
		return false;
	for (let node = frame.parentElement; node && node !== document.body; node = node.parentElement)
		if (/hidden|auto|scroll|clip/.test(getComputedStyle(node).overflowY)) return false;
	return true;
}

/** Sets the words into the page and lets the frame stay beside or above them. */
function startScroll(one: Held): () => void {
	const { frame, element, steps } = one;
	const before = frame.style.cssText;
	const isBeside = (element?.clientWidth ?? 0) >= besideFrom;
	const words = make('div', isBeside ? 'grid-area:1/1' : 'padding:0 4px');
	const parts = steps.map(({ heading, paragraphs }, i) => {
		const part = make('div', isBeside ? 'min-height:90vh;padding:30vh 0 10vh' : `min-height:70vh;padding:${i > 0 ? 12 : 2}vh 0 6vh`);
		part.append(make('h3', '', heading), ...paragraphs.map((text) => make('p', '', text)));
		return part;
	});
	words.append(...parts);
	frame.after(words);
	if (element)
		element.style.cssText = isBeside
			? 'display:grid;grid-template-columns:minmax(260px,36%) 1fr;column-gap:28px;align-items:start'
			: 'display:block';
	frame.style.cssText = `${before};position:sticky;top:0;z-index:1;display:block;height:${isBeside ? 'min(92vh,760px)' : '54vh'};${isBeside ? 'grid-area:1/2' : ''}`;
	tell(one, { type: 'mode', value: 'scroll' });

	// The line that decides which words are being read: the middle beside the map, further down under it.
	const line = isBeside ? 0.5 : 0.76;
	let current = -1;
	const show = (i: number) => {
		const [step, part] = [steps[i], parts[i]];
		if (!step || !part) return;
		const { top, height } = part.getBoundingClientRect();
		if (i !== current || step.runs)
			tell(one, { type: 'goto', id: step.id, progress: Math.min(1, Math.max(0, (innerHeight * line - top) / height)) });
		current = i;
	};
	const observer = new IntersectionObserver(
		(entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && show(parts.indexOf(target as HTMLDivElement))),
		{
			rootMargin: `-${line * 100}% 0px -${(1 - line) * 100}% 0px`
		}
	);
	parts.forEach((part) => observer.observe(part));
	const onScroll = () => steps[current]?.runs && show(current);
	addEventListener('scroll', onScroll, { passive: true });
	return () => {
		observer.disconnect();
		removeEventListener('scroll', onScroll);
		words.remove();
		frame.style.cssText = before;
		if (element) element.style.cssText = 'display:block';
		tell(one, { type: 'mode', value: 'step' });
	};
}

/** Scrolls where that was asked for and can be, and stops where it no longer can. */
function decide(one: Held): void {
	const wanted = one.element?.getAttribute('mode') === 'scroll' && one.steps.length > 1 && canStay(one);
	if (wanted && !one.stop) one.stop = startScroll(one);
	else if (!wanted) stopScroll(one);
}

function stopScroll(one: Held): void {
	one.stop?.();
	one.stop = null;
}

function onMessage({ source, origin, data }: MessageEvent): void {
	const one = [...held.values()].find(({ frame }) => frame.contentWindow === source);
	// A sandboxed frame has no origin but `null`; the source says already that it is ours.
	if (!one || (origin !== 'null' && !one.frame.src.startsWith(`${origin}/`))) return;
	const message = readFromEmbed(data);
	if (message?.type === 'ready' && one.steps.length === 0) {
		one.steps = message.steps;
		decide(one);
	}
	// A height that the page has set is a promise, and a stepper keeps it; only what is flat grows.
	if (message?.type === 'height' && !one.stop && (/[?&]mode=flat\b/.test(one.frame.src) || !one.frame.getAttribute('height')))
		one.frame.style.height = `${message.height}px`;
}

class StrategicDepth extends HTMLElement {
	connectedCallback(): void {
		this.style.display = 'block';
		const start = () => this.isConnected && makeFrame(this);
		// While the page is still read, the element's own frame may not be there yet.
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
		else start();
	}
}

// Loaded twice, the second one has nothing to do.
if (!customElements.get('strategic-depth')) {
	addEventListener('message', onMessage);
	addEventListener('resize', () => held.forEach(decide));
	new MutationObserver((records) => framesIn(records).forEach(consider)).observe(document, {
		subtree: true,
		childList: true,
		attributeFilter: ['src']
	});
	document.querySelectorAll('iframe').forEach(consider);
	customElements.define('strategic-depth', StrategicDepth);
}
