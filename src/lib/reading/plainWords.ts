/** The steps in plain words, which the pages of the story leave out: fetched when a reader first asks for them. */
import { fetchJson } from './fetchJson.ts';
import { keepPlace } from './scrollAnchor.ts';

/** Plain words by the step that says them. */
export type PlainWords = Readonly<Record<string, string>>;

/** Puts the plain words of each step before its prose; the styles show one of them. */
export function fillPlainWords(words: PlainWords): void {
	for (const step of document.querySelectorAll<HTMLElement>('.step[data-step]')) {
		const prose = step.querySelector('.prose');
		const plain = document.createElement('p');
		plain.className = 'plain';
		plain.textContent = words[step.dataset.step ?? ''] ?? '';
		prose?.before(plain);
	}
}

/**
 * Fetches the plain words and puts them in. Until they are there the prose stays; where they did not come, a line on the page says so, and
 * they are asked for again when the network is back.
 * @param base the path to the site's root, without a slash at its end
 */
export async function fetchPlainWords(base: string): Promise<void> {
	const words = await fetchJson<PlainWords>(`${base}/plain.json`);
	document.querySelector('main')?.toggleAttribute('data-lacks-plain', words === null);
	if (words) keepPlace(() => fillPlainWords(words));
	else addEventListener('online', () => void fetchPlainWords(base), { once: true });
}
