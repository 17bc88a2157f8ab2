/** Opens the search at a press on its button or at its key; what it is made of comes when it is first opened. */
import { wholeAddress } from './address.ts';
import { keyOf } from './keyOf.ts';
import { fetchCode } from './lateCode.ts';

/** Listens for the search of a page that has its button. @param fetchSearch fetches what opens it */
export function startSearch(fetchSearch: () => Promise<{ openSearch(target: HTMLElement, root: string): void }>): void {
	const find = async () => {
		const base = document.querySelector<HTMLElement>('[data-find]')?.dataset.find;
		if (base !== undefined) (await fetchCode('The search', fetchSearch))?.openSearch(document.body, wholeAddress(`${base}/`));
	};
	addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('[data-find]')) void find();
	});
	addEventListener('keydown', (event) => {
		const { target, ctrlKey, metaKey, altKey } = event;
		const isTyped = target instanceof Element && target.closest('input, textarea, select, dialog');
		if (keyOf(event) !== '/' || isTyped || ctrlKey || metaKey || altKey || document.documentElement.dataset.keys) return;
		event.preventDefault();
		void find();
	});
}
