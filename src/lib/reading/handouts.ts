/** The class pack in the browser: prints one part alone, and says how the quiz stands. */

/** Shows the buttons that print one part, and makes them do it. */
export function startPrinting(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
		button.hidden = false;
		button.addEventListener('click', () => printPart(button.dataset.print ?? ''));
	}
	window.addEventListener('afterprint', endPrinting);
}

function printPart(id: string): void {
	const part = document.getElementById(id);
	if (!part) return;
	endPrinting();
	part.classList.add('printing');
	document.documentElement.dataset.printing = id;
	window.print();
}

function endPrinting(): void {
	delete document.documentElement.dataset.printing;
	for (const part of document.querySelectorAll('.printing')) part.classList.remove('printing');
}

/** Says how many answers are right so far, and reads the feedback out to who cannot see it. Nothing is kept. */
export function startQuiz(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-quiz]');
	const score = document.querySelector<HTMLElement>('[data-score]');
	if (!form || !score) return;
	form.addEventListener('change', ({ target }) => {
		const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
		const right = chosen.filter((input) => input.dataset.right === 'yes').length;
		const feedback = target instanceof Element ? (target.closest('.option')?.querySelector('.feedback')?.textContent ?? '') : '';
		const said = document.createElement('span');
		said.className = 'visually-hidden';
		said.textContent = `${feedback.trim()} `;
		score.replaceChildren(said, `${right} of ${chosen.length} right so far, of ${form.querySelectorAll('fieldset').length}.`);
	});
	form.addEventListener('reset', () => score.replaceChildren());
}
