/** The messages between an embed and our loader on the host's page, and the checks that both sides make of what arrives. */

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
	| { readonly type: 'mode'; readonly value: 'step' | 'scroll' }
	| { readonly type: 'play' | 'pause' };

/** The lengths beyond which a message is not believed. */
const most = { steps: 40, paragraphs: 20, letters: 3000 };

/** The least and the greatest height that is believed, in CSS pixels. */
const heights = { least: 80, greatest: 20_000 };

/** A message with our name and version on it. */
export function signed<M extends FromEmbed | FromHost>(message: M): M & { ns: string; v: number } {
	return { ns, v, ...message };
}

function ours(data: unknown): Readonly<Record<string, unknown>> | null {
	if (typeof data !== 'object' || data === null) return null;
	const message: Readonly<Record<string, unknown>> = { ...data };
	return message.ns === ns && message.v === v ? message : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= most.letters;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What a host said, or null where it is nothing that an embed knows. */
export function readFromHost(data: unknown): FromHost | null {
	const message = ours(data);
	switch (message?.type) {
		case 'hello':
		case 'play':
		case 'pause':
			return { type: message.type };
		case 'goto':
			return isText(message.id)
				? { type: 'goto', id: message.id, progress: isNumber(message.progress) ? Math.min(1, Math.max(0, message.progress)) : 1 }
				: null;
		case 'mode':
			return message.value === 'step' || message.value === 'scroll' ? { type: 'mode', value: message.value } : null;
	}
	return null;
}

/** What an embed said, or null where it is nothing that a host knows. A step event needs no reader here: pages that listen read it themselves. */
export function readFromEmbed(data: unknown): Extract<FromEmbed, { type: 'ready' | 'height' }> | null {
	const message = ours(data);
	if (message?.type === 'height' && isNumber(message.height))
		return { type: 'height', height: Math.ceil(Math.min(heights.greatest, Math.max(heights.least, message.height))) };
	if (message?.type !== 'ready' || !isText(message.id) || !Array.isArray(message.steps)) return null;
	const steps: StepText[] = [];
	for (const step of (message.steps as unknown[]).slice(0, most.steps)) {
		if (typeof step !== 'object' || step === null) return null;
		const { id, heading, paragraphs, runs }: Readonly<Record<string, unknown>> = { ...step };
		if (!isText(id) || !isText(heading) || !Array.isArray(paragraphs)) return null;
		steps.push({ id, heading, paragraphs: (paragraphs as unknown[]).slice(0, most.paragraphs).filter(isText), runs: runs === true });
	}
	return { type: 'ready', id: message.id, steps };
}
