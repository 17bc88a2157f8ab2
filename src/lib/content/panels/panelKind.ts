/**
 * What a kind of panel is, the second picture of a step: the shape of its record, what it cites, its data at build, and its words.
 * Build only but for the types: scene/panels/KIND.draw.ts draws it, or components/charts/kinds/KIND.svelte sets it as text.
 */
import type { ZodType } from 'zod';
import type { Records } from '../records.ts';
import type { Part } from './panelParts.ts';

/** What every panel has, with all its data resolved, so that drawing it needs no content and no projection. */
export interface ResolvedBase {
	readonly title: string;
	readonly note: string | null;
}

/** A stretch of days, both ends included. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

/** The scene of a step, as far as its panel depends on it. */
export interface PanelScene {
	readonly window?: Span;
	/** West, south, east, north in degrees. */
	readonly extent: readonly [number, number, number, number];
}

/** Ids that stand at a path of the record. */
export interface IdsAt {
	readonly path: readonly PropertyKey[];
	readonly ids: readonly string[];
}

/** The files that a panel can show records of. */
export type ShownFile = 'data/moments.csv' | 'data/actors.json' | 'data/forecasts.json' | 'data/claims.json' | 'data/annual.csv';

/** Statements under a heading. */
export interface Statements {
	readonly heading: string;
	readonly lines: readonly string[];
}

/** What every kind of panel says of itself. R is its record, as a chapter has it, P the panel with its data resolved. */
interface PanelKind<R, P> {
	readonly schema: ZodType<R>;
	/** What its statements rest on: claims, sources, events, moments. */
	cites?(record: R): IdsAt[];
	/** The records that it shows, by their file. */
	shows?(record: R): IdsAt & { readonly file: ShownFile };
	/** True where the step carries what is shown as if it had cited it. */
	readonly carriesShown?: boolean;
	/** @throws when the record names another that does not exist; the content check says so before. */
	resolve(record: R, scene: PanelScene, records: Records): P;
	/** What a slide shows of it that its map has not already: statements, or its drawing by itself. */
	parts?(panel: P): Part[] | 'drawing';
}

/** A kind of panel that is drawn. */
export interface DrawnKind<R, P> extends PanelKind<R, P> {
	/** What it measures, with its axis. */
	measure(panel: P): string;
	/** What kind of picture it is and what it shows, for whoever does not see it. */
	inWords(panel: P): string;
	/** The ids of what it rests on: claims, sources, events and moments. */
	restsOn(record: R, panel: P, window: Span | null, records: Records): string[];
	/** True where the incidents of the scene have cards. */
	readonly hasCards?: boolean;
}

/** A kind of panel that is set as text. */
export interface WordsKind<R, P> extends PanelKind<R, P> {
	/** Its statements in plain text. */
	statements(panel: P): Statements[];
	/** The panel without the lists of what its statements rest on. */
	withoutRefs(panel: P): P;
}

/** A record by its id. @throws where there is none; `what` says what it should be */
export function found<T>(records: ReadonlyMap<string, T>, id: string, what: string): T {
	const record = records.get(id);
	if (!record) throw new Error(`${id} is no ${what}`);
	return record;
}
