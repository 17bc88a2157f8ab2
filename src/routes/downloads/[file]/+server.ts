import { error } from '@sveltejs/kit';
import { servedFiles } from '../registry.ts';
import { registry } from '../siteRegistry.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const files = servedFiles(registry);

export const GET: RequestHandler = ({ params }) => {
	const file = files.get(params.file);
	if (!file) error(404, `There is no file ${params.file}`);
	const { text, type } = file;
	return typeof text === 'string'
		? new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
		: new Response(new Uint8Array(text), { headers: { 'content-type': type } });
};
