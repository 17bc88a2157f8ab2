/** What must hold across files: ids that exist, claims that are carried, places inside their map, numbers that are cited. */
import { checkEvents } from './checkEvents.ts';
import { checkEvidence } from './checkEvidence.ts';
import { checkProse } from './checkProse.ts';
import { checkReferences } from './checkReferences.ts';
import { checkStep } from './checkStep.ts';
import type { Fault } from './fault.ts';
import type { Content, ParsedProse, SourceLines, Step } from './model.ts';

/** Checks everything that one file alone cannot tell. */
export function checkContent(content: Content, prose: readonly ParsedProse[], lines: SourceLines): Fault[] {
	const steps = content.chapters.flatMap(({ file, steps: own }) => own.map((step) => ({ file, step })));
	return [
		...checkTwice(steps),
		...prose.flatMap(({ file, prose: own }) => own.flatMap((step) => checkProse(lines, file, step))),
		...steps.flatMap(({ file, step }) => checkStep(content, lines, file, step)),
		...checkChapters(content, lines),
		...checkReferences(content, lines),
		...checkEvents(content, lines),
		...checkEvidence(content, lines)
	];
}

/** A step whose id stands in two chapters. */
function checkTwice(steps: readonly { file: string; step: Step }[]): Fault[] {
	const seen = new Map<string, string>();
	return steps.flatMap(({ file, step }) => {
		const before = seen.get(step.id);
		seen.set(step.id, file);
		return before && before !== file
			? [{ file, line: step.line, field: step.id, message: `is a step of ${before} too; expected each id once in the story; rename one` }]
			: [];
	});
}

/** The terms that chapters name. */
function checkChapters(content: Content, lines: SourceLines): Fault[] {
	return content.chapters.flatMap(({ id, file, terms }) =>
		terms.flatMap((term, i) =>
			lines.has('data/glossary.json', term)
				? []
				: [
						{
							file,
							line: lines.of(file, id, ['terms', i]),
							field: `${id}.terms`,
							message: `names "${term}", which is not in data/glossary.json; expected a known term; add it there or remove it`
						}
					]
		)
	);
}
