/**
 * SVG to PNG at build. Processes of their own draw (scripts/rasteriser.ts), one for each core: where resvg meets something faint that lies wholly beside
 * its canvas it ends the process that it runs in, and then the build can still say which picture it was.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import { keyOf, hashOf, readCached, writeCached } from '../geo/buildCache.ts';
import { once } from '../geo/once.ts';

/** What the painter is asked for. */
export interface Order {
	readonly svg: string;
	/** The most bytes that the picture may have; where it has more at its own size, it is made smaller. */
	readonly most: number | null;
}

/** What the painter answers. */
export type Painting = { readonly png: Uint8Array } | { readonly trouble: string };

/** What decides how an SVG is painted. A letter looks the same in every cut of a face, so the letters that were cut do not count. */
const makers = once(() => ({
	hash: hashOf('scripts/rasteriser.ts', 'scripts/fonts.ts', 'scripts/nametable.ts', 'package-lock.json')
}));

/**
 * The picture of an SVG as PNG bytes, painted where no earlier build kept it.
 * @param name what it is, for the error; @param most the most bytes that it may have. @throws where it cannot be drawn
 */
export async function paint(name: string, svg: string, most: number | null = null): Promise<Uint8Array<ArrayBuffer>> {
	const key = keyOf(makers().hash, String(most), svg);
	const known = readCached<Uint8Array>('picture', key);
	if (known) return new Uint8Array(known.found);
	const answer = await inTurn((painter) => order(painter, { svg, most }));
	if ('trouble' in answer) throw new Error(`The picture ${name} cannot be drawn: ${answer.trouble}`);
	return new Uint8Array(writeCached('picture', key, answer.png));
}

/** The painters by number; one is started when it is first needed, and again where it has ended. */
const painters: (ChildProcess | null)[] = Array.from({ length: availableParallelism() }, () => null);
const idle = painters.map((_, number) => number);
const waiting: ((painter: number) => void)[] = [];

/** Runs a job in a child process that is free: each draws one picture at a time. */
async function inTurn<T>(act: (painter: number) => Promise<T>): Promise<T> {
	const painter = idle.pop() ?? (await new Promise<number>((free) => waiting.push(free)));
	try {
		return await act(painter);
	} finally {
		const next = waiting.shift();
		if (next) next(painter);
		else idle.push(painter);
	}
}

function order(painter: number, wanted: Order): Promise<Painting> {
	const own = (painters[painter] ??= fork('scripts/rasteriser.ts', {
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'pipe', 'ipc']
	}));
	return new Promise((done) => {
		let said = '';
		const onWords = (words: Buffer) => (said += words.toString());
		const end = (answer: Painting) => {
			own.off('message', end).off('exit', onExit);
			own.stderr?.off('data', onWords);
			// An idle painter keeps no build from ending.
			hold(own, false);
			done(answer);
		};
		const onExit = () => {
			painters[painter] = null;
			const reason = /panicked at[^\n]*\n[^\n]*/.exec(said)?.[0].replace('\n', ': ') ?? said.trim();
			end({
				trouble: `resvg gave up (${reason}). It does so where something faint, or a part that is clipped, lies wholly to the right of the picture or under it: leave that out of the SVG.`
			});
		};
		own.on('message', end).on('exit', onExit);
		own.stderr?.on('data', onWords);
		hold(own, true);
		own.send(wanted);
	});
}

/** Whether this process waits for the painter before it ends. */
function hold(painter: ChildProcess, waits: boolean): void {
	const pipe = painter.stderr as Socket | null;
	for (const part of [painter, painter.channel, pipe])
		if (waits) part?.ref();
		else part?.unref();
}
