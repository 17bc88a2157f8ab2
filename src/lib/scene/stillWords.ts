/** What the still of a step shows, in words: what stands in its place for whoever does not see it. Build only. */
import type { DrawnPanel } from './panels/panelTypes.ts';

/**
 * The words of the still of a step: of its map, unless the second picture hides it, and of the second picture.
 * @param map the short description of the map; @param isFull whether the second picture takes the whole still
 */
export function stillWords(map: string, panel: DrawnPanel | null, isFull: boolean): string {
	if (!panel) return map;
	return isFull ? `In place of the map: ${panelWords(panel)}` : `${map} Under the map: ${panelWords(panel)}`;
}

/** A second picture in words: its title, what kind of picture it is, and what it shows where that can be said shortly. */
function panelWords(panel: DrawnPanel): string {
	switch (panel.kind) {
		case 'days':
			return `a strip of days, “${panel.title}”.`;
		case 'timeline':
			return `a timeline, “${panel.title}”, with rows for ${listed(panel.rows.map(({ label }) => label))}.`;
		case 'moments': {
			const tellers = panel.tracks.map(({ id, label }) => `${label} ${panel.moments.filter(({ track }) => track === id).length}`);
			return `${panel.moments.length} accounts as text, “${panel.title}”, by who tells them: ${listed(tellers)}.`;
		}
		case 'multiples': {
			const maps = panel.actors.map(({ name, marks }) => `${name}, with ${marks.length}`);
			return `${maps.length} small maps, “${panel.title}”, one of the incidents of each actor: ${maps.join('; ')}.`;
		}
		case 'years':
			return `curves from ${panel.from} to ${panel.to}, “${panel.title}”. ${panel.subtitle}. ${panel.series.map(curveWords).join(' ')}`;
	}
}

/** The highest, the lowest and the last figure of a series, as far as they were counted by one definition. */
function curveWords({ label, figures }: Extract<DrawnPanel, { kind: 'years' }>['series'][number]): string {
	const usual = figures.filter((figure) => figure.usual && figure.verified);
	const [low, ...others] = [...usual].sort((a, b) => a.value - b.value);
	const said = [
		['highest', others.at(-1)],
		['lowest', low],
		['last', usual.at(-1)]
	] as const;
	return `${label}: ${said.flatMap(([name, figure]) => (figure ? [`${name} ${figure.value.toLocaleString('en')} in ${figure.year}`] : [])).join(', ')}.`;
}

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
