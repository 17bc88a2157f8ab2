/** The messages between an embed and our loader on the host's page, and the checks that both sides make of what arrives. */
import { fits, isAnything, oneOf, textOf, within, type Guard, type Guarded } from '../reading/guards.ts';
import type { Mode } from './options.ts';

/** The name that our messages carry. */
export const ns = 'strategic-depth';

/** The version that our messages carry. */
export const v = 1;

/** A step as the loader sets it in the host's page: plain text, never markup. */
export interface StepText {
	readonly id: string;
	readonly heading: string;
	readonly paragraphs: readonly string[];
	/** True where the step's progress matters. */
	readonly runs: boolean;
}

/** What an embed tells the page around it. */
export type FromEmbed =
	| { readonly type: 'ready'; readonly id: string; readonly steps: readonly StepText[] }
	| { readonly type: 'step'; readonly id: string; readonly index: number; readonly total: number; readonly by: 'user' | 'auto' | 'host' }
	| { readonly type: 'height'; readonly height: number };

/** What the page around it tells an embed. */
export type FromHost =
	| { readonly type: 'hello' }
	| { readonly type: 'goto'; readonly id: string; readonly progress: number }
	| { readonly type: 'mode'; readonly value: Exclude<Mode, 'flat'> }
	| { readonly type: 'play' | 'pause' };

/** The lengths beyond which a message is not believed. */
const most = { steps: 40, paragraphs: 20, letters: 3000 };

/** The least and the greatest height that is believed, in CSS pixels. */
const heights = { least: 80, greatest: 20_000 };

/** A message with our name and version on it. */
export function signed<M extends FromEmbed | FromHost>(message: M): M & { ns: string; v: number } {
	return { ns, v, ...message };
}

const isText = textOf(most.letters);
const isNumber = within(-Number.MAX_VALUE, Number.MAX_VALUE);
const isList: Guard<readonly unknown[]> = (value): value is readonly unknown[] => Array.isArray(value);
const isOurs = fits({ ns: oneOf(ns), v: oneOf(v) });
const isWord = fits({ type: oneOf('hello', 'play', 'pause') });
const isGoto = fits({ type: oneOf('goto'), id: isText, progress: isAnything });
const isMode = fits({ type: oneOf('mode'), value: oneOf('step', 'scroll') });
const isHeight = fits({ type: oneOf('height'), height: isNumber });
const isReady = fits({ type: oneOf('ready'), id: isText, steps: isList });
const isStep = fits({ id: isText, heading: isText, paragraphs: isList, runs: isAnything });

const clamped = (value: number, least: number, greatest: number) => Math.min(greatest, Math.max(least, value));

/** What a host said, or null where it is nothing that an embed knows. */
export function readFromHost(data: unknown): FromHost | null {
	if (!isOurs(data)) return null;
	if (isWord(data)) return { type: data.type };
	if (isMode(data)) return { type: 'mode', value: data.value };
	if (!isGoto(data)) return null;
	return { type: 'goto', id: data.id, progress: isNumber(data.progress) ? clamped(data.progress, 0, 1) : 1 };
}

/** What an embed said, or null where it is nothing that a host knows. A step event needs no reader here: pages that listen read it themselves. */
export function readFromEmbed(data: unknown): Extract<FromEmbed, { type: 'ready' | 'height' }> | null {
	if (!isOurs(data)) return null;
	if (isHeight(data)) return { type: 'height', height: Math.ceil(clamped(data.height, heights.least, heights.greatest)) };
	if (!isReady(data)) return null;
	const steps = data.steps.slice(0, most.steps);
	return steps.every(isStep) ? { type: 'ready', id: data.id, steps: steps.map(stepText) } : null;
}

function stepText({ id, heading, paragraphs, runs }: Guarded<typeof isStep>): StepText {
	return { id, heading, paragraphs: paragraphs.slice(0, most.paragraphs).filter(isText), runs: runs === true };
}
