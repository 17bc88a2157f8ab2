/** What must hold of the prose of the story. */
import { citedIn, marksIn } from './citedIds.ts';
import type { Fault } from './fault.ts';
import { isCitable, type SourceLines } from './model.ts';
import type { Prose } from './prose.ts';
import type { Run } from './runs.ts';

/** Checks the prose of a step: what it cites and marks exists, each paragraph cites something, and every number stands in a citation. */
export function checkProse(lines: SourceLines, file: string, { id: step, line: heading, paragraphs }: Prose): Fault[] {
	const faults: Fault[] = [];
	const fault = (line: number, message: string) => faults.push({ file, line, field: `${step}.prose`, message });
	if (paragraphs.length === 0) fault(heading, 'is empty; expected 40 to 90 words; write it');
	for (const runs of paragraphs) {
		if (citedIn(runs).length === 0)
			fault(runs[0]?.line ?? heading, 'has a paragraph without a citation; expected :cite[…]{of="…"} in each; cite what it rests on');
		for (const { words, line } of digitsOutside(runs))
			fault(line, `has the number in "${words}" outside a citation; expected every number and date inside :cite[…]; cite it`);
		for (const { id, kind, line } of marksIn(runs)) {
			if (kind === 'cite' && !isCitable(lines, id))
				fault(line, `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`);
			if (kind === 'term' && !lines.has('data/glossary.json', id))
				fault(line, `marks "${id}", which is not in data/glossary.json; expected a known term; add it there or correct it`);
			if (kind === 'place' && !lines.has('data/places.csv', id))
				fault(line, `marks "${id}", which is not in data/places.csv; expected a known place; correct it`);
		}
	}
	return faults;
}

/** Words with a digit that stand in no citation. */
function digitsOutside(runs: readonly Run[]): { words: string; line: number }[] {
	return runs.flatMap((run) => {
		if (run.type === 'cite') return [];
		if (run.type === 'text') return /\d/.test(run.value) ? [{ words: run.value.trim().slice(0, 40), line: run.line }] : [];
		return digitsOutside(run.runs);
	});
}
