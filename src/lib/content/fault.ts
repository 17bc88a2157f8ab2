/** A fault in the content: where, what, and how to mend it. Faults are collected, never thrown one by one. */

/** One fault of a content file. */
export interface Fault {
	/** Path from the project's root. */
	readonly file: string;
	/** Line in the file, from 1. */
	readonly line: number;
	/** The field, such as `steps.bannu-seizure.scene.extent`. */
	readonly field: string;
	/** What is wrong, what was expected, how to mend it. */
	readonly message: string;
}

/** A fault as editors and terminals expect it: `file:line: field: message`. */
export function formatFault({ file, line, field, message }: Fault): string {
	return `${file}:${line}: ${field}: ${message}`;
}

/** All faults as one text, by file and line, with their number at the end. */
export function formatFaults(faults: readonly Fault[]): string {
	const lines = [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line).map(formatFault);
	return [...new Set(lines), `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'} in the content`].join('\n');
}
