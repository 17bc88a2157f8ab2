/** The kinds of panels. A new one is a row here, KIND.kind.ts beside this file, and what draws it (scene/panels/KIND.draw.ts) or sets it as text (components/charts/kinds/KIND.svelte). */
import { z } from 'zod';
import type { Records } from '../records.ts';
import { refsOf, type Ref } from '../refs.ts';
import { argument } from './argument.kind.ts';
import { columns } from './columns.kind.ts';
import { days } from './days.kind.ts';
import { forecasts } from './forecasts.kind.ts';
import { moments } from './moments.kind.ts';
import { multiples } from './multiples.kind.ts';
import type { DrawnKind, IdsAt, PanelScene, ShownFile, Statements, WordsKind } from './panelKind.ts';
import type { Part } from './panelParts.ts';
import { timeline } from './timeline.kind.ts';
import { years } from './years.kind.ts';

/** Those that are drawn. */
export const drawnKinds = { days, timeline, moments, years, multiples };

/** Those that are set as text. */
export const wordsKinds = { columns, forecasts, argument };

const kinds = { ...drawnKinds, ...wordsKinds };

type ResolvedOf<K extends { resolve: (...args: never) => unknown }> = ReturnType<K['resolve']>;

/** A panel that is drawn, with its data resolved. */
export type DrawnPanel = ResolvedOf<(typeof drawnKinds)[keyof typeof drawnKinds]>;

/** A panel that is set as text, with its data resolved. */
export type WordsPanel = ResolvedOf<(typeof wordsKinds)[keyof typeof wordsKinds]>;

/** A panel with its data resolved. */
export type ResolvedPanel = DrawnPanel | WordsPanel;

type Schema = (typeof kinds)[keyof typeof kinds]['schema'];

/** What stands beside or under the map: a second picture of the same step. */
export const panel = z.discriminatedUnion('kind', Object.values(kinds).map(({ schema }) => schema) as [Schema, ...Schema[]]);

/** The record of a panel, as a chapter has it. */
export type Panel = z.infer<typeof panel>;

// What the rows take are the records and panels of their kind, which a table that is looked up by a variable cannot say.
const kindOf = (kind: Panel['kind']) => kinds[kind] as DrawnKind<Panel, ResolvedPanel> | WordsKind<Panel, ResolvedPanel>;
const drawnKindOf = (kind: DrawnPanel['kind']) => drawnKinds[kind] as DrawnKind<Panel, DrawnPanel>;
const wordsKindOf = (kind: WordsPanel['kind']) => wordsKinds[kind] as WordsKind<Panel, WordsPanel>;

/** True for a panel that is drawn; the others are set as text. */
export function isDrawn(resolved: ResolvedPanel): resolved is DrawnPanel {
	return resolved.kind in drawnKinds;
}

/** What the statements of a panel cite, with the places. */
export function citesOf(record: Panel): IdsAt[] {
	return kindOf(record.kind).cites?.(record) ?? [];
}

/** The records that a panel shows, or null. */
export function showsOf(record: Panel): (IdsAt & { readonly file: ShownFile }) | null {
	return kindOf(record.kind).shows?.(record) ?? null;
}

/** All ids that a panel carries into its step. */
export function carriedByPanel(record: Panel): string[] {
	const shown = kindOf(record.kind).carriesShown ? (showsOf(record)?.ids ?? []) : [];
	return [...citesOf(record).flatMap(({ ids }) => ids), ...shown];
}

type SceneWithPanel = PanelScene & { readonly panel?: Panel };

/**
 * The panel of a scene with its data resolved: ids become words, numbers, points and addresses. Null where there is none.
 * @throws when the panel names a record that does not exist; the content check says so before.
 */
export function resolvePanel(scene: SceneWithPanel, records: Records): ResolvedPanel | null {
	return scene.panel ? kindOf(scene.panel.kind).resolve(scene.panel, scene, records) : null;
}

/** What a drawn panel measures, with its axis. */
export function measureOf(resolved: DrawnPanel): string {
	return drawnKindOf(resolved.kind).measure(resolved);
}

/** What kind of picture a drawn panel is and what it shows, in words. */
export function panelInWords(resolved: DrawnPanel): string {
	return drawnKindOf(resolved.kind).inWords(resolved);
}

/** What the drawn panel of a scene rests on. The page says it in words beside the table of its numbers. */
export function restsOn({ panel: record, window }: SceneWithPanel, resolved: DrawnPanel, records: Records): Ref[] {
	return record ? refsOf(drawnKindOf(resolved.kind).restsOn(record, resolved, window ?? null, records), records) : [];
}

/** What a slide shows of a panel that its map has not already, or null for nothing. */
export function partsOf(resolved: ResolvedPanel): Part[] | 'drawing' | null {
	return kindOf(resolved.kind).parts?.(resolved) ?? null;
}

/** True where the incidents of a scene with this panel have cards. */
export function hasCards(resolved: DrawnPanel): boolean {
	return drawnKindOf(resolved.kind).hasCards ?? false;
}

/** The statements of a panel of words under headings; none of one that is drawn. */
export function statementsOf(resolved: ResolvedPanel): Statements[] {
	return isDrawn(resolved) ? [] : wordsKindOf(resolved.kind).statements(resolved);
}

/** A panel of words without the lists of what its statements rest on. */
export function withoutRefs(resolved: WordsPanel): WordsPanel {
	return wordsKindOf(resolved.kind).withoutRefs(resolved);
}
