/** Messages between an embed and the page around it. Only messages of the parent window are read, whatever its origin: any page may embed. */

/**
 * Listens to the page around.
 * @returns stops listening.
 */
export function listenToHost(hear: (data: unknown) => void): () => void {
	const onMessage = ({ source, data }: MessageEvent) => {
		if (source === window.parent && source !== window) hear(data);
	};
	window.addEventListener('message', onMessage);
	return () => window.removeEventListener('message', onMessage);
}

/** Tells the page around something that anybody may know; alone in a window, nobody. */
export function tellHost(message: unknown): void {
	if (window.parent !== window) window.parent.postMessage(message, '*');
}
