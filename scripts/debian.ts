/** Installs packages of Debian where that can be done: as root, with apt-get, without a question. */
import { existsSync } from 'node:fs';
import { run } from './command.ts';

/** How often a network that fails is asked again. */
const tries = 3;

/**
 * Installs packages.
 * @returns why they are not there, or null where they are.
 */
export async function installOnDebian(packages: readonly string[]): Promise<string | null> {
	if (!existsSync('/etc/debian_version')) return 'this is no Debian';
	if (process.getuid?.() !== 0) return 'only root can install packages';
	process.env.DEBIAN_FRONTEND = 'noninteractive';
	const options = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
	let said = '';
	for (let i = 0; i < tries; i++) {
		// A list that did not come may be an old one that still serves.
		await run('apt-get', [...options, 'update'], 'pipe');
		const { ok, output } = await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], 'pipe');
		if (ok) return null;
		said = output.trim().split('\n').slice(-6).join('\n');
	}
	return `apt-get could not install ${packages.join(' ')}:\n${said}`;
}
