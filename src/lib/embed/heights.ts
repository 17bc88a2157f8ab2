/**
 * The embed's height in the words of whatever resizes frames on the host's page. Hosts that show themselves are answered alone;
 * where none has, the three kinds that never do are told. A height is told once: hosts that ask get it again.
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
export class Heights {
	readonly #tell: Tell;
	readonly #silent: readonly Word[];
	readonly #shown = new Map<string, Word>();
	/** WordPress's name for this frame, from the address. */
	readonly secret: string | null;
	#last: readonly [height: number, width: number] | null = null;

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
		for (const word of this.#shown.size > 0 ? this.#shown.values() : this.#silent) this.#tell(word(height, width));
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
			this.#meet('iframe-resizer', (height, width) => `[iFrameSizer]${id}:${height}:${width}:resize`, `[iFrameSizer]${id}:`);
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

	/** A host shows itself; it is answered at once. One that says so again and again is answered the first time. */
	#meet(name: string, word: Word, first?: string): void {
		if (this.#shown.has(name)) return;
		this.#shown.set(name, word);
		if (!this.#last) return;
		const [height, width] = this.#last;
		this.#tell(first === undefined ? word(height, width) : `${first}${height}:${width}:init`);
	}

	#repeat(name: string): void {
		const word = this.#shown.get(name);
		if (word && this.#last) this.#tell(word(...this.#last));
	}
}
