/** Filters of lists: words and choices leave some parts of a list standing; the address remembers them. */

import { changeAddress, idIn, putParameters } from './address.ts';

/** Text as it is compared: without marks over letters, in lower case, with plain quotation marks. */
export function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}

/** True where a text holds every word of a query. */
export function holds(text: string, query: string): boolean {
	return folded(query)
		.split(' ')
		.filter(Boolean)
		.every((word) => text.includes(word));
}

/** Starts a filter form. @returns stops it. */
export function startFilter(form: HTMLFormElement): () => void {
	const list = document.getElementById(form.dataset.filter ?? '');
	const count = form.querySelector<HTMLElement>('[data-total]');
	if (!list) throw new Error(`the filter has no list "${form.dataset.filter ?? ''}"`);
	const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].map((element) => ({
		element,
		text: folded(`${element.textContent} ${element.dataset.search ?? ''}`)
	}));
	const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
	const fields = () =>
		[...form.elements].filter(
			(field): field is HTMLInputElement | HTMLSelectElement => field instanceof HTMLInputElement || field instanceof HTMLSelectElement
		);

	const apply = () => {
		const wanted = fields().filter(({ value }) => value.trim() !== '');
		let shown = 0;
		for (const { element, text } of rows) {
			const fits = wanted.every(({ name, value }) =>
				name === 'q' ? holds(text, value) : (element.dataset[name] ?? '').split(' ').includes(value)
			);
			element.hidden = !fits;
			if (fits) shown += 1;
		}
		for (const group of groups) group.hidden = !group.querySelector('[data-row]:not([hidden])');
		if (count)
			count.textContent =
				shown === rows.length ? `${shown} ${count.dataset.noun ?? ''}` : `${shown} of ${rows.length} ${count.dataset.noun ?? ''}`;
	};
	const remember = () => {
		const asked = Object.fromEntries(fields().map(({ name, value }) => [name, value.trim()]));
		changeAddress('filter', (address) => putParameters(address, asked));
	};
	const onInput = () => {
		apply();
		remember();
	};
	const clear = () => {
		for (const field of fields()) field.value = '';
		onInput();
	};
	const onReset = (event: Event) => {
		event.preventDefault();
		clear();
	};
	const onSubmit = (event: Event) => event.preventDefault();
	// A link to a part that is filtered away shows everything again.
	const onHash = () => {
		const target = document.getElementById(idIn(location.hash));
		if (!target || !list.contains(target) || !target.closest('[hidden]')) return;
		clear();
		target.scrollIntoView({ block: 'start', behavior: 'instant' });
	};

	const query = new URL(location.href).searchParams;
	for (const field of fields()) field.value = query.get(field.name) ?? '';
	apply();
	onHash();
	form.dataset.live = '';
	form.addEventListener('input', onInput);
	form.addEventListener('reset', onReset);
	form.addEventListener('submit', onSubmit);
	addEventListener('hashchange', onHash);
	return () => {
		form.removeEventListener('input', onInput);
		form.removeEventListener('reset', onReset);
		form.removeEventListener('submit', onSubmit);
		removeEventListener('hashchange', onHash);
	};
}
