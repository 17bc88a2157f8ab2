/** Starts the builder of embeds: the choice follows the fields, the address follows the choice. */
import { mount } from 'svelte';
import { copyText } from '../lib/reading/clipboard.ts';
import { changeAddress } from '../lib/reading/address.ts';
import Builder from '../lib/embed/builder/Builder.svelte';
import type { EmbedSection } from '../lib/embed/builder/builderChoice.ts';

const data = JSON.parse(document.getElementById('builder-data')?.textContent ?? '') as {
	sections: EmbedSection[];
	site: string | null;
	base: string;
	byline: string;
};
const target = document.querySelector<HTMLElement>('[data-island="builder"]');
if (!target) throw new Error('the page has no place for the builder');

// Where the build was not told the site's address, this page knows where it is.
const here = new URL(`${data.base}/`, document.baseURI).href.replace(/\/$/, '');
target.replaceChildren();
mount(Builder, {
	target,
	props: {
		sections: data.sections,
		site: data.site ?? here,
		base: here,
		isLocal: data.site === null,
		byline: data.byline,
		query: location.search,
		remember: (query: string) => changeAddress('choice', (address) => (address.search = query)),
		copy: copyText
	}
});
