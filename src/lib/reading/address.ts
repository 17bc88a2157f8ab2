/** The step in the address: read at the start, written quietly while reading, so that a link, a reload, back and forward all find it. */

/** Addresses are written at most this often, in milliseconds; some browsers refuse more. */
const pause = 900;

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
	const address = new URL(location.href);
	address.hash = step;
	return address.href;
}

/** Writes steps into the address without adding to the history. Returns the writer. */
export function addressWriter(): (step: string) => void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	return (step) => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			// Of the address as it is then: the reader may have gone back meanwhile.
			if (step !== stepInAddress()) history.replaceState(history.state, '', addressOf(step));
		}, pause);
	};
}

/** The query of the address as it is. */
export function placeInAddress(): URLSearchParams {
	return new URL(location.href).searchParams;
}

let written: ReturnType<typeof setTimeout> | undefined;

/** Keeps a step and a query in the address, without adding to the history. @param change what becomes of the query */
export function writePlace(step: string, change: (query: URLSearchParams) => URLSearchParams): void {
	clearTimeout(written);
	written = setTimeout(() => {
		const address = new URL(location.href);
		// Of the query as it is then: a choice may have been written meanwhile.
		address.search = change(address.searchParams).toString();
		address.hash = step;
		history.replaceState(history.state, '', address);
	}, pause);
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
