/** What somebody who publishes the site has not filled in yet, for the end of a build. */
import { readFileSync } from 'node:fs';
import { stillToFillIn } from '../src/lib/content/imprint.ts';
import { imprintSchema } from '../src/lib/content/recordSchemas.ts';

/** What data/publication.json lacks for a copy at a public address, a line each. @param site the public address, or null for none */
export function lacking(site: string | null): string[] {
	return stillToFillIn(imprintSchema.parse(JSON.parse(readFileSync('data/publication.json', 'utf8'))), site);
}
