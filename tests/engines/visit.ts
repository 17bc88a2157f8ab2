/** What the tests of the core have in hand in an engine. */
import type { Leaf } from './engine.ts';

/** The width and height of a window, in CSS pixels. */
export interface WindowSize {
	readonly width: number;
	readonly height: number;
}

/** A page of an engine, a new one for each test, and the site. */
export interface Visit {
	/** The engine’s. */
	readonly name: string;
	readonly leaf: Leaf;
	/** The address of a path of the site. */
	at(path: string): string;
	/** The address of a path of the site of another, which frames an embed. */
	atHost(path: string): string;
	/** Opens a page of the site at a size, by default a laptop’s, and waits until it is loaded and its faces are there. */
	open(path: string, size?: WindowSize): Promise<void>;
}
