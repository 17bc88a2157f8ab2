/** Yearly figures, at build. */
import { numberInWords } from '../../content/words.ts';
import type { Content, Step } from '../../content/model.ts';
import type { YearFigure, YearSeries, YearsPanel } from './panelTypes.ts';
import type { PanelResolver, RecordOf } from './resolver.ts';

function resolve({ title, subtitle, note, series: ids }: RecordOf<'years'>, _: Step, content: Content): YearsPanel {
	const isOneProducer = new Set(content.annual.filter(({ series }) => ids.includes(series)).map(({ producer }) => producer)).size === 1;
	const series = ids.map((id): YearSeries => {
		const figures = content.annual.filter((figure) => figure.series === id).sort((a, b) => a.year - b.year);
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
export const yearsResolver: PanelResolver<'years'> = {
	resolve,
	inWords: ({ from, to, title, subtitle, series }) =>
		`curves from ${from} to ${to}, “${title}”. ${subtitle}. ${series.map(curveInWords).join(' ')}`,
	measure: ({ subtitle }) => subtitle,
	restsOn: (record, _, __, content) =>
		content.annual.flatMap(({ series, source }) => (source && record.series.includes(series) ? [source] : []))
};
