/** The data of the page of all events, made at build. */
import { issuedInWords } from '#lib/content/cite.ts';
import type { Content } from '#lib/content/model.ts';
import type { Event } from '#lib/content/tables/events.ts';
import { outline } from '#lib/geo/outline.ts';
import { areaName } from '#lib/geo/region.ts';
import { resolveAllIncidents } from '#lib/scene/incidents.ts';
import type { Gazetteers } from '#lib/scene/resolved.ts';
import { neededBy } from '#lib/scene/storyData.ts';
import type { EventRow, EventText, EventTexts, ExploreData } from './exploreTypes.ts';

/** A type of events in words: `border clash`. */
export function typeInWords(type: string): string {
	return type.replaceAll('-', ' ');
}

/** The name of a province, or its id where the map has none for it. */
export function provinceName(id: string): string {
	return areaName(`province.${id}`) ?? id;
}

/** Everything that the page needs, the latest event first. */
export function exploreData(content: Content, gazetteers: Gazetteers): ExploreData {
	const events = [...content.events.values()].sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
	const unique = (values: readonly string[]) => [...new Set(values)].sort();
	const types = unique(events.map(({ type }) => type));
	const provinces = unique(events.flatMap(({ province }) => province ?? []));
	const actors = unique(events.flatMap((event) => event.actors)).flatMap((id) => content.actors.get(id) ?? []);
	const scene = resolveAllIncidents(content);
	return {
		rows: events.map(rowOf),
		types: Object.fromEntries(types.map((type) => [type, typeInWords(type)])),
		actors: Object.fromEntries(
			actors.map(({ id, name, short, spellings }) => [id, { name: short, words: [name, ...spellings].join(' ') }])
		),
		provinces: Object.fromEntries(provinces.map((id) => [id, provinceName(id)])),
		scene,
		gazetteer: neededBy([scene], gazetteers)[scene.basemap],
		outline: outline()
	};
}

/** What the page fetches about its events when it is searched or shown. */
export function eventTexts(content: Content): EventTexts {
	return Object.fromEntries([...content.events.values()].map((event) => [event.id, textOf(content, event)]));
}

function textOf(content: Content, { summary, mapped, sources }: Event): EventText {
	const shown = mapped ? [] : sources.flatMap((source) => content.sources.get(source) ?? []);
	return { summary, sources: shown.map((source) => ({ name: `${source.publisher}, ${issuedInWords(source)}`, address: source.URL })) };
}

function rowOf(event: Event): EventRow {
	const { id, date, title, place, province, type, actors, mapped, disputed } = event;
	return {
		id,
		date,
		title,
		place,
		province,
		type,
		actors,
		killed: [event.killedLow, event.killedHigh],
		injured: [event.injuredLow, event.injuredHigh],
		isDisputed: disputed !== null,
		isMapped: mapped
	};
}
