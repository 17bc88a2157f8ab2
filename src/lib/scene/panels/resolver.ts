/** What a kind of panel is at build, and what the kinds share. */
import type { Content, Step } from '../../content/model.ts';
import type { Panel } from '../../content/panelSchema.ts';
import type { Event } from '../../content/tables/events.ts';
import type { Part } from './panelParts.ts';
import type { ResolvedPanel, Span } from './panelTypes.ts';

/** Statements under a heading. */
export interface Statements {
	readonly heading: string;
	readonly lines: readonly string[];
}

/** How a kind of panel is resolved and told in words. Ids are those of claims, sources, events and moments. */
export interface PanelResolver<K extends Panel['kind']> {
	/** @throws when the panel names a record that does not exist; the content check says so before. */
	resolve(record: RecordOf<K>, step: Step, content: Content): PanelOf<K>;
	/** What it measures, with its axis; for a panel that is drawn. */
	measure?(panel: PanelOf<K>): string;
	/** What kind of picture it is and what it shows, for whoever does not see it; for a panel that is drawn. */
	inWords?(panel: PanelOf<K>): string;
	/** The ids of what it rests on; for a panel that is drawn. */
	restsOn?(record: RecordOf<K>, panel: PanelOf<K>, step: Step, content: Content): string[];
	/** What a slide shows of it that its map has not already: statements, or its drawing by itself. */
	parts?(panel: PanelOf<K>): Part[] | 'drawing';
	/** True where the incidents of the scene have cards. */
	readonly hasCards?: boolean;
	/** Its statements in plain text; for a panel of words. */
	statements?(panel: PanelOf<K>): Statements[];
}

/** The record of a kind of panel, as a chapter has it. */
export type RecordOf<K extends Panel['kind']> = Extract<Panel, { kind: K }>;

/** A kind of panel with its data resolved. */
type PanelOf<K extends Panel['kind']> = Extract<ResolvedPanel, { kind: K }>;

/** The days of the article's December: from the end of the truce to the end of the year. */
export const december: Span = { from: '2022-11-28', to: '2022-12-31' };

/** The mapped incidents of a stretch of days, in order of time. */
export const incidentsOf = (content: Content, { from, to }: Span): Event[] =>
	[...content.events.values()]
		.filter(({ mapped, datePrecision, date }) => mapped && datePrecision === 'day' && date >= from && date <= to)
		.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));

/** Names one after the other, the last after “and”. */
export const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** A record by its id. @throws where there is none; `what` says what it should be */
export function found<T>(records: ReadonlyMap<string, T>, id: string, what: string): T {
	const record = records.get(id);
	if (!record) throw new Error(`${id} is no ${what}`);
	return record;
}
