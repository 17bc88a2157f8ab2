/** Keeps the story, the deck and the class pack on this device, when the reader asks for it and never before. */

import { buttonOf } from './button.ts';
import { sayNoOffer } from './lateCode.ts';
import { trustedScript } from './trustedScript.ts';

/** What the build says of what would be kept. */
interface Kept {
	readonly version: string;
	/** How many bytes come over the network, and how many files. */
	readonly bytes: number;
	readonly files: number;
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Fills each place for the offer: `data-keep` names the path to the site's root. Nothing appears where the browser cannot keep pages. */
export function startOffline(): void {
	if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
	for (const place of document.querySelectorAll<HTMLElement>('[data-keep]')) void offer(place, place.dataset.keep ?? '');
}

async function offer(place: HTMLElement, base: string): Promise<void> {
	// A reader who lets pages keep nothing is offered nothing.
	const known = await navigator.serviceWorker.getRegistration(new URL(`${base}/`, document.baseURI)).catch(() => null);
	if (known === null) return;
	if (known?.active) return sayKept(place, base, known);
	const answer = await fetch(`${base}/keep.json`).catch(() => null);
	if (!answer?.ok) return sayNoOffer();
	const kept = (await answer.json()) as Kept;
	const button = buttonOf(`Keep for offline use (${megabytes(kept.bytes)})`, () => void keep(place, base, button));
	place.replaceChildren(button, ' The story, the deck and this pack, on this device only.');
	place.hidden = false;
}

async function keep(place: HTMLElement, base: string, button: HTMLButtonElement): Promise<void> {
	button.disabled = true;
	place.setAttribute('role', 'status');
	place.replaceChildren('Keeping the pages …');
	try {
		const registration = await navigator.serviceWorker.register(trustedScript(new URL(`${base}/service-worker.js`, document.baseURI)));
		const worker = registration.installing ?? registration.waiting ?? registration.active;
		await new Promise<void>((done, failed) => {
			const look = () => {
				if (worker?.state === 'activated') done();
				if (worker?.state === 'redundant') failed(new Error('the pages did not all come'));
			};
			worker?.addEventListener('statechange', look);
			look();
		});
		sayKept(place, base, registration);
	} catch {
		place.replaceChildren('The pages could not be kept: the network failed, or the device has no room. ');
		place.append(buttonOf('Try again', () => void keep(place, base, button)));
	}
}

/** Says what is kept, and how it can be removed. */
function sayKept(place: HTMLElement, base: string, registration: ServiceWorkerRegistration): void {
	const remove = buttonOf('Remove', () => {
		void registration.unregister().then(async () => {
			for (const name of await caches.keys()) if (name.startsWith(`kept ${registration.scope} `)) await caches.delete(name);
			await offer(place, base);
		});
	});
	place.replaceChildren('Kept on this device for offline use. With a network you still see the newest pages. ', remove);
	place.dataset.kept = 'yes';
	place.hidden = false;
	if (registration.waiting) return offerNewer(place, registration.waiting);
	registration.addEventListener('updatefound', () => {
		const worker = registration.installing;
		worker?.addEventListener('statechange', () => worker.state === 'installed' && offerNewer(place, worker));
	});
}

/** Says that a newer version has been kept, and lets the reader have it: this page is loaded again then, and no other. */
function offerNewer(place: HTMLElement, worker: ServiceWorker): void {
	const take = buttonOf('Use it now', () => {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		worker.postMessage('take over');
	});
	const words = document.createElement('span');
	words.setAttribute('role', 'status');
	words.append(' A newer version has been kept; it takes over when all pages of this site are closed. ', take);
	place.append(words);
	place.dataset.newer = 'yes';
}
