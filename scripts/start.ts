/** `npm start`: builds the site where there is no build of the sources as they are, and serves it. */
import { isBuildStale } from './staleness.ts';
import { asCommand, Failure, run } from './command.ts';
import { serveBuild } from './serve.ts';

asCommand(import.meta.url, async () => {
	// A process of its own, so that the server does not keep the memory of the build.
	if (isBuildStale() && !(await run('tsx', ['scripts/build.ts'])).ok)
		throw new Failure('The site could not be built: the lines above say why.');
	await serveBuild();
});
