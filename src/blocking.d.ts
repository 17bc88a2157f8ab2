/** What Svelte's types of links and scripts lack: a page may wait with its first paint until one is there (HTML, `blocking="render"`). */
import 'svelte/elements';

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		blocking?: 'render';
	}
	interface HTMLScriptAttributes {
		blocking?: 'render';
	}
}
