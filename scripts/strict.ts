/** Builds that end at a warning: what nobody should act on is mended where it comes from, and what somebody should act on stops the build. */
import type { Warning } from 'svelte/compiler';
import { createLogger, type Logger } from 'vite';
import { Failure } from './command.ts';

/** A logger for Vite that keeps warnings, says nothing that is not one, and fails where there were any. */
export function strictLogger(): Logger & { readonly check: () => void } {
	const logger = createLogger('warn');
	const warnings: string[] = [];
	const warn = (message: string) => {
		logger.hasWarned = true;
		warnings.push(message);
	};
	return {
		...logger,
		warn,
		warnOnce: (message) => {
			if (!warnings.includes(message)) warn(message);
		},
		/** @throws Failure with all warnings */
		check: () => {
			if (warnings.length > 0) throw new Failure(`The build has warnings:\n${warnings.join('\n')}`);
		}
	};
}

/** For Svelte, whose warnings do not go through the logger. @throws Error that says where and what */
export function failOnWarning({ code, message, filename, start }: Warning): never {
	throw new Error(`${filename ?? 'a component'}:${start?.line ?? 1}: ${message} (${code})`);
}
