/** The registry of this site, made once for its page and its files. */
import { content } from '#lib/content/content.ts';
import { site } from '../site.ts';
import { registryOf } from './registry.ts';

export const registry = await registryOf(content, site);
