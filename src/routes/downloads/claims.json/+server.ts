import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { entriesOf } from '#lib/ledger/entries.ts';
import { claimsJson } from '#lib/ledger/export.ts';

export const prerender = true;

export const GET = () => json(claimsJson(entriesOf(content)));
