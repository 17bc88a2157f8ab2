/**
 * The body of a chapter: Markdown with directives, to steps with their prose.
 * A step begins with a level-2 heading that is one link to the step's id; its words carry `:cite`, `:term` and `:place`.
 */
import type { Heading, Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fault } from './fault.ts';
import type { Run } from './runs.ts';
import { kindOfStatement } from './claimSchema.ts';

/** The prose of one step: paragraphs of runs. */
export interface Prose {
	readonly id: string;
	readonly heading: string;
	readonly line: number;
	readonly paragraphs: readonly (readonly Run[])[];
}

const markdown = unified().use(remarkParse).use(remarkDirective);

/**
 * Splits the body of a chapter into steps.
 * @param firstLine the line of the file on which the body begins. Faults are added to `faults`.
 */
export function readProse(file: string, body: string, faults: Fault[], firstLine: number): Prose[] {
	const root: Root = markdown.parse(body);
	const steps: { id: string; heading: string; line: number; paragraphs: Run[][] }[] = [];
	const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;
	const fault = (node: Nodes, field: string, message: string) => faults.push({ file, line: lineOf(node), field, message });

	for (const node of root.children) {
		if (node.type === 'heading') {
			const link = stepLink(node);
			if (link) steps.push({ id: link.url.slice(1), heading: plainText(link.children), line: lineOf(node), paragraphs: [] });
			else fault(node, 'heading', 'is not a step; expected `## [Heading](#step-id)`; write it so');
		} else if (node.type === 'paragraph') {
			const step = steps.at(-1);
			if (!step) fault(node, 'prose', 'stands before the first heading; expected a step; move it under one');
			else step.paragraphs.push(readRuns(node, step.id));
		} else fault(node, steps.at(-1)?.id ?? 'prose', `has a ${node.type}; expected only headings and paragraphs; rewrite it as prose`);
	}
	return steps;

	function readRuns(node: Paragraph | TextDirective | { children: PhrasingContent[] }, step: string): Run[] {
		const runs = node.children.flatMap((child): Run[] => {
			if (child.type === 'text') return [{ type: 'text', value: child.value.replaceAll('\n', ' '), line: lineOf(child) }];
			if (child.type === 'emphasis') return [{ type: 'emphasis', runs: readRuns(child, step), line: lineOf(child) }];
			if (child.type === 'textDirective') return readMark(child, step);
			fault(child, step, `has a ${child.type}; expected words, emphasis, :cite, :term or :place; rewrite it`);
			return [];
		});
		return joined(runs);
	}

	function readMark(node: TextDirective, step: string): Run[] {
		// A clock time such as 12:30 looks like a mark to the parser.
		if (/^\d+$/.test(node.name) && node.children.length === 0) return [{ type: 'text', value: `:${node.name}`, line: lineOf(node) }];
		const runs = readRuns(node, step);
		const line = lineOf(node);
		const attributes = node.attributes ?? {};
		if (runs.length === 0) fault(node, step, `:${node.name} has no words; expected words in [ ]; put the words there`);
		if (node.name === 'cite') {
			const of = (attributes.of ?? '').split(/\s+/).filter(Boolean);
			const kind = kindOfStatement.safeParse(attributes.kind);
			if (of.length === 0) fault(node, step, ':cite names no source; expected {of="c18 s143"}; add the ids it rests on');
			if (attributes.kind !== undefined && !kind.success)
				fault(node, step, `:cite has kind "${attributes.kind ?? ''}"; expected one of ${kindOfStatement.options.join(', ')}; choose one`);
			return [{ type: 'cite', of, kind: kind.success ? kind.data : null, runs, line }];
		}
		if (node.name === 'term' || node.name === 'place') {
			if (!attributes.id) fault(node, step, `:${node.name} names nothing; expected {#id}; add the id`);
			return [{ type: node.name, id: attributes.id ?? '', runs, line }];
		}
		fault(node, step, `has an unknown mark :${node.name}; expected :cite, :term or :place; correct the name`);
		return runs;
	}
}

/** Runs with those of plain words that stand next to each other made one. */
function joined(runs: readonly Run[]): Run[] {
	return runs.reduce<Run[]>((all, run) => {
		const last = all.at(-1);
		if (last?.type === 'text' && run.type === 'text') return [...all.slice(0, -1), { ...last, value: last.value + run.value }];
		return [...all, run];
	}, []);
}

/** The one link of a step's heading, or null for a heading of another form. */
function stepLink(node: Heading): Link | null {
	const [only, more] = node.children;
	return node.depth === 2 && only?.type === 'link' && !more && only.url.startsWith('#') ? only : null;
}

function plainText(nodes: readonly PhrasingContent[]): string {
	return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : '')).join('');
}
