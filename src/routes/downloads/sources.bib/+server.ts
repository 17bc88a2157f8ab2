import { content } from '#lib/content/site.ts';
import { bibtex } from '#lib/ledger/references.ts';

export const prerender = true;

export const GET = () => new Response(bibtex([...content.sources.values()]), { headers: { 'content-type': 'application/x-bibtex; charset=utf-8' } });
