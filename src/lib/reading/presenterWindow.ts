/** What a presentation asks of the browser: full screen, a screen that stays awake, keys, and a name for its windows in the address. */
import { changeAddress } from './address.ts';
import { keyOf } from './keyOf.ts';

/** Goes to full screen; nothing happens where the browser does not let it. */
export async function enterFullScreen(): Promise<void> {
	if (!document.fullscreenElement) await document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Goes to full screen, or leaves it. */
export async function toggleFullScreen(): Promise<void> {
	if (document.fullscreenElement) await document.exitFullscreen();
	else await enterFullScreen();
}

/** Keeps the screen awake while the page is seen, where the browser can. @returns lets it sleep again. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let isOver = false;
	const ask = () => {
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		navigator.wakeLock.request('screen').then(
			(given) => {
				if (isOver) void given.release();
				else lock = given;
			},
			() => undefined
		);
	};
	ask();
	// The browser takes the lock away from a hidden page.
	document.addEventListener('visibilitychange', ask);
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', ask);
		void lock?.release();
	};
}

/** A key as the browser tells of it. */
export interface KeyPress {
	readonly key: string;
	/** The number that old remotes send; 0 where there is none. */
	readonly legacy: number;
	readonly shift: boolean;
	readonly ctrl: boolean;
	readonly alt: boolean;
	readonly meta: boolean;
}

/**
 * Listens for keys outside text fields. Space and Enter stay with a button or link that has the focus.
 * @param onPress returns true where the press meant something here. @returns stops listening.
 */
export function listenForPresses(onPress: (press: KeyPress) => boolean): () => void {
	const onKey = (event: KeyboardEvent) => {
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (event.isComposing || target?.closest('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])')) return;
		if ((event.key === ' ' || event.key === 'Enter') && target?.closest('button, a, summary, input')) return;
		const { keyCode: legacy, shiftKey: shift, ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
		if (onPress({ key: keyOf(event), legacy, shift, ctrl, alt, meta })) event.preventDefault();
	};
	document.addEventListener('keydown', onKey);
	return () => document.removeEventListener('keydown', onKey);
}

/** The name of this presentation: from the address, else made up and written there, so that a reload finds its other window again. */
export function presentationName(): string {
	const given = new URL(location.href).searchParams.get('s');
	if (given && /^[a-z0-9]{4,16}$/.test(given)) return given;
	const name = windowName().slice(0, 8);
	changeAddress('window', ({ searchParams }) => searchParams.set('s', name));
	return name;
}

/** A name for a window that no other has. */
export function windowName(): string {
	return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('');
}

/** Prints the page once its pictures have come. */
export async function printWithPictures(): Promise<void> {
	const pictures = [...document.querySelectorAll<HTMLImageElement>('.sheets img')];
	for (const picture of pictures) picture.loading = 'eager';
	await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
	window.print();
}

/** Opens an address in a tab of its own; the same name finds the same tab again. */
export function openTab(address: string, name: string): void {
	window.open(address, name);
}

/** Whether the system lets pictures move. */
export function systemMoves(): boolean {
	return !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The direction in which the page is read. */
export function pageDirection(): 'ltr' | 'rtl' {
	return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}
