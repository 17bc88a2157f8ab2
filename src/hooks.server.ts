import type { Handle } from '@sveltejs/kit';

/** Pages start no framework, so the marks that it would find its way by are left out of them: a tenth of a page. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replaceAll(/<!--(?:\[[-!\d]*|\]|)-->/g, '') });
