/**
 * The page’s address: read at the start and written quietly while reading, so that a link, a reload, back and forward all find the place and
 * the view. Nothing else writes it.
 */

/** The shortest time between two writings, in milliseconds: Safari refuses more than 100 in 30 seconds. */
export const pause = 400;

/** Puts something into an address, or takes it out. */
type Change = (address: URL) => void;

/** What has not been written yet, by the part of the address that it is about. */
const waiting = new Map<string, Change>();
let timer: ReturnType<typeof setTimeout> | undefined;
let writtenAt = -pause;

/** The page’s address with all that is still to be written. */
export function pageAddress(): URL {
	const address = new URL(location.href);
	for (const change of waiting.values()) change(address);
	return address;
}

function write(): void {
	const address = pageAddress();
	waiting.clear();
	writtenAt = performance.now();
	if (address.href !== location.href) history.replaceState(history.state, '', address);
}

/**
 * Changes the address without adding to the history, once nothing was changed for a while.
 * @param part what it is about; a later change of the same part takes its place
 * @param when `now` for what a reader chooses with a press: that is written at once where the browser lets it
 */
export function changeAddress(part: string, change: Change, when: 'now' | 'at rest' = 'at rest'): void {
	waiting.delete(part);
	waiting.set(part, change);
	clearTimeout(timer);
	if (when === 'now' && performance.now() - writtenAt >= pause) write();
	else timer = setTimeout(write, pause);
}

/** The id in the part of an address after its `#`; as it stands where it is no id that could be decoded, so that it names nothing. */
export function idIn(hash: string): string {
	const text = hash.replace(/^#/, '');
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The step that the address names, or null. */
export function stepInAddress(): string | null {
	return stepIn(location.href);
}

function stepIn(address: string): string | null {
	const hash = idIn(new URL(address).hash);
	return hash === '' ? null : hash;
}

/** True where the address asks to see the reading line and the boxes of the steps: `?debug`. */
export function isDebug(): boolean {
	return new URL(location.href).searchParams.has('debug');
}

/** The address of a step on this page, with the reader's choices. */
export function addressOf(step: string): string {
	const address = pageAddress();
	address.hash = step;
	return address.href;
}

/** Keeps a step in the address. */
export function writeStep(step: string): void {
	changeAddress('step', (address) => {
		if (idIn(address.hash) !== step) address.hash = step;
	});
}

/** The query of the address as it is. */
export function queryInAddress(): URLSearchParams {
	return pageAddress().searchParams;
}

/** Puts parameters into an address; empty ones are taken out, all others are left alone. */
export function putParameters(address: URL, parameters: Readonly<Record<string, string>>): void {
	for (const [key, value] of Object.entries(parameters)) {
		if (value === '') address.searchParams.delete(key);
		else address.searchParams.set(key, value);
	}
}

/** Keeps a step and a query in the address. @param change what becomes of the query */
export function writePlace(step: string, change: (query: URLSearchParams) => URLSearchParams): void {
	const place = (address: URL) => {
		address.search = change(address.searchParams).toString();
		address.hash = step;
	};
	changeAddress('place', place, 'now');
}

/** Tells of a step that the reader puts into the address. */
export function whenStepIsAsked(onStep: (step: string) => void): void {
	// What was asked for is in the event: the address itself may have been written since.
	addEventListener('hashchange', ({ newURL }) => {
		const step = stepIn(newURL);
		if (step !== null) onStep(step);
	});
}

/** The whole address that a link of this page leads to. */
export function wholeAddress(link: string): string {
	return new URL(link, document.baseURI).href;
}
