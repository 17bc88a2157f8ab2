/** Citations and addresses on a page: filled in from the browser where the build knew none, and copied at a press. */
import { copyText, notCopied } from './clipboard.ts';

/** Makes addresses of embeds whole. @param root the site's address without a slash at its end. */
export function fillAddresses(root: string): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-embed^="/"]'))
		place.textContent = `${root}${place.dataset.embed ?? ''}`;
}

/** Shows the buttons that copy and answers them. @returns stops answering. */
export function listenForCopying(): () => void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-of]')) button.hidden = false;
	const onClick = (event: MouseEvent) => {
		const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy-of]') : null;
		const text = document.getElementById(button?.dataset.copyOf ?? '')?.textContent;
		if (!button || !text) return;
		void copyText(text.trim()).then((isCopied) => (button.textContent = isCopied ? 'Copied' : notCopied));
	};
	document.addEventListener('click', onClick);
	return () => document.removeEventListener('click', onClick);
}
