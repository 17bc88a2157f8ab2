import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';

/** The marks that a framework would find its way by: a tenth of a page. */
const marks = /<!--(?:\[[-!\d]*|\]|)-->/g;

/** Names of sheets whose styles stand in the page itself, kept so that a framework would not fetch them again. */
const sheetsInside = /\s*<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">/g;

/** The turn of the event loop that the last request has. */
let turn = Promise.resolve();

/** Pages start no framework, so what is there for one alone is left out of them. */
export const handle: Handle = async ({ event, resolve }) => {
	// A build asks for everything at once. Each request has a turn of its own, or no painter (embed/rasterise.ts) would get its next picture before all are laid out.
	if (building) await (turn = turn.then(() => new Promise((next) => setImmediate(next))));
	return resolve(event, { transformPageChunk: ({ html }) => html.replaceAll(marks, '').replaceAll(sheetsInside, '') });
};
