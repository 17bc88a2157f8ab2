/** What this site uses of Citation.js, which comes without types. */
declare module '@citation-js/core' {
	/** Sources that can be formatted. */
	export class Cite {
		/** @param options what the data is, where that is not to be guessed */
		constructor(data: readonly object[], options?: { readonly forceType: string });
		/** `bibliography` takes a template and returns each entry; `bibtex` and `ris` return one text. */
		format(name: string, options?: object): string;
	}
	/** Settings of the plugins. */
	export const plugins: { config: { get(name: string): { format: { checkLabel?: boolean; useIdAsLabel?: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
