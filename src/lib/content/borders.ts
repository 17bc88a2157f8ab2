/** What every map says of the borders on it, in two lengths; each is said where there is room for it. */

/** The sentence in full. */
export const borderNote =
	'The Durand Line is the de facto border; no Afghan government since 1947 has accepted it. Boundaries imply no endorsement.';

/** The sentence for narrow maps. */
export const shortBorderNote = 'Durand Line: de facto border. Boundaries imply no endorsement.';
