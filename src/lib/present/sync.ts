/**
 * How the windows of one presentation keep in step. There is no leader: each window does what it is told and sends the whole state with a
 * number; the state with the higher number wins, and of two equal ones that of the later name. A window that opens says hello and gets it.
 */
import type { Message, Role } from './message.ts';
import { isPeerMessage } from './messageGuards.ts';
import type { DeckState } from './state.ts';

/** How long a window is taken to be there after its last word, in milliseconds. */
export const patience = 3500;

/** What a window needs to keep in step. */
export interface PeerOptions {
	/** The name of the window, different for each. */
	readonly name: string;
	readonly role: Role;
	readonly now: () => number;
	readonly send: (message: Message) => void;
	/** The state of this window. */
	readonly state: () => DeckState;
	/** Takes a state from elsewhere. */
	readonly adopt: (state: DeckState) => void;
}

/** One window's part of the conversation. */
export class Peer {
	readonly #options: PeerOptions;
	#seq = 0;
	#by: string;
	readonly #seen = new Map<string, { role: Role; at: number }>();

	constructor(options: PeerOptions) {
		this.#options = options;
		this.#by = options.name;
	}

	/** Asks for the state; to be called when the window opens. */
	hello(): void {
		this.#send('hello');
	}

	/** Tells the others of a state that was made here. */
	tell(): void {
		this.#seq += 1;
		this.#by = this.#options.name;
		this.#send('state');
	}

	/** Says that this window is still there; a window that missed something asks for it then. */
	ping(): void {
		this.#send('ping');
	}

	/** Says that this window closes. */
	bye(): void {
		this.#send('bye');
	}

	/** Takes a message of another window. */
	receive(message: unknown): void {
		const { name, now, adopt } = this.#options;
		if (!isPeerMessage(message) || message.from === name) return;
		if (message.t === 'bye') {
			this.#seen.delete(message.from);
			return;
		}
		this.#seen.set(message.from, { role: message.role, at: now() });
		const newer = this.#compare(message);
		if (message.t === 'state' && message.state && newer > 0) {
			this.#seq = message.seq;
			this.#by = message.by;
			adopt(message.state);
		} else if (message.t === 'hello') {
			// Even an untouched state is the one to follow for whoever comes later.
			if (message.seq === 0) this.#seq = Math.max(1, this.#seq);
			this.#send(message.seq > 0 && newer > 0 ? 'hello' : 'state');
		} else if (message.t === 'ping') {
			if (newer > 0) this.#send('hello');
			if (newer < 0) this.#send('state');
		}
	}

	/** True where a window of a role has been heard of lately. */
	isThere(role: Role): boolean {
		return [...this.#seen.values()].some((other) => other.role === role && this.#options.now() - other.at < patience);
	}

	/** Above 0 where the other's state goes before this one's, below 0 where this one's does. */
	#compare({ seq, by }: Message): number {
		return seq - this.#seq || (by === this.#by ? 0 : by > this.#by ? 1 : -1);
	}

	#send(t: Message['t']): void {
		const { name: from, role, send, state } = this.#options;
		send({ v: 1, t, from, role, seq: this.#seq, by: this.#by, ...(t === 'state' ? { state: state() } : {}) });
	}
}
