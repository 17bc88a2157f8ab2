/** Reads from the Generic Mapping Tools: rivers and outlines out of its own data sets, as lines of degrees. */
import type { Line, Point } from './geometry.ts';
import { run } from './work.ts';

/** Rivers of one class (1 the largest, 10 the smallest) of WDB II within the frame, in high detail. */
export const rivers = (grade: number): Line[] => segments(run('gmt', 'pscoast', '-R58/80/22/40', `-I${grade}`, '-Dh', '-M'));

/** The outlines of a country (ISO 3166-1 alpha-2) in the Digital Chart of the World. */
export const outlines = (country: string): Line[] => segments(run('gmt', 'pscoast', `-E${country}`, '-M'));

/** Lines of a multi-segment table: one point a row, a header row before each segment, `#` before remarks. */
const segments = (table: string): Line[] =>
	table
		.split(/^>.*$/m)
		.map(points)
		.filter((line) => line.length > 1);

const points = (segment: string): Line =>
	segment
		.split('\n')
		.filter((row) => row.trim() && !row.startsWith('#'))
		.map((row) => row.trim().split(/\s+/).slice(0, 2).map(Number) as Point);
