/** What the site is called in a citation, and which state of the record a file holds. */

/** The name of the site. */
export const siteName = 'From Strategic Depth to Strategic Death';

/** When the record was put together: year and month. */
export const edition = [2026, 11] as const;

/** The month in which the record of events ends. */
export const recordEnds = '2026-10';

/** The licence of the text and the tables. */
export const licence = {
	name: 'CC-BY-4.0',
	title: 'Creative Commons Attribution 4.0 International',
	path: 'https://creativecommons.org/licenses/by/4.0/'
} as const;

/** Said of an address where the build was not told the public one. */
export const localCopy = 'This copy is at an address that only this machine knows';
