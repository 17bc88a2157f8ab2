import { content } from '#lib/content/site.ts';

export const prerender = true;

export const GET = () => new Response(`${JSON.stringify([...content.sources.values()], null, '\t')}\n`, { headers: { 'content-type': 'application/vnd.citationstyles.csl+json' } });
