/**
 * SVG to PNG at build. A process of its own draws (scripts/painter.ts): where resvg meets something faint that lies wholly beside its canvas it
 * ends the process that it runs in, and then the build can still say which picture it was. What was drawn once is kept in .generated/pictures.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';

/** The painter and all that decides what it makes of an SVG. */
const painter = 'scripts/painter.ts';
const faces = '.generated/fonts';
const kept = '.generated/pictures';

/** What the painter is asked for. */
export interface Order {
	readonly svg: string;
	/** The most bytes that the picture may have; where it has more at its own size, it is made smaller. */
	readonly most: number | null;
}

/** What the painter answers. */
export type Painting = { readonly png: Uint8Array } | { readonly trouble: string };

let made: string | undefined;
/** The same for all pictures of a build: what they are drawn with. */
function tools(): string {
	made ??= [painter, ...readdirSync(faces).map((name) => join(faces, name))].map((path) => readFileSync(path, 'base64')).join();
	return made;
}

/**
 * The picture of an SVG as PNG bytes.
 * @param name what it is, for the error; @param most the most bytes that it may have. @throws where it cannot be drawn
 */
export async function paint(name: string, svg: string, most: number | null = null): Promise<Uint8Array<ArrayBuffer>> {
	const key = createHash('sha256').update(tools()).update(String(most)).update(svg).digest('hex').slice(0, 32);
	const path = join(kept, `${key}.png`);
	if (existsSync(path)) return new Uint8Array(readFileSync(path));
	const answer = await inTurn(() => order({ svg, most }));
	if ('trouble' in answer) throw new Error(`The picture ${name} cannot be drawn: ${answer.trouble}`);
	mkdirSync(kept, { recursive: true });
	writeFileSync(path, answer.png);
	return new Uint8Array(answer.png);
}

let last: Promise<unknown> = Promise.resolve();
/** One after the other: the painter has one pair of hands. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
	const mine = last.then(act);
	last = mine.catch(() => undefined);
	return mine;
}

let child: ChildProcess | undefined;
function order(wanted: Order): Promise<Painting> {
	child ??= fork(painter, {
		execArgv: ['--import', 'tsx'],
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'pipe', 'ipc']
	});
	const own = child;
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
			child = undefined;
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
