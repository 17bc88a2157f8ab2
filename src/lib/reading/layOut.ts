/** The first layout of the story in pieces: the styles leave out the chapters that are not in sight until the script asks for them. */

/**
 * Lays the chapters out one after the other, each in a task of its own, so that a touch or a key need not wait for all of them. Where the
 * address names a place, all are laid out at once, since its place on the screen depends on all before it.
 */
export async function layOutChapters(): Promise<void> {
	const isAtOnce = location.hash !== '';
	for (const chapter of document.querySelectorAll<HTMLElement>('article.story > section')) {
		chapter.dataset.laid = '';
		// Asking for a height makes the browser work it out now.
		if (chapter.offsetHeight > 0 && !isAtOnce) await new Promise((done) => setTimeout(done));
	}
}
