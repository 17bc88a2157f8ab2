/** Code that is fetched when it is first wanted: where it does not come, the reader is told, and what to do. */
import { buttonOf } from './button.ts';

/** Tells a reader that something did not load, in a line at the foot of the window that stays until it is closed. @param what such as `The search` */
function sayMissing(what: string): void {
	document.getElementById('missing-code')?.remove();
	const line = document.createElement('div');
	line.id = 'missing-code';
	line.setAttribute('role', 'alert');
	line.append(
		`${what} did not load: the network may have failed. What is on the page stays. `,
		buttonOf('Load the page again', () => location.reload()),
		buttonOf('Close', () => line.remove())
	);
	document.body.append(line);
}

/** Says, where the offer to keep the pages would stand, that it did not load. Nobody asked for it: so nothing is said aloud. */
export function sayNoOffer(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-keep]')) {
		place.textContent = 'The pages cannot be kept for offline use just now: the code for it did not load. Load the page again to be asked.';
		place.hidden = false;
	}
}

/** Fetches code. @param what the reader knows it as @returns null where it did not load, which the reader has been told */
export async function fetchCode<T>(what: string, fetching: () => Promise<T>): Promise<T | null> {
	try {
		return await fetching();
	} catch {
		sayMissing(what);
		return null;
	}
}
