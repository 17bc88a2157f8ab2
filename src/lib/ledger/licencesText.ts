/** What of others reaches the browser, and the words of its licences as one text. */

/** A package that is shipped, as its own files describe it (scripts/licences.ts). */
export interface Shipped {
	readonly name: string;
	readonly version: string;
	/** An SPDX expression, or the licence’s name where it is none of SPDX’s. */
	readonly licence: string;
	/** Where its code is; empty where it does not say. */
	readonly address: string;
	/** The words of the licence. */
	readonly text: string;
}

const rule = `\n${'-'.repeat(72)}\n`;

/** All licences as one text: words that many packages share stand once, below the names of all of them. @param maps the licences of the map data, by their names */
export function licencesText(shipped: readonly Shipped[], maps: Readonly<Record<string, string>>): string {
	const byWords = new Map<string, Shipped[]>();
	for (const one of shipped) byWords.set(one.text, [...(byWords.get(one.text) ?? []), one]);
	const packages = [...byWords].map(([text, all]) => {
		const names = all.map(({ name, version, licence, address }) => `${name} ${version} (${licence})${address ? ` ${address}` : ''}`);
		return `${names.join('\n')}\n\n${text}\n`;
	});
	const data = Object.entries(maps).map(([name, text]) => `Map data: ${name}\n\n${text.trim()}\n`);
	return ['Licences of what this site ships and others have made.\n', ...packages, ...data].join(rule);
}
