/** The second picture of a step as its slide has it, made at build from the panel’s panel. */
import type { Content, Step } from '../content/model.ts';
import type { Claim } from '../content/schema.ts';
import { countedAs } from '../content/statements.ts';
import type { ArgumentNode, ArgumentPanel, ColumnsPanel, ForecastsPanel, MomentsPanel } from '../scene/panels/panelTypes.ts';
import { resolvePanel } from '../scene/panels/resolvePanel.ts';
import { timeWords } from '../scene/panels/momentWords.ts';
import type { Entry, Part, PanelPages } from './panelPages.ts';

const outcomes: Record<ForecastsPanel['forecasts'][number]['outcome'], string> = {
	'borne-out': 'Borne out',
	partly: 'Partly borne out',
	'not-borne-out': 'Not borne out',
	open: 'Open'
};

const checks: Record<Claim['status'], string> = {
	corroborated: 'borne out',
	partly: 'borne out in part',
	'not-checkable (opinion)': 'nothing to check',
	'not-checked': 'not found elsewhere',
	contradicted: 'contradicted'
};

const entry = (column: number, text: string, more: Partial<Entry> = {}): Entry => ({
	column,
	text,
	when: null,
	by: null,
	kind: null,
	...more
});

/** The second picture of a step on its slide. A strip that fits under the map stands there already, and what takes the whole stage needs no asking. */
export function panelPagesOf(step: Step, content: Content): PanelPages {
	if (!step.scene.panel) return null;
	const panel = resolvePanel(step.scene.panel, step, content);
	switch (panel.kind) {
		case 'days':
		case 'years':
		case 'multiples':
			return null;
		case 'timeline':
			return 'drawing';
		case 'columns':
			return { title: panel.title, note: panel.note, parts: [columns(panel)] };
		case 'moments':
			return { title: panel.title, note: panel.note, parts: [moments(panel)] };
		case 'forecasts':
			return { title: panel.title, note: panel.note, parts: forecasts(panel) };
		case 'argument':
			return { title: panel.title, note: panel.note, parts: claims(panel) };
	}
}

/** Row by row, so that what stands side by side comes on the same page. */
function columns({ columns: all }: ColumnsPanel): Part {
	const rows = Math.max(...all.map(({ items }) => items.length));
	return {
		columns: all.map(({ heading }) => heading),
		entries: Array.from({ length: rows }, (_, row) =>
			all.flatMap(({ items }, column) => {
				const item = items[row];
				return item ? [entry(column, item.text, { when: item.when })] : [];
			})
		).flat()
	};
}

/** In the order of time, each under its teller. */
function moments({ tracks, moments: all }: MomentsPanel): Part {
	return {
		columns: tracks.map(({ label }) => label),
		entries: all.map((moment) =>
			entry(
				tracks.findIndex(({ id }) => id === moment.track),
				moment.says,
				{ when: timeWords(moment), by: `(${moment.who})` }
			)
		)
	};
}

/** All of them at a glance, then each with what came. */
function forecasts({ forecasts: all }: ForecastsPanel): Part[] {
	return [
		{ columns: [''], entries: all.map(({ outcome, foreseen }) => entry(0, foreseen, { when: `${outcomes[outcome]}:` })) },
		...all.map(({ outcome, foreseen, horizon, finding }): Part => ({
			columns: ['Foreseen', outcomes[outcome]],
			entries: [entry(0, foreseen, { by: `(${horizon})` }), entry(1, finding)]
		}))
	];
}

/** A page for each claim that rests on others, and one for those that stand alone. */
function claims({ roots }: ArgumentPanel): Part[] {
	const carried = (node: ArgumentNode): Part[] =>
		node.restsOn.length === 0
			? []
			: [
					{ columns: [`${node.claim} (${node.id}). It rests on:`], entries: node.restsOn.map((other) => claim(other)) },
					...node.restsOn.flatMap(carried)
				];
	const alone = roots.filter(({ restsOn }) => restsOn.length === 0);
	return [
		...roots.flatMap(carried),
		...(alone.length > 0 ? [{ columns: ['Claims that rest on no other here'], entries: alone.map((node) => claim(node)) }] : [])
	];
}

function claim({ id, claim: text, kind, status }: ArgumentNode): Entry {
	return entry(0, text, { kind, by: `(${id}, ${checks[countedAs({ kind, status })]})` });
}
