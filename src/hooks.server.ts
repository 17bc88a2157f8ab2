import type { Handle } from '@sveltejs/kit';

/** The marks that a framework would find its way by: a tenth of a page. */
const marks = /<!--(?:\[[-!\d]*|\]|)-->/g;

/** Names of sheets whose styles stand in the page itself, kept so that a framework would not fetch them again. */
const sheetsInside = /\s*<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">/g;

/** Pages start no framework, so what is there for one alone is left out of them. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replaceAll(marks, '').replaceAll(sheetsInside, '') });
