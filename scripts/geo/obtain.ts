/**
 * Gets the sources that are no npm packages: Debian's tools on the machine, Debian's data unpacked in the work folder.
 * It asks no other server than the Debian mirror that the machine is set up for.
 */
import { existsSync } from 'node:fs';
import { run, unpacked } from './work.ts';

/** Installed on the machine, with the versions that made the data in the repository (Debian 12). */
const tools = {
	gmt: '6.4.0+dfsg-2',
	'gmt-dcw': '2.1.1-1',
	'gmt-gshhg-high': '2.3.7-6',
	'gdal-bin': '3.6.2+dfsg-1+b2',
	'python3-numpy': '1:1.24.2-1+deb12u1',
	'python3-pil': '9.4.0-1.1+deb12u1',
	'python3-scipy': '1.10.1-2'
};

/** Only unpacked. */
const data = ['libmagics++-data', 'marble-qt-data', 'qgis-common'];

/** Gets whatever is not there yet. */
export function obtain(): void {
	installTools();
	for (const name of data) unpack(name);
}

function installTools(): void {
	const missing = Object.keys(tools).filter((name) => !installed(name));
	if (missing.length > 0) {
		if (process.getuid?.() !== 0) throw new Error(`Debian packages are missing. As root: apt-get install ${missing.join(' ')}`);
		run('apt-get', 'update');
		run('apt-get', 'install', '-y', '--no-install-recommends', ...missing);
	}
	for (const [name, tested] of Object.entries(tools)) {
		const found = installed(name);
		if (found !== tested)
			console.warn(`${name} is ${found}; the data in the repository were made with ${tested} and may come out otherwise`);
	}
}

/** The installed version of a Debian package, or nothing. */
function installed(name: string): string | undefined {
	try {
		return run('dpkg-query', '-W', '-f', '${db:Status-Status} ${Version}', name).match(/^installed (.+)$/)?.[1];
	} catch {
		return undefined;
	}
}

function unpack(name: string): void {
	if (existsSync(unpacked(name))) return;
	run('sh', '-c', `cd debian && apt-get download '${name}' && dpkg-deb -x '${name}'_*.deb '${name}'`);
}
