/** The clipboard, which not every browser gives to every page. */

/** Puts a text on the clipboard. @returns false where the browser does not allow it, or has none for a page that came without encryption. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** What a button says that did not copy. */
export const notCopied = 'Not copied: the browser refused';
