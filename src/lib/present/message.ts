/** What the windows of one presentation tell each other. */
import type { DeckState } from './state.ts';

/** Which window it is. */
export type Role = 'deck' | 'speaker';

/** What one window tells the others. */
export interface Message {
	readonly v: 1;
	readonly t: 'hello' | 'state' | 'ping' | 'bye';
	readonly from: string;
	readonly role: Role;
	/** The number of the state that the sender has; 0 for one that nobody has touched. */
	readonly seq: number;
	/** The name of the window that made that state. */
	readonly by: string;
	readonly state?: DeckState;
}
