/**
 * The part of schema.org that the site speaks, as its own definitions have it: each type with what it descends from, its properties with what may stand
 * in them, and which of them a record must and should have. What must be there follows what search engines ask of articles, data sets and claim reviews.
 */

/** What may stand in a property: a kind of text or number, or a type of record. */
type Range = 'Text' | 'URL' | 'Date' | 'Interval' | 'Duration' | 'Number' | 'Integer' | 'Boolean' | 'LanguageTag' | (string & {});

interface Definition {
	readonly of?: string;
	readonly properties: Readonly<Record<string, readonly Range[]>>;
	readonly required?: readonly string[];
	/** Missing only where the build has no address, which the test knows. */
	readonly addresses?: readonly string[];
}

const agent = ['Organization', 'Person'] as const;

/** The types by name. */
const vocabulary: Readonly<Record<string, Definition>> = {
	Thing: {
		properties: { name: ['Text'], description: ['Text'], url: ['URL'], image: ['URL'], mainEntityOfPage: ['URL'], alternateName: ['Text'] }
	},
	CreativeWork: {
		of: 'Thing',
		properties: {
			about: ['Thing'],
			abstract: ['Text'],
			accessMode: ['Text'],
			accessModeSufficient: ['ItemList'],
			accessibilityFeature: ['Text'],
			accessibilityHazard: ['Text'],
			audience: ['Audience'],
			author: agent,
			contentLocation: ['Place'],
			creator: agent,
			datePublished: ['Date'],
			hasPart: ['CreativeWork'],
			headline: ['Text'],
			inLanguage: ['LanguageTag'],
			isAccessibleForFree: ['Boolean'],
			isBasedOn: ['CreativeWork', 'URL'],
			isPartOf: ['CreativeWork', 'URL'],
			keywords: ['Text'],
			learningResourceType: ['Text'],
			license: ['URL'],
			publisher: agent,
			spatialCoverage: ['Place'],
			teaches: ['Text'],
			temporalCoverage: ['Interval'],
			timeRequired: ['Duration'],
			version: ['Text']
		}
	},
	Article: { of: 'CreativeWork', properties: {}, required: ['headline'], addresses: ['url'] },
	WebPage: { of: 'CreativeWork', properties: {}, required: ['name', 'description', 'inLanguage', 'publisher'], addresses: ['url'] },
	CollectionPage: { of: 'WebPage', properties: {} },
	AboutPage: { of: 'WebPage', properties: {} },
	DefinedTermSet: {
		of: 'CreativeWork',
		properties: { hasDefinedTerm: ['DefinedTerm'] },
		required: ['name', 'hasDefinedTerm'],
		addresses: ['url']
	},
	DefinedTerm: { of: 'Thing', properties: {}, required: ['name'], addresses: ['url'] },
	Dataset: {
		of: 'CreativeWork',
		properties: { distribution: ['DataDownload'] },
		required: [
			'name',
			'description',
			'creator',
			'license',
			'temporalCoverage',
			'spatialCoverage',
			'isAccessibleForFree',
			'keywords',
			'version'
		],
		addresses: ['url', 'distribution']
	},
	DataDownload: {
		of: 'CreativeWork',
		properties: { contentUrl: ['URL'], encodingFormat: ['Text'], contentSize: ['Text'] },
		required: ['name', 'encodingFormat', 'contentUrl', 'contentSize']
	},
	LearningResource: {
		of: 'CreativeWork',
		properties: {},
		required: ['name', 'description', 'learningResourceType', 'teaches', 'timeRequired', 'audience', 'inLanguage', 'license'],
		addresses: ['url']
	},
	Claim: { of: 'CreativeWork', properties: {}, required: ['author', 'datePublished'] },
	Review: { of: 'CreativeWork', properties: { itemReviewed: ['Thing'], reviewRating: ['Rating'] } },
	ClaimReview: {
		of: 'Review',
		properties: { claimReviewed: ['Text'] },
		required: ['claimReviewed', 'itemReviewed', 'reviewRating', 'author', 'datePublished'],
		addresses: ['url']
	},
	Rating: {
		of: 'Thing',
		properties: { ratingValue: ['Number'], bestRating: ['Number'], worstRating: ['Number'] },
		required: ['ratingValue', 'bestRating', 'worstRating', 'alternateName']
	},
	ItemList: { of: 'Thing', properties: { itemListElement: ['ListItem', 'Text'] }, required: ['itemListElement'] },
	BreadcrumbList: { of: 'ItemList', properties: {} },
	ListItem: { of: 'Thing', properties: { position: ['Integer'], item: ['URL'] }, required: ['position', 'name', 'item'] },
	Audience: { of: 'Thing', properties: {} },
	EducationalAudience: { of: 'Audience', properties: { educationalRole: ['Text'] }, required: ['educationalRole'] },
	Organization: { of: 'Thing', properties: { email: ['Text'] }, required: ['name'], addresses: ['url'] },
	Person: { of: 'Thing', properties: {}, required: ['name'] },
	Place: { of: 'Thing', properties: { geo: ['GeoShape', 'GeoCoordinates'] }, required: ['name', 'geo'] },
	GeoShape: { of: 'Thing', properties: { box: ['Text'] }, required: ['box'] },
	GeoCoordinates: { of: 'Thing', properties: { latitude: ['Number'], longitude: ['Number'] }, required: ['latitude', 'longitude'] }
};

