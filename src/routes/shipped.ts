import type { Shipped } from '#lib/ledger/licencesText.ts';

/** The packages that the last build of the page scripts put into them; none before the first. */
export const shipped: readonly Shipped[] = Object.values(
	import.meta.glob<Shipped[]>('/.generated/licences.json', { eager: true, import: 'default' })
).flat();
