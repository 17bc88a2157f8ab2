import { content } from '#lib/content/content.ts';
import { corrections } from '#lib/embed/corrections.ts';
import { feedOf } from '#lib/embed/feed.ts';
import { site } from '../site.ts';

export const prerender = true;

// Without the public address the feed has no addresses to give; it says so instead of naming wrong ones.
export const GET = () =>
	new Response(
		site === null
			? '<?xml version="1.0" encoding="utf-8"?>\n<!-- Built without SITE_URL: there is no feed. -->\n<feed xmlns="http://www.w3.org/2005/Atom"/>\n'
			: feedOf(site, corrections, content),
		{
			headers: { 'content-type': 'application/atom+xml' }
		}
	);
