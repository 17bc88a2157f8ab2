/** `npm run labels`: counts the labels of every step at every size that is tested, and lists each breach of a rule. A layout knows no colour scheme: both have the same. */
import { runnerImport } from 'vite';
import { asCommand, Failure } from './command.ts';
import { breachKinds, type Audit } from './labelAudit.ts';

asCommand(import.meta.url, async () => {
	const options = { configFile: false, logLevel: 'error' } as const;
	const { checkFiles } = await import('./check.ts');
	const { content, ok, report } = await checkFiles();
	if (!ok) throw new Failure(report);
	const { module } = await runnerImport<typeof import('./labelViews.ts')>('./scripts/labelViews.ts', options);
	const views = module.labelViews(content);
	const listed = process.argv.includes('--list');
	const started = performance.now();
	let layouts = 0;
	const kinds = Object.keys(breachKinds) as (keyof typeof breachKinds)[];
	console.log(['view', 'asked', 'placed', 'leader', 'left out', ...kinds].join('\t'));
	for (const { name, audits } of views) {
		const all: Audit[] = audits();
		layouts += all.length;
		const sum = (of: (audit: Audit) => number) => all.reduce((total, audit) => total + of(audit), 0);
		const breaches = all.flatMap((audit) => audit.breaches);
		console.log(
			[
				name,
				sum(({ asked }) => asked),
				sum(({ placed }) => placed),
				sum(({ leaders }) => leaders),
				sum(({ missing }) => missing),
				...kinds.map((kind) => breaches.filter((breach) => breach.kind === kind).length)
			].join('\t')
		);
		if (listed) for (const { step, kind, label } of breaches) console.log(`  ${step}: ${kind}: ${label}`);
	}
	console.log(`${layouts} pictures; light and dark have the same layout; ${((performance.now() - started) / layouts).toFixed(1)} ms each`);
});
