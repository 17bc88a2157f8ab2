/** Whether words are given to somebody: then what they tell is attributed and no fact of this site. */

/** Words with which a sentence says that somebody says so. */
const attribution =
	/\b(says?|said|writes?|wrote|reported(?! facts?)|counted|warn(s|ed)|calls|called|according to|by (?:(?!\bthe author\b)[^.;]){0,40}\b(reports?|counts?))\b/i;

/** True where words say whose words or count they are: then what they tell is no fact of this site. */
export function isAttributed(words: string): boolean {
	return attribution.test(words);
}
