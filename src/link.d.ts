/** What Svelte's types of a link lack: a page may wait with its first paint until an element is parsed (HTML, `rel="expect"`). */
import 'svelte/elements';

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		blocking?: 'render';
	}
}
