/** The class that ties the styles of a component to its elements: it stands on many elements of a page, and is short for that. */
import type { CompileOptions } from 'svelte/compiler';

/** The components that have a class already. */
const owners = new Map<string, string>();

/** Four letters and digits of the hash of the component's path. @throws where two components would share a class, which some hundred seldom do: rename one */
export const cssHash: CompileOptions['cssHash'] = ({ hash, css, filename }) => {
	const own = filename || css;
	const name = `s${hash(own).slice(0, 4)}`;
	const owner = owners.get(name) ?? own;
	if (owner !== own) throw new Error(`${own} and ${owner} would share the class ${name}; rename one`);
	owners.set(name, own);
	return name;
};
