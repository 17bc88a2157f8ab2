import { content } from '#lib/content/site.ts';
import { ris } from '#lib/ledger/references.ts';

export const prerender = true;

export const GET = () => new Response(ris([...content.sources.values()]), { headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' } });
