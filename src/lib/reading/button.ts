/** Buttons that scripts put onto a page. */

/** A button. @param words its text @param act what a press does */
export function buttonOf(words: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = words;
	button.addEventListener('click', act);
	return button;
}
