/**
 * The embed's height in the words of whatever resizes frames on the host's page. Hosts that show themselves are answered alone;
 * where none has, the three kinds that never do are told. A height is told once: hosts that ask get it again. Nothing is told
 * before `open`, since what is told too early is told twice.
 */
import { signed } from './messages.ts';

/** A height in the words of one host. */
type Word = (height: number, width: number) => unknown;

/** Sends a message to the page around. */
type Tell = (message: unknown) => void;

/** Hosts that listen and never speak: AMP and its kin, Datawrapper's script, Embedly and Medium. */
function silentHosts(address: URL): Word[] {
	return [
		(height) => ({ sentinel: 'amp', type: 'embed-size', height }),
		(height) => ({ 'datawrapper-height': { [address.pathname]: height } }),
		(height) => JSON.stringify({ src: address.href, context: 'iframe.resize', height })
	];
}

/** Tells heights. */
export class IframeResize {
	readonly #tell: Tell;
	readonly #silent: readonly Word[];
	readonly #shown = new Map<string, Word>();
	/** WordPress's name for this frame, from the address. */
	readonly secret: string | null;
	#last: readonly [height: number, width: number] | null = null;
	#isOpen = false;
	/** What hosts are told first that have shown themselves before there was a height to tell. */
	readonly #openings = new Map<string, Word>();

	/** @param address the embed's own, in which Pym and WordPress leave their marks. */
	constructor(address: URL, tell: Tell) {
		this.#tell = tell;
		this.#silent = silentHosts(address);
		const child = address.searchParams.get('childId');
		if (child && /^[\w-]{1,80}$/.test(child)) this.#shown.set('pym', (height) => `pymxPYMx${child}xPYMxheightxPYMx${height}`);
		this.secret = /^#\?secret=([a-zA-Z0-9]{1,40})$/.exec(address.hash)?.[1] ?? null;
		const secret = this.secret;
		if (secret) this.#shown.set('wordpress', (height) => ({ message: 'height', value: height, secret }));
	}

	/** The height has become this; the same as before is not told again. */
	set(height: number, width: number): void {
		if (this.#last?.[0] === height) {
			this.#last = [height, width];
			return;
		}
		this.#last = [height, width];
		if (this.#isOpen) this.#tellAll(height, width);
	}

	/** The height as it now is can be relied on: it is told, and every later one at once. */
	open(): void {
		this.#isOpen = true;
		if (this.#last) this.#tellAll(...this.#last);
	}

	#tellAll(height: number, width: number): void {
		if (this.#shown.size === 0) for (const word of this.#silent) this.#tell(word(height, width));
		for (const [name, word] of this.#shown) this.#tell((this.#openings.get(name) ?? word)(height, width));
		this.#openings.clear();
	}

	/** Hears what the page around says; what it does not know changes nothing. */
	hear(data: unknown): void {
		if (typeof data === 'string') this.#hearText(data.slice(0, 2000));
		else if (typeof data === 'object' && data !== null) this.#hearObject({ ...data });
	}

	#hearText(text: string): void {
		const [, id, rest] = /^\[iFrameSizer\]([^:]{1,80}):(.*)$/s.exec(text) ?? [];
		// Only the first message has so many settings in it.
		if (id !== undefined && (rest?.split(':').length ?? 0) > 6)
			this.#meet(
				'iframe-resizer',
				(height, width) => `[iFrameSizer]${id}:${height}:${width}:resize`,
				(height, width) => `[iFrameSizer]${id}:${height}:${width}:init`
			);
		else if (text === '[iFrameSizer]resize' || text === '[iFrameSizer]reset') this.#repeat('iframe-resizer');
		else if (/^pymxPYMx.{1,80}xPYMxwidthxPYMx/.test(text)) this.#repeat('pym');
	}

	#hearObject(message: Readonly<Record<string, unknown>>): void {
		if (message.sentinel === 'amp' && message.type === 'frames-init')
			this.#meet('amp', (height) => ({ sentinel: 'amp', type: 'embed-size', height }));
		else if (message.type === 'iframe-child-init')
			this.#meet('open-iframe-resizer', (height, width) => ({ type: 'iframe-resized', height, width }));
		else if (message.type === 'iframe-get-child-dimensions') this.#repeat('open-iframe-resizer');
		else if (message.message === 'ready' && message.secret === this.secret) this.#repeat('wordpress');
		else if (message.ns === 'strategic-depth' && message.type === 'hello')
			this.#meet('ours', (height) => signed({ type: 'height', height }));
	}

	/**
	 * A host shows itself; it is answered at once, or as soon as there is a height. One that says so again and again is answered the first time.
	 * @param opening the first height, where it has words of its own.
	 */
	#meet(name: string, word: Word, opening = word): void {
		if (this.#shown.has(name)) return;
		this.#shown.set(name, word);
		if (this.#isOpen && this.#last) this.#tell(opening(...this.#last));
		else this.#openings.set(name, opening);
	}

	#repeat(name: string): void {
		const word = this.#shown.get(name);
		if (word && this.#isOpen && this.#last) this.#tell(word(...this.#last));
	}
}
