/** The parts of the class pack in their order on its page: the id of each and its title. */
export const packParts = [
	['plan', 'The plan of the lesson'],
	['care', 'Teaching violent events with care'],
	['account', 'The article in our own words'],
	['vocabulary', 'Words to know'],
	['questions', 'Questions on each chapter'],
	['misconceptions', 'Likely misconceptions'],
	['notice', 'Notice and wonder'],
	['sorting', 'Sort twelve claims'],
	['grid', 'Corroboration grid: Bannu'],
	['organiser', 'Claim, evidence, strength, counter-argument'],
	['debate', 'A debate'],
	['conventions', 'How others draw it'],
	['maps', 'Maps to print'],
	['quiz', 'Quiz'],
	['exit', 'Exit ticket'],
	['adapt', 'Adapting and linking']
] as const;

/** The id of a part of the class pack. */
export type PackPart = (typeof packParts)[number][0];
