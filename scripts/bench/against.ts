/** The build of another commit, made once and kept by the commit's hash in .generated/bench/. */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, run } from '../command.ts';

const kept = '.generated/bench';

/** Runs git and gives what it wrote. @throws Failure with its words */
async function git(...args: readonly string[]): Promise<string> {
	const { ok, output } = await run('git', args, 'pipe');
	if (!ok) throw new Failure(`git ${args.join(' ')}: ${output.trim()}`);
	return output.trim();
}

/**
 * The folder of a commit's build. Where it is not kept yet, the commit is built in a work tree of its own, with its own packages.
 * @param revision as git knows it. @throws Failure where there is no such commit or it cannot be built
 */
export async function buildOf(revision: string): Promise<string> {
	const hash = await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).catch(() => {
		throw new Failure(`--against: found "${revision}", expected a commit of this repository.`);
	});
	const folder = join(kept, hash);
	if (existsSync(folder)) return folder;
	const tree = mkdtempSync(join(tmpdir(), 'bench-'));
	console.log(`Building ${hash.slice(0, 7)} ...`);
	try {
		await git('worktree', 'add', '--detach', '--force', tree, hash);
		const { ok, output } = await run('npm', ['--prefix', tree, 'run', 'build'], 'pipe');
		if (!ok) throw new Failure(`${hash.slice(0, 7)} could not be built:\n${output.trim()}`);
		// A copy that was interrupted has another name.
		rmSync(`${folder}.part`, { recursive: true, force: true });
		cpSync(join(tree, 'build'), `${folder}.part`, { recursive: true });
		renameSync(`${folder}.part`, folder);
	} finally {
		await run('git', ['worktree', 'remove', '--force', tree], 'pipe');
		rmSync(tree, { recursive: true, force: true });
	}
	return folder;
}
