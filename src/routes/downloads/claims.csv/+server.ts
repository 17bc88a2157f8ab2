import { content } from '#lib/content/site.ts';
import { entriesOf } from '#lib/ledger/entries.ts';
import { claimsCsv } from '#lib/ledger/export.ts';

export const prerender = true;

export const GET = () => new Response(claimsCsv(entriesOf(content)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
