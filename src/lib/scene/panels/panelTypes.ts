/**
 * The panel of a scene, its second picture, with all its data resolved, so that drawing it needs no content and no projection.
 * Types only; resolvePanel.ts makes panels at build, draw.ts draws five kinds of them, components of charts/ set the other three as text.
 */
import type { Claim, Kind } from '../../content/claimSchema.ts';
import type { Forecast } from '../../content/recordSchemas.ts';
import type { Moment } from '../../content/tables/moments.ts';
import type { Bounds, Point } from '../../geo/basemap.ts';
import type { ResolvedMark } from '../marks.ts';

interface Base {
	readonly title: string;
	readonly note: string | null;
}

/** A stretch of days, both ends included. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

/** A way to what carries a statement: words to show, words in full, and an address from the site's root. */
export interface Ref {
	readonly label: string;
	readonly title: string;
	readonly path: string;
}

/** Incidents by day. */
export interface DaysPanel extends Base {
	readonly kind: 'days';
	/** Every day of the strip in order, with its number of mapped incidents. */
	readonly days: readonly { readonly date: string; readonly count: number }[];
	/** The step's own days. */
	readonly window: Span | null;
	/** The day that the article calls today. */
	readonly horizon: string;
}

/** A stretch of a timeline's row. */
interface TimelineBand extends Span {
	readonly label: string;
}

/** An event of a timeline's row; its date is as precise as is known. */
interface TimelinePoint {
	readonly at: string;
	readonly label: string;
}

/** Rows of stretches and events along one axis of time. */
export interface TimelinePanel extends Base, Span {
	readonly kind: 'timeline';
	readonly rows: readonly { readonly label: string; readonly bands: readonly TimelineBand[]; readonly points: readonly TimelinePoint[] }[];
	readonly window: Span | null;
}

/** One statement about one moment. */
export interface AccountMoment {
	readonly id: string;
	/** Date, with a clock time only where the precision is minute or hour. */
	readonly start: string;
	/** End of a stretch that is told with clock times; null for all others. */
	readonly end: string | null;
	readonly precision: Moment['precision'];
	readonly track: Moment['track'];
	readonly says: string;
	readonly who: string;
	/** Ids of moments of the same panel. */
	readonly conflictsWith: readonly string[];
}

/** Moments in order on the tracks of those who tell them. */
export interface MomentsPanel extends Base {
	readonly kind: 'moments';
	readonly tracks: readonly { readonly id: Moment['track']; readonly label: string }[];
	readonly moments: readonly AccountMoment[];
}

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
export interface YearsPanel extends Base {
	readonly kind: 'years';
	readonly subtitle: string;
	readonly from: number;
	readonly to: number;
	readonly series: readonly YearSeries[];
}

/** An incident of a small map, in units of the region basemap. */
export interface SmallMark extends Omit<ResolvedMark, 'counter' | 'dead'> {
	/** The town or district where it was. */
	readonly town: string;
}

/** One small map for each actor. */
export interface MultiplesPanel extends Base {
	readonly kind: 'multiples';
	/** The part of the region basemap that every map shows. */
	readonly bounds: Bounds;
	/** What lies under the marks, as path text in units of the region basemap. */
	readonly ground: { readonly borders: string; readonly line: string; readonly kashmir: string; readonly lineOfControl: string };
	/** Names of the two countries, set on maps that have room. */
	readonly names: readonly { readonly at: Point; readonly text: string }[];
	readonly actors: readonly { readonly id: string; readonly name: string; readonly short: string; readonly marks: readonly SmallMark[] }[];
}

/** Two or three columns of statements. */
export interface ColumnsPanel extends Base {
	readonly kind: 'columns';
	readonly columns: readonly {
		readonly heading: string;
		readonly items: readonly { readonly when: string | null; readonly text: string; readonly of: readonly Ref[] }[];
	}[];
}

/** What was foreseen and what came of it. */
export interface ForecastsPanel extends Base {
	readonly kind: 'forecasts';
	readonly forecasts: readonly {
		readonly id: string;
		readonly foreseen: string;
		readonly horizon: string;
		readonly outcome: Forecast['outcome'];
		readonly finding: string;
		readonly of: readonly Ref[];
	}[];
}

/** A claim with those that it rests on. */
export interface ArgumentNode {
	readonly id: string;
	readonly claim: string;
	readonly kind: Kind;
	readonly status: Claim['status'];
	readonly path: string;
	/** Claims of the panel that this one rests on; empty where they stand under the same claim further up. */
	readonly restsOn: readonly ArgumentNode[];
	/** True where the claim and what it rests on stand further up already. */
	readonly again: boolean;
}

/** Claims as a nested list. */
export interface ArgumentPanel extends Base {
	readonly kind: 'argument';
	readonly roots: readonly ArgumentNode[];
}

/** A panel that is drawn. */
export type DrawnPanel = DaysPanel | TimelinePanel | MomentsPanel | YearsPanel | MultiplesPanel;

/** A panel that is set as text. */
export type WordsPanel = ColumnsPanel | ForecastsPanel | ArgumentPanel;

/** A panel with its data resolved. */
export type ResolvedPanel = DrawnPanel | WordsPanel;

/** Where the reader is in the scene: the day under the cursor, and the step's progress from 0 to 1. */
export interface PanelState {
	readonly today: string | null;
	readonly progress: number;
	/** True in a picture that never moves: it has no buttons. */
	readonly isStill?: boolean;
}
