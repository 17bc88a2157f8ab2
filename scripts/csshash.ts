/** The class that ties the styles of a component to its elements: it stands on most elements of a page, and is short for that. */
import type { CompileOptions } from 'svelte/compiler';

/** Five letters and digits of the hash of the component's path: some hundred components that share one are as good as impossible. */
export const cssHash: CompileOptions['cssHash'] = ({ hash, css, filename }) => `s${hash(filename || css).slice(0, 5)}`;
