/** The one search of a page, made when it is first opened. */
import { flushSync, mount } from 'svelte';
import SearchDialog from './SearchDialog.svelte';

let dialog: { open(): void } | undefined;

/** Opens the search. @param target what it is put into; @param root the address of the site's root, with a slash at its end */
export function openSearch(target: HTMLElement, root: string): void {
	dialog ??= mount(SearchDialog, { target, props: { root } }) as { open(): void };
	flushSync();
	dialog.open();
}
