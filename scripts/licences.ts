/**
 * Which packages reach the browser, found in what the builds of the scripts really put into them, with the licence of each and its words:
 * .generated/licences.json, which /about/ lists and /licences.txt prints.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { getLicense, getLicenseText, getRepository, readPackageMeta } from 'rollup-license-plugin';
import type { Plugin } from 'vite';
import type { Shipped } from '../src/lib/ledger/licencesText.ts';
import { Failure } from './command.ts';

const file = '.generated/licences.json';

/** Code that a tool puts into what it builds, by the name it gives it. */
const tools: readonly (readonly [RegExp, string])[] = [
	[/^\0?vite\/|^\0plugin-vite:/, 'vite'],
	[/^\0?rolldown[:/]/, 'rolldown']
];

/** What package.json says of GSAP’s licence is no SPDX expression. */
const gsap = {
	name: 'GSAP Standard “no charge” licence',
	text: 'Standard “no charge” licence of GSAP: https://gsap.com/standard-license\nCopyright Webflow, Inc. Free of charge, also in what is sold; it is not an open-source licence. The address has its words.'
};

/** From here on Vite’s licence is about what Vite itself has inside, none of which is in what it builds. */
const bundled = /\n#+ Licenses of bundled dependencies/;

/** The folder of the package that a module is of, or null for one of this site. */
export function packageOf(module: string): string | null {
	const tool = tools.find(([pattern]) => pattern.test(module));
	if (tool) return `node_modules/${tool[1]}`;
	return /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(module.replaceAll('\\', '/'))?.[1] ?? null;
}

/** Notes the packages of whatever is built with it. */
export function notePackages(into: Set<string>): Plugin {
	return {
		name: 'note-packages',
		generateBundle(_, bundle) {
			for (const chunk of Object.values(bundle))
				if (chunk.type === 'chunk')
					for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
						const folder = renderedLength > 0 ? packageOf(module) : null;
						if (folder !== null) into.add(relative('.', folder));
					}
		}
	};
}

/** A package as its own files describe it. */
async function described(folder: string): Promise<Shipped> {
	const meta = await readPackageMeta(folder);
	const id = `${meta.name}@${meta.version}`;
	const isGsap = meta.name === 'gsap';
	const licence = isGsap ? gsap.name : getLicense(id, meta);
	const text = isGsap ? gsap.text : await getLicenseText(id, licence, folder);
	if (!text) throw new Failure(`${id}: found no words of its licence; expected a file LICENSE in the package`);
	const address = (getRepository(meta) ?? '')
		.replace(/^git\+/, '')
		.replace(/^(?:git:\/\/|ssh:\/\/git@|git@|github:)(?:github\.com[:/])?/, 'https://github.com/')
		.replace(/^(?=[\w-]+\/[\w-]+$)/, 'https://github.com/')
		.replace(/\.git$/, '');
	return { name: meta.name, version: meta.version, licence, address, text: text.split(bundled)[0]?.trim() ?? '' };
}

/** The packages that the faces are cut from. */
function faces(): string[] {
	const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
	return Object.keys(devDependencies)
		.filter((name) => name.startsWith('@fontsource'))
		.map((name) => `node_modules/${name}`);
}

/** Writes the list of what is shipped. @param folders of the packages that reached a script @returns how many are on it */
export async function writeLicences(folders: ReadonlySet<string>): Promise<number> {
	const all = await Promise.all([...new Set([...folders, ...faces()])].map(described));
	const once = new Map(all.map((shipped) => [shipped.name, shipped]));
	const sorted = [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(sorted, null, '\t')}\n`);
	return sorted.length;
}

/** Checks that all packages are on the list. @throws Failure that names one that is not */
export function checkListed(folders: ReadonlySet<string>): void {
	const names = new Set((JSON.parse(readFileSync(file, 'utf8')) as Shipped[]).map(({ name }) => name));
	const missing = [...folders].find((folder) => !names.has(folder.replace(/^.*node_modules\//, '')));
	if (missing !== undefined)
		throw new Failure(
			`The offline edition carries ${missing}, which /about/ does not list: found it in its script alone, expected it in a page’s`
		);
}
