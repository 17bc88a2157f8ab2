/** The kinds of panels at build. A new kind is a row here, and one in draw.ts where it is drawn or in components/charts/panelTexts.ts where it is text. */
import type { Content, Step } from '../../content/model.ts';
import type { Panel } from '../../content/panelSchema.ts';
import { argumentResolver } from './argument.resolve.ts';
import { columnsResolver } from './columns.resolve.ts';
import { daysResolver } from './days.resolve.ts';
import { forecastsResolver } from './forecasts.resolve.ts';
import { momentsResolver } from './moments.resolve.ts';
import { multiplesResolver } from './multiples.resolve.ts';
import { timelineResolver } from './timeline.resolve.ts';
import { yearsResolver } from './years.resolve.ts';
import type { Part } from './panelParts.ts';
import type { DrawnPanel, Ref, ResolvedPanel } from './panelTypes.ts';
import { refsOf } from './refs.ts';
import type { PanelResolver, Statements } from './resolver.ts';

const resolvers: { readonly [K in Panel['kind']]: PanelResolver<K> } = {
	days: daysResolver,
	timeline: timelineResolver,
	moments: momentsResolver,
	years: yearsResolver,
	multiples: multiplesResolver,
	columns: columnsResolver,
	forecasts: forecastsResolver,
	argument: argumentResolver
};

/** The resolver of a kind. Its parameters are those of the kind, which a table that is looked up by a variable cannot say. */
const resolverOf = (kind: Panel['kind']) => resolvers[kind] as PanelResolver<Panel['kind']>;

/**
 * A step's panel with its data resolved: ids become words, numbers, points and addresses.
 * @throws when the panel names a record that does not exist; the content check says so before.
 */
export function resolvePanel(record: Panel, step: Step, content: Content): ResolvedPanel {
	return resolverOf(record.kind).resolve(record, step, content);
}

/** What a drawn panel measures, with its axis. */
export function measureOf(panel: DrawnPanel): string {
	return resolverOf(panel.kind).measure?.(panel) ?? '';
}

/** What kind of picture a drawn panel is and what it shows, in words. */
export function panelInWords(panel: DrawnPanel): string {
	return resolverOf(panel.kind).inWords?.(panel) ?? '';
}

/** What a drawn panel rests on. The page says it in words beside the table of its numbers. */
export function restsOn(record: Panel, panel: DrawnPanel, step: Step, content: Content): Ref[] {
	return refsOf(resolverOf(panel.kind).restsOn?.(record, panel, step, content) ?? [], content);
}

/** What a slide shows of a panel that its map has not already, or null for nothing. */
export function partsOf(panel: ResolvedPanel): Part[] | 'drawing' | null {
	return resolverOf(panel.kind).parts?.(panel) ?? null;
}

/** True where the incidents of a scene with this panel have cards. */
export function hasCards({ kind }: Panel): boolean {
	return resolverOf(kind).hasCards ?? false;
}

/** The statements of a panel of words under headings; none of one that is drawn. */
export function statementsOf(panel: ResolvedPanel): Statements[] {
	return resolverOf(panel.kind).statements?.(panel) ?? [];
}
