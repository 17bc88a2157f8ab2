/** Series by year. */
import { z } from 'zod';
import type { Records } from '../records.ts';
import { text } from '../values.ts';
import { numberInWords } from '../words.ts';
import type { DrawnKind, PanelScene, ResolvedBase } from './panelKind.ts';

const schema = z.strictObject({
	kind: z.literal('years'),
	title: text,
	subtitle: text,
	note: text.optional(),
	series: z.array(text).min(1)
});
type YearsRecord = z.infer<typeof schema>;

/** One figure of a series. */
export interface YearFigure {
	readonly year: number;
	readonly value: number;
	readonly verified: boolean;
	/** False where this year was counted by another definition than most of the series. */
	readonly usual: boolean;
	readonly note: string | null;
}

/** One producer's figures of one measure; never on one axis with another's. */
export interface YearSeries {
	readonly id: string;
	readonly label: string;
	readonly definition: string;
	readonly figures: readonly YearFigure[];
}

/** Series by year. */
export interface YearsPanel extends ResolvedBase {
	readonly kind: 'years';
	readonly subtitle: string;
	readonly from: number;
	readonly to: number;
	readonly series: readonly YearSeries[];
}

function resolve({ title, subtitle, note, series: ids }: YearsRecord, _: PanelScene, records: Records): YearsPanel {
	const isOneProducer = new Set(records.annual.filter(({ series }) => ids.includes(series)).map(({ producer }) => producer)).size === 1;
	const series = ids.map((id): YearSeries => {
		const figures = records.annual.filter((figure) => figure.series === id).sort((a, b) => a.year - b.year);
		const { measure = id, producer = '' } = figures[0] ?? {};
		const definition = mostCommon(figures.map((figure) => figure.definition));
		const name = `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`;
		return {
			id,
			label: isOneProducer ? name : `${producer}: ${measure}`,
			definition,
			figures: figures.map((figure) => ({
				year: figure.year,
				value: figure.value,
				verified: figure.verified,
				usual: figure.definition === definition,
				note: figure.note
			}))
		};
	});
	const years = series.flatMap(({ figures }) => figures.map(({ year }) => year));
	return { kind: 'years', title, subtitle, note: note ?? null, from: Math.min(...years), to: Math.max(...years), series };
}

function mostCommon(words: readonly string[]): string {
	return words.reduce(
		(best, word) => (words.filter((one) => one === word).length > words.filter((one) => one === best).length ? word : best),
		words[0] ?? ''
	);
}

/** The highest, the lowest and the last figure of a series, of those that a source gives by its usual definition. */
export function extremesOf({ figures }: YearSeries): { highest?: YearFigure; lowest?: YearFigure; last?: YearFigure } {
	const usual = figures.filter((figure) => figure.usual && figure.verified);
	const [lowest, ...others] = [...usual].sort((a, b) => a.value - b.value);
	return { highest: others.at(-1), lowest, last: usual.at(-1) };
}

/** The highest, the lowest and the last figure of a series in words. */
export function curveInWords(series: YearSeries): string {
	const said = Object.entries(extremesOf(series)).map(([name, { value, year }]) => `${name} ${numberInWords(value)} in ${year}`);
	return `${series.label}: ${said.join(', ')}.`;
}

/** Series by year. */
export const years = {
	schema,
	resolve,
	shows: ({ series }) => ({ file: 'data/annual.csv', path: ['series'], ids: series }),
	inWords: ({ from, to, title, subtitle, series }) =>
		`curves from ${from} to ${to}, “${title}”. ${subtitle}. ${series.map(curveInWords).join(' ')}`,
	measure: ({ subtitle }) => subtitle,
	restsOn: (record, _, __, { annual }) => annual.flatMap(({ series, source }) => (source && record.series.includes(series) ? [source] : []))
} satisfies DrawnKind<YearsRecord, YearsPanel>;
