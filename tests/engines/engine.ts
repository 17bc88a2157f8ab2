/** What the core of the browser tests asks of an engine; one file each for Chromium, Firefox and WebKit answers it. */

/** A document: a page, or a frame in it. */
export interface Doc {
	/** Runs a function in the document, with plain data, and brings back what comes of it. */
	run<T, A>(code: (given: A) => T | Promise<T>, given?: A): Promise<T>;
	/** Presses an element with the pointer; it must be in view. */
	click(selector: string): Promise<void>;
}

/** An open window. */
export interface Leaf extends Doc {
	/** Goes to an address and waits until it has loaded. */
	go(address: string): Promise<void>;
	/** Loads the page again. */
	reload(): Promise<void>;
	/** Goes back in the history, or forward. */
	turn(way: 'back' | 'forward'): Promise<void>;
	/** Presses a key, by its name in `KeyboardEvent.key`. */
	press(key: string): Promise<void>;
	/** Turns the wheel over the middle of the window by so many pixels; Chromium and WebKit need no pointer there before. */
	wheel(by: number): Promise<void>;
	/** Makes the window's inside so large, or as near to it as the engine's window can be. */
	resize(width: number, height: number): Promise<void>;
	/** The document of a frame. */
	frame(selector: string): Promise<Doc>;
	/** The page on A4 paper as a PDF; null where the engine's driver cannot print. */
	paper(): Promise<Uint8Array | null>;
	/** What went wrong since the window was opened, as far as the engine tells it. */
	troubles(): readonly string[];
	close(): Promise<void>;
}

/** An engine that runs. */
export interface Engine {
	/** Opens a window. */
	open(): Promise<Leaf>;
	/** Ends everything that was started. */
	end(): Promise<void>;
}
