/** YAML and JSON to checked records that remember the line of each of their fields. */
import { LineCounter, parseDocument, isMap, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';

/** A value that passed its schema, with a way to find the line of a field. */
export interface Located<T> {
	readonly value: T;
	/** The line of the field at a path, or of the nearest field around it. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** How a path is written in a fault: `steps.bannu-seizure.scene`, `[3].sources`. */
function fieldOf(path: readonly PropertyKey[]): string {
	const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
	return text.replace(/^\./, '') || 'the whole file';
}

/** Offset in the text of the key of a field, or of the nearest field around it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const last = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
			if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
		}
		const node = document.getIn(path.slice(0, length), true);
		if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return node.range[0];
	}
	return 0;
}

/** What zod says, with what was found and what to do. */
export function explain(issue: z.core.$ZodIssue): string {
	const found = 'input' in issue && issue.input !== undefined ? `found ${JSON.stringify(issue.input)?.slice(0, 60) ?? 'nothing'}, ` : '';
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? `is missing; expected ${issue.expected}; add it` : `${found}expected ${issue.expected}; change it`;
		case 'unrecognized_keys':
			return `has unknown fields ${issue.keys.join(', ')}; expected only the known ones; remove or rename them`;
		case 'invalid_value':
			return `${found}expected one of ${issue.values.map(String).join(', ')}; choose one`;
		case 'too_big':
			return `${found}expected at most ${String(issue.maximum)}; shorten it`;
		case 'too_small':
			return issue.input === '' ? 'is empty; expected some text; fill it in' : `${found}expected at least ${String(issue.minimum)}; add to it`;
		case 'invalid_union':
			return `${found}fits none of the allowed forms; see src/lib/content/schema.ts for them`;
		default:
			return `${found}expected ${issue.message}; mend it`;
	}
}

/**
 * Parses YAML (or JSON, which is YAML) and checks it.
 * @param file path for the faults; @param firstLine the line of the file on which the text begins.
 * @returns null where there are faults; they are added to `faults`.
 */
export function readRecord<S extends z.ZodType>(file: string, text: string, schema: S, faults: Fault[], firstLine = 1): Located<z.infer<S>> | null {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	for (const error of document.errors) {
		const message = error.code === 'DUPLICATE_KEY' ? 'stands twice; expected each field once; remove one' : `${error.message}; expected valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}; mend the syntax`;
		faults.push({ file, line: lineAt(error.pos[0]), field: text.slice(error.pos[0], error.pos[1]).split(/[:\n]/)[0]?.trim() || 'syntax', message });
	}
	if (document.errors.length > 0) return null;
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	const parsed = schema.safeParse(document.toJS(), { reportInput: true });
	if (parsed.success) return { value: parsed.data, lineOf };
	for (const issue of parsed.error.issues) faults.push({ file, line: lineOf(issue.path), field: fieldOf(issue.path), message: explain(issue) });
	return null;
}
