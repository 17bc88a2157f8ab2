/** What hosts are told: the recipes of deploy/ say to each server what the build says of itself, word for word. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { common, forever, headersAt, rulesFor, rulesIn, written } from '../../scripts/headers.ts';
import { framedPolicy, offlinePolicy, pagePolicy } from '../../scripts/policy.ts';

const text = (name: string) => readFileSync(`deploy/${name}`, 'utf8');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const rules = rulesFor(['bannu', 'downloads', 'embed', 'explore', 'snapshots']);
const policyAt = (path: string) => headersAt(rules, path)['Content-Security-Policy'];

describe('the policy', () => {
	test.each([pagePolicy, offlinePolicy('x')])('lets no inline script, no eval and no other host in: %s', (policy) => {
		const script = /script-src ([^;]*)/.exec(policy)?.[1];
		expect(script).toMatch(/^'(self|sha256-x)'$/);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).not.toMatch(/unsafe-eval|https?:|\*|strict-dynamic/);
	});
});

describe('the headers of an address', () => {
	test.each([
		['/', pagePolicy],
		['/bannu/', pagePolicy],
		['/downloads/', pagePolicy],
		['/embed/', framedPolicy],
		['/embed/bannu/', framedPolicy],
		['/embed/incidents/x/', framedPolicy],
		['/snapshots/2026-11-22/embed/bannu/', framedPolicy],
		['/downloads/strategic-depth.html', undefined],
		['/downloads/events.csv', undefined],
		['/fonts/sans.woff2', undefined]
	])('%s: one policy, or none where nothing is a page', (path, policy) => expect(policyAt(path)).toBe(policy));

	test('are written for hosts and read again', () => expect(rulesIn(written(rules, ''))).toEqual(rules));
	test('lie below the path of the site', () => {
		const below = rulesIn(written(rules, '/depth'));
		expect(headersAt(below, '/depth/bannu/')['Content-Security-Policy']).toBe(pagePolicy);
		expect(headersAt(below, '/bannu/')).toEqual({});
	});
});

describe.each(['nginx.conf', 'Caddyfile', 'htaccess'])('deploy/%s', (name) => {
	test('sends what the build asks for', () => {
		for (const value of [pagePolicy, framedPolicy, forever, ...Object.values(common)]) expect(text(name)).toContain(`"${value}"`);
		for (const header of Object.keys(common)) expect(text(name)).toContain(header);
	});
});

test('the workflow and the Netlify file build with commands that there are, and publish the folder of the build', () => {
	const { jobs } = parse(text('github-pages.yml')) as { jobs: { build: { steps: { run?: string; with?: Record<string, unknown> }[] } } };
	const netlify = text('netlify.toml');
	for (const command of [...jobs.build.steps.map(({ run }) => run ?? ''), netlify].flatMap((words) => [
		...words.matchAll(/npm run (\w+)/g)
	]))
		expect(scripts).toHaveProperty(command[1] ?? '');
	expect(jobs.build.steps.some((step) => step.with?.path === 'build')).toBe(true);
	expect(netlify).toContain('publish = "build"');
});
