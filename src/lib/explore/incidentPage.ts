/** Everything that the page of one incident shows, made at build. */
import { carriedBy } from '#lib/content/citedIds.ts';
import type { Content, Step } from '#lib/content/model.ts';
import { lookUpOf, type LookUp } from '#lib/content/lookups.ts';
import type { Claim } from '#lib/content/claimSchema.ts';
import type { Source } from '#lib/content/sourceSchema.ts';
import type { Count, Measure, Side } from '#lib/content/tables/counts.ts';
import type { Event } from '#lib/content/tables/events.ts';
import type { Forecast } from '#lib/content/recordSchemas.ts';
import { resolveIncident } from '#lib/scene/incidents.ts';
import type { Gazetteers, ResolvedScene } from '#lib/scene/resolved.ts';
import { stillOf } from '#lib/scene/still.ts';
import { citationsOf, type Citations } from './citation.ts';
import { provinceName, typeInWords } from './exploreData.ts';
import { inTime, neighboursOf, type Neighbours } from './neighbours.ts';

/** The two sizes of an incident's map, of which the page shows the one that fits. */
const sizes = { narrow: { width: 380, height: 420 }, wide: { width: 980, height: 600 } } as const;

/** The counts of one measure for one side. */
interface SideCounts {
	readonly side: Side;
	readonly counts: readonly Count[];
}

/** The page of one incident. */
export interface IncidentPage {
	readonly event: Event;
	readonly type: string;
	readonly province: string;
	readonly actors: readonly string[];
	readonly claimedBy: readonly string[];
	readonly maps: Readonly<Record<keyof typeof sizes, ReturnType<typeof stillOf>>>;
	readonly counts: Readonly<Record<Measure, readonly SideCounts[]>>;
	readonly sources: readonly Source[];
	readonly lookUp: LookUp | null;
	readonly neighbours: Neighbours;
	/** The incidents before and after it, wherever they were. */
	readonly last: Event | null;
	readonly next: Event | null;
	readonly steps: readonly Pick<Step, 'id' | 'heading'>[];
	readonly forecasts: readonly Forecast[];
	/** The claims that rest on it or speak of it. */
	readonly claims: readonly Claim[];
	readonly citations: Citations;
}

/** The incidents of the record in order of time. */
export function incidentsOf(content: Content): Event[] {
	return [...content.events.values()].filter(({ mapped }) => mapped).sort(inTime);
}

/**
 * The page of an incident.
 * @param scenes the scenes of the story's steps, to find those whose map shows it; @param site the public address of the site, or null.
 */
export function incidentPage(
	content: Content,
	event: Event,
	scenes: ReadonlyMap<string, ResolvedScene>,
	gazetteers: Gazetteers,
	site: string | null
): IncidentPage {
	const incidents = incidentsOf(content);
	const index = incidents.indexOf(event);
	const neighbours = neighboursOf(event, incidents);
	const scene = resolveIncident(content, event, neighbours.around);
	const words = {
		heading: event.title,
		description: { short: `Map: ${event.place}, ${event.admin}. Rings are other incidents of the record nearby.`, long: '' }
	};
	const nameOf = (id: string) => content.actors.get(id)?.name ?? id;
	const path = `incidents/${event.id}/`;
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	const citing = steps.filter((step) => carriedBy(step).includes(event.id) || scenes.get(step.id)?.marks.some(({ id }) => id === event.id));
	const address = site && `${site}/${path}`;
	return {
		event,
		type: typeInWords(event.type),
		province: event.province ? provinceName(event.province) : '',
		actors: event.actors.map(nameOf),
		claimedBy: event.claimedBy.map(nameOf),
		maps: {
			narrow: stillOf(content, words, scene, gazetteers, { size: sizes.narrow, strip: null }),
			wide: stillOf(content, words, scene, gazetteers, { size: sizes.wide, strip: null })
		},
		counts: { killed: bySide(content.counts, event.id, 'killed'), injured: bySide(content.counts, event.id, 'injured') },
		sources: sourcesOf(content, event),
		lookUp: lookUpOf(content, 'event', event.id),
		neighbours,
		last: incidents[index - 1] ?? null,
		next: incidents[index + 1] ?? null,
		steps: citing.map(({ id, heading }) => ({ id, heading })),
		claims: [...content.claims.values()].filter(({ events }) => events.includes(event.id)),
		forecasts: [...content.forecasts.values()].filter(({ events }) => events.includes(event.id)),
		citations: citationsOf(content, event.id, event.title, address)
	};
}

/** The sources of an event, and after them those that only one of its counts rests on. */
function sourcesOf(content: Content, event: Event): Source[] {
	const counted = content.counts.filter((count) => count.event === event.id).flatMap(({ sources }) => sources);
	return [...new Set([...event.sources, ...counted])].flatMap((id) => content.sources.get(id) ?? []);
}

/** The counts of an event and a measure, the sides in the order in which they are first counted. */
function bySide(counts: readonly Count[], event: string, measure: Measure): SideCounts[] {
	const own = counts.filter((count) => count.event === event && count.measure === measure);
	return [...new Set(own.map(({ side }) => side))].map((side) => ({ side, counts: own.filter((count) => count.side === side) }));
}
