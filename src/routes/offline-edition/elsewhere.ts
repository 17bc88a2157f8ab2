/** Where pages stand that the offline edition has not: scripts/offlinefile.ts puts the site's address in its place, or takes the link away. */
export const elsewhere = 'https://elsewhere.invalid';
