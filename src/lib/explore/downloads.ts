/** The files that can be downloaded, all made from the same records as the pages. Rendered at build only. */
import { createHash } from 'node:crypto';
import { regionNote } from '#lib/content/borders.ts';
import { carriedBy } from '#lib/content/citedIds.ts';
import { authorsOf } from '#lib/content/imprint.ts';
import type { Imprint } from '#lib/content/recordSchemas.ts';
import type { Content } from '#lib/content/model.ts';
import { eventTypes, sides } from '#lib/content/vocabulary.ts';
import type { Event } from '#lib/content/tables/events.ts';
import { articleItem, citable, toBibtex, toRis } from './citation.ts';
import { fieldsIn, toCsv } from './csv.ts';
import { provinceName } from './exploreData.ts';
import { edition, licence, recordEnds, siteName } from '#lib/content/edition.ts';
import { actorFields, annualFields, checkFields, claimFields, countFields, eventFields, placeFields, type Field } from './fields.ts';

/** A file that can be downloaded. */
export interface Download {
	/** Its name, which is its address under /downloads/. */
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly type: string;
	readonly text: string;
	/** Its columns, where it is a table. */
	readonly fields: readonly Field[] | null;
}

const csv = (name: string, title: string, description: string, fields: readonly Field[], records: readonly object[]): Download => ({
	name,
	title,
	description,
	type: 'text/csv',
	text: toCsv(fields, records),
	fields: fieldsIn(fields, records)
});
const pretty = (data: unknown) => `${JSON.stringify(data, null, '\t')}\n`;

/**
 * All files.
 * @param site the public address of the site without a slash at its end, or null.
 */
export function downloadsOf(content: Content, site: string | null): Download[] {
	const events = [...content.events.values()];
	const sources = [...content.sources.values()];
	const incidents = events.filter(({ mapped }) => mapped);
	const files: Download[] = [
		csv(
			'events.csv',
			'Events',
			`All ${events.length} events; the ${incidents.length} incidents among them have a mark on the map.`,
			eventFields,
			events
		),
		{
			name: 'events.json',
			title: 'Events with their counts',
			description: 'All events, each with every count that was seen, and the definitions of types, sides, provinces and actors.',
			type: 'application/json',
			text: pretty(eventsJson(content)),
			fields: null
		},
		{
			name: 'events.geojson',
			title: 'Incidents for maps',
			description: `The ${incidents.length} incidents as points (GeoJSON, RFC 7946). A point is as exact as its locationPrecision says.`,
			type: 'application/geo+json',
			text: pretty(toGeoJson(incidents)),
			fields: null
		},
		csv(
			'counts.csv',
			'Counts',
			'Who counted how many killed and injured, on which side. Rows of one event overlap and are never to be added up.',
			countFields,
			content.counts
		),
		csv('actors.csv', 'Actors', 'Everybody who acts, is hit, speaks or counts.', actorFields, [...content.actors.values()]),
		csv(
			'annual.csv',
			'Yearly figures',
			'Yearly figures of four producers, a series for each measure. Series are not to be mixed or added up.',
			annualFields,
			content.annual
		),
		csv('places.csv', 'Places', 'Towns, crossings and passes of the maps. Towns are from GeoNames (CC BY 4.0).', placeFields, [
			...content.places.values()
		]),
		csv('claims.csv', 'Claims', 'What the article claims, in neutral words, and what the check of each claim found.', claimFields, [
			...claimsWithSteps(content)
		]),
		csv(
			'checks.csv',
			'Look-ups',
			'When each record was last looked up, with which sources, and how that came out.',
			checkFields,
			content.checks.map(({ file: _, line: __, ...check }) => check)
		),
		{
			name: 'sources.json',
			title: 'Sources for programs',
			description: `All ${sources.length} sources as CSL-JSON, after the article that the site explains; the grade of each is under custom.`,
			type: 'application/vnd.citationstyles.csl+json',
			text: pretty([articleItem(content.article), ...sources.map(citable)]),
			fields: null
		},
		{
			name: 'sources.bib',
			title: 'Sources for BibTeX',
			description: 'The same sources; the keys are the ids, the grade stands in the note.',
			type: 'application/x-bibtex',
			text: toBibtex(content.article, sources),
			fields: null
		},
		{
			name: 'sources.ris',
			title: 'Sources for reference managers',
			description: 'The same sources as RIS.',
			type: 'application/x-research-info-systems',
			text: toRis(content.article, sources),
			fields: null
		}
	];
	const about = {
		name: 'datapackage.json',
		title: 'Description of all files',
		description: 'Every file and every column, for programs (Frictionless Data Package).',
		type: 'application/json',
		fields: null
	};
	return [...files, { ...about, text: pretty(packageOf(files, site, content.publication)) }];
}

