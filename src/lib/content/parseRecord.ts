/** YAML and JSON to checked records that remember the line of each of their fields. */
import { LineCounter, parseDocument, isMap, isNode, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.ts';

type Path = readonly PropertyKey[];

/** A text that could be parsed, before it is checked against a schema. */
export interface Parsed {
	/** What it holds. */
	readonly data: unknown;
	/** The line of the field at a path, or of the nearest field around it. */
	lineOf(path: Path): number;
	/** The value at a path where it fits a schema, or null; what does not fit is added to the faults. */
	check<S extends z.ZodType>(schema: S, path: Path): z.infer<S> | null;
}

/** What stands at a path of a value. */
function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
		value
	);
}

/** How a path is written in a fault: `steps.bannu-seizure.scene`, and with the id of a record where it begins in a list: `c18.sources`. */
function fieldOf(data: unknown, path: Path): string {
	const id = typeof path[0] === 'number' ? valueAt(data, [path[0], 'id']) : undefined;
	const named = typeof id === 'string' ? [id, ...path.slice(1)] : path;
	const text = named.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
	return text.replace(/^\./, '') || 'the whole file';
}

/** Offset in the text of the key of a field, or of the nearest field around it. */
function offsetOf(document: Document.Parsed, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const parent = document.getIn(path.slice(0, length - 1), true);
		const last = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
			if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return node.range[0];
	}
	return 0;
}

/** What kind of value a schema wants, in the words of somebody who writes the file. */
const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'a record with fields',
	record: 'a record with fields',
	null: 'nothing'
};

/** What an issue of a schema wanted, in words. */
function wantedBy(issue: z.core.$ZodIssue): string {
	const unit = { string: ' characters', array: ' entries' };
	switch (issue.code) {
		case 'invalid_type':
			return kinds[issue.expected] ?? issue.expected;
		case 'invalid_value':
			return `one of ${issue.values.map((value) => String(value) || 'nothing').join(', ')}`;
		case 'too_big':
			return `at most ${String(issue.maximum)}${unit[issue.origin as keyof typeof unit] ?? ''}`;
		case 'too_small':
			return `at least ${String(issue.minimum)}${unit[issue.origin as keyof typeof unit] ?? ''}`;
		case 'invalid_union':
			if ('options' in issue && Array.isArray(issue.options)) return `one of ${issue.options.join(', ')}`;
			return [...new Set(issue.errors.flatMap(([first]) => (first ? [wantedBy(first)] : [])))].join(' or ');
		case 'invalid_key':
			return issue.issues[0]?.message ?? issue.message;
		default:
			return issue.message;
	}
}

const remedies: Partial<Record<z.core.$ZodIssue['code'], string>> = {
	invalid_type: 'change it',
	invalid_value: 'choose one',
	invalid_key: 'rename it'
};

/** The faults that zod found in a value: for each its path, and what was found, what was expected and what to do. */
export function explain(issues: readonly z.core.$ZodIssue[], value: unknown): { path: PropertyKey[]; message: string }[] {
	return issues.flatMap((issue) => {
		const { path } = issue;
		if (issue.code === 'unrecognized_keys')
			return issue.keys.map((key) => ({
				path: [...path, key],
				message: 'is no known field; expected only the known ones; remove or rename it'
			}));
		const found = issue.code === 'invalid_key' ? path.at(-1) : valueAt(value, path);
		const wanted = wantedBy(issue);
		if (found === undefined) return { path, message: `is missing; expected ${wanted}; add it` };
		if (issue.code === 'too_small' && typeof found === 'string' && found.trim() === '')
			return { path, message: 'is empty; expected some text; fill it in' };
		const isNumber = 'origin' in issue && issue.origin === 'number';
		const remedy =
			issue.code === 'too_big'
				? isNumber
					? 'lower it'
					: 'shorten it'
				: issue.code === 'too_small'
					? isNumber
						? 'raise it'
						: 'add to it'
					: wanted.startsWith('one of')
						? 'choose one'
						: (remedies[issue.code] ?? 'mend it');
		return { path, message: `found ${JSON.stringify(found).slice(0, 60)}, expected ${wanted}; ${remedy}` };
	});
}

/**
 * Parses YAML (or JSON, which is YAML).
 * @param file path for the faults; @param firstLine the line of the file on which the text begins.
 * @returns null where the syntax is wrong; faults, then and at later checks, are added to `faults`.
 */
export function parse(file: string, text: string, faults: Fault[], firstLine = 1): Parsed | null {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	for (const error of document.errors) {
		const isTwice = error.code === 'DUPLICATE_KEY';
		// The error of a key that stands twice points at the second one.
		const key = /^[^\s:{,[\]}]+/.exec(text.slice(error.pos[0]))?.[0];
		const message = isTwice
			? 'stands twice; expected each field once; remove one'
			: `${error.message.replace(/\.$/, '')}; expected valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}; mend the syntax`;
		faults.push({ file, line: lineAt(error.pos[0]), field: (isTwice && key) || 'syntax', message });
	}
	if (document.errors.length > 0) return null;
	const data: unknown = document.toJS();
	const lineOf = (path: Path) => lineAt(offsetOf(document, path));
	return {
		data,
		lineOf,
		check(schema, path) {
			const value = valueAt(data, path);
			const checked = schema.safeParse(value);
			if (checked.success) return checked.data;
			for (const { path: inner, message } of explain(checked.error.issues, value)) {
				const whole = [...path, ...inner];
				faults.push({ file, line: lineOf(whole), field: fieldOf(data, whole), message });
			}
			return null;
		}
	};
}