/** A type and all that it descends from, itself first. */
function lineOf(type: string): string[] {
	const parent = vocabulary[type]?.of;
	return [type, ...(parent === undefined ? [] : lineOf(parent))];
}

const date = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

/** Whether a plain value may stand where a range is asked for. */
const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
	Text: (value) => typeof value === 'string' && value.trim() !== '' && !/undefined|null|NaN|\[object/.test(value),
	URL: (value) => typeof value === 'string' && /^https?:\/\/[^/\s]+\/\S*$/.test(value),
	Date: (value) => typeof value === 'string' && new RegExp(`^${date}$`).test(value),
	Interval: (value) => typeof value === 'string' && new RegExp(`^${date}(/${date})?$`).test(value),
	Duration: (value) => typeof value === 'string' && /^PT[1-9]\d*M$/.test(value),
	Number: (value) => typeof value === 'number' && Number.isFinite(value),
	Integer: (value) => Number.isInteger(value),
	Boolean: (value) => typeof value === 'boolean',
	LanguageTag: (value) => value === 'en'
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What is wrong with a record: an unknown type or property, a value that may not stand there, something missing, a name that nobody bears.
 * @param names the types that records of the page are known by; @param hasAddresses whether the build knows where it will lie
 */
export function faultsOf(record: unknown, names: ReadonlyMap<string, string>, hasAddresses: boolean, where = ''): string[] {
	if (!isRecord(record)) return [`${where} is no record`];
	const { '@type': type, '@id': id, ...properties } = record;
	if (typeof type !== 'string' || !(type in vocabulary)) return [`${where} has the unknown type ${String(type)}`];
	const here = `${where}${type}`;
	const line = lineOf(type);
	const known = Object.assign({}, ...line.map((name) => vocabulary[name]?.properties)) as Record<string, readonly Range[]>;
	const must = line.flatMap((name) => [
		...(vocabulary[name]?.required ?? []),
		...(hasAddresses ? (vocabulary[name]?.addresses ?? []) : [])
	]);
	// What only stands for a page of its own is told by its name and its address.
	const isMention = /\.(hasPart|isPartOf)\./.test(`${where}.`) && type === 'Article';
	const missing = must
		.filter((name) => !(name in properties) && !(isMention && name !== 'headline'))
		.map((name) => `${here} has no ${name}`);
	const wrong = Object.entries(properties).flatMap(([name, values]): string[] => {
		const ranges = known[name];
		if (!ranges) return [`${here} may have no ${name}`];
		return (Array.isArray(values) ? (values as unknown[]) : [values]).flatMap((value): string[] => {
			if (!isRecord(value)) return ranges.some((range) => fits[range]?.(value)) ? [] : [`${here}.${name} is ${JSON.stringify(value)}`];
			const meant = Object.keys(value).length === 1 && typeof value['@id'] === 'string' ? names.get(value['@id']) : undefined;
			if ('@id' in value && meant === undefined) return [`${here}.${name} names ${JSON.stringify(value['@id'])}, which nothing bears`];
			const actual = meant ?? String(value['@type']);
			return [
				...(lineOf(actual).some((one) => ranges.includes(one)) ? [] : [`${here}.${name} is a ${actual}`]),
				...(meant === undefined ? faultsOf(value, names, hasAddresses, `${here}.${name}.`) : [])
			];
		});
	});
	return [...(id === undefined || typeof id === 'string' ? [] : [`${here} has no good name`]), ...missing, ...wrong];
}
