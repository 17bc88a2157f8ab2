/** What every map says of the borders on it, in three lengths, and once more with what a page says beside it. */

/** The sentence in full. */
export const borderNote =
	'The Durand Line is the de facto border; no Afghan government since 1947 has accepted it. Boundaries imply no endorsement.';

/** The sentence for narrow maps. */
export const shortBorderNote = 'Durand Line: de facto border. Boundaries imply no endorsement.';

/** The sentence for the smallest maps. */
export const shortestBorderNote = 'Durand Line: de facto border. No endorsement.';

/** What is said where maps of the whole region are spoken of, or leave the site. */
export const regionNote = `${borderNote} Kashmir is disputed.`;