/** The claims, each with the ids of the steps that carry it. */
function claimsWithSteps(content: Content): object[] {
	const steps = content.chapters.flatMap((chapter) => chapter.steps).map((step) => ({ id: step.id, carries: new Set(carriedBy(step)) }));
	return [...content.claims.values()].map((claim) => ({
		...claim,
		steps: steps.filter(({ carries }) => carries.has(claim.id)).map(({ id }) => id)
	}));
}

function eventsJson(content: Content): object {
	const events = [...content.events.values()];
	const provinces = [...new Set(events.flatMap(({ province }) => province ?? []))].sort();
	return {
		title: `Events: ${siteName}`,
		licence,
		edition: edition.join('-'),
		recordEnds,
		types: eventTypes,
		sides,
		provinces: Object.fromEntries(provinces.map((id) => [id, provinceName(id)])),
		actors: Object.fromEntries([...content.actors.values()].map(({ id, ...actor }) => [id, actor])),
		events: events.map((event) => ({
			...event,
			counts: content.counts.filter((count) => count.event === event.id).map(({ event: _, ...count }) => count)
		}))
	};
}

function toGeoJson(incidents: readonly Event[]): object {
	const longitudes = incidents.map(({ lon }) => lon);
	const latitudes = incidents.map(({ lat }) => lat);
	return {
		type: 'FeatureCollection',
		bbox: [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)],
		features: incidents.map(({ id, lon, lat, ...properties }) => ({
			type: 'Feature',
			id,
			geometry: { type: 'Point', coordinates: [lon, lat] },
			properties: { id, ...properties }
		}))
	};
}

/** The ids that a table's own ids are referred to by: `[field, table]`; a list of ids is no key of its own and is described in words. */
const references: Readonly<Record<string, readonly (readonly [field: string, table: string])[]>> = {
	'counts.csv': [['event', 'events.csv']]
};

function packageOf(files: readonly Download[], site: string | null, publication: Imprint): object {
	return {
		profile: 'data-package',
		name: 'strategic-depth',
		title: siteName,
		description: `The record behind an explainer of one argument about Pakistan, Afghanistan and the Durand Line. Events end in ${recordEnds}. An empty cell means unknown or none, never zero. ${regionNote}`,
		version: publication.version,
		contributors: authorsOf(publication).map((title) => ({ title, role: 'author' })),
		...(site === null ? {} : { homepage: `${site}/downloads/` }),
		licenses: [licence],
		resources: files.map(({ name, title, description, type, text, fields }) => ({
			name: name.replace('.', '-'),
			path: name,
			title,
			description,
			format: name.split('.').at(-1),
			mediatype: type,
			encoding: 'utf-8',
			bytes: new TextEncoder().encode(text).length,
			hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
			...(fields === null
				? {}
				: {
						profile: 'tabular-data-resource',
						dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
						schema: schemaOf(name, fields)
					})
		}))
	};
}

function schemaOf(file: string, fields: readonly Field[]): object {
	const keys = references[file] ?? [];
	return {
		fields: fields.map(({ name, type, description, values, isRequired, separator }) => ({
			name,
			type,
			description: [
				description,
				values &&
					`${Object.entries(values)
						.map(([value, meaning]) => `${value}: ${meaning.replace(/\.$/, '')}`)
						.join('; ')}.`,
				separator && `Several are separated by "${separator}".`
			]
				.filter(Boolean)
				.join(' '),
			...(type === 'boolean' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
			...(isRequired || values
				? { constraints: { ...(isRequired ? { required: true } : {}), ...(values ? { enum: Object.keys(values) } : {}) } }
				: {})
		})),
		missingValues: [''],
		...(fields.some(({ name }) => name === 'id') ? { primaryKey: file === 'checks.csv' ? ['kind', 'id'] : ['id'] } : {}),
		...(keys.length > 0
			? { foreignKeys: keys.map(([field, table]) => ({ fields: field, reference: { resource: table.replace('.', '-'), fields: 'id' } })) }
			: {})
	};
}
