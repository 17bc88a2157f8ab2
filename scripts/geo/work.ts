/**
 * The work folder of the geography: where packages of Debian are unpacked and layers wait between two steps.
 * It lies in `.geo-work/` (or where GEO_WORK says), ignores itself in git, and may be deleted at any time.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.env['GEO_WORK'] ?? '.geo-work');

/** A path inside the work folder. */
export const work = (...path: string[]): string => join(folder, ...path);

/** A file of an npm package of package.json beside this file. */
export const packaged = (...path: string[]): string => join(import.meta.dirname, 'node_modules', ...path);

/** A file of a Debian package that was unpacked in the work folder. */
export const unpacked = (name: string, ...path: string[]): string => work('debian', name, 'usr', 'share', ...path);

/** Makes the work folder and tells git to leave it alone. */
export function prepare(): void {
	for (const path of ['', 'debian', 'layers', 'built', 'built/relief']) mkdirSync(work(path), { recursive: true });
	writeFileSync(work('.gitignore'), '*\n');
}

/** The JSON in a file, taken to be what the caller says it is. */
export const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Writes JSON without spaces. */
export const writeJson = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value));

/** Runs a program in the work folder and gives what it wrote; its messages are shown only if it fails. */
export function run(program: string, ...args: string[]): string {
	return execFileSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] });
}
