/** The query of the page's address: what a page shows, so that a view can be linked to. The reader's choices (preferences) stand in it too and are left alone. */

/** Addresses are written at most this often, in milliseconds; some browsers refuse more. */
const pause = 350;

/** The query as it is. */
export function queryInAddress(): URLSearchParams {
	return new URL(location.href).searchParams;
}

/** The page's address with parameters in it; empty ones are taken out. */
export function addressWith(parameters: Readonly<Record<string, string>>): string {
	const address = new URL(location.href);
	for (const [key, value] of Object.entries(parameters)) {
		if (value === '') address.searchParams.delete(key);
		else address.searchParams.set(key, value);
	}
	return address.href;
}

/** Writes parameters into the address without adding to the history. Returns the writer. */
export function queryWriter(): (parameters: Readonly<Record<string, string>>) => void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	return (parameters) => {
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			const next = addressWith(parameters);
			if (next !== location.href) history.replaceState(history.state, '', next);
		}, pause);
	};
}
