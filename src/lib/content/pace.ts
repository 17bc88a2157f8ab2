/** How fast a text is read: reading times in the story and in the class pack are counted with it. */

/** Words a minute at which reading times are counted. */
export const wordsPerMinute = 230;

/** How many words a text has. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}
