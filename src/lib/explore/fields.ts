/** The columns of the tables that can be downloaded, each with its meaning. A record's own words are never changed on the way. */
import { checkKinds, outcomes } from '#lib/content/evidence.ts';
import {
	actorKinds,
	counterKinds,
	datePrecisions,
	eventTypes,
	locationPrecisions,
	measures,
	phases,
	producers,
	sides
} from '#lib/content/vocabulary.ts';

/** A column of a table. */
export interface Field {
	/** As in the record. */
	readonly name: string;
	readonly type: 'string' | 'integer' | 'number' | 'boolean';
	readonly description: string;
	/** The only values that it may have, with their meanings. */
	readonly values?: Readonly<Record<string, string>>;
	/** Where it may not be empty. */
	readonly isRequired?: true;
	/** What stands between the parts of a list. */
	readonly separator?: ' ' | '; ';
}

const text = (name: string, description: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', description, ...more });
const whole = (name: string, description: string, more: Partial<Field> = {}): Field => ({ name, type: 'integer', description, ...more });
const decimal = (name: string, description: string): Field => ({ name, type: 'number', description, isRequired: true });
const ids = (name: string, description: string): Field => text(name, description, { separator: ' ' });
const id = (description: string) => text('id', description, { isRequired: true });
const isRequired = true as const;

/** Columns of events.csv. */
export const eventFields: readonly Field[] = [
	id('Public id. It does not change.'),
	text('date', 'First day, as exactly as it is known: YYYY-MM-DD, YYYY-MM or YYYY.', { isRequired }),
	text('datePrecision', 'How exactly the date is known.', { values: datePrecisions, isRequired }),
	text('start', 'First day of an event that is longer than a day.'),
	text('end', 'Last day of an event that is longer than a day.'),
	text('weekday', 'Day of the week, only where a source names it.'),
	text('title', 'What happened, in one line.', { isRequired }),
	text('summary', 'What happened, in a few sentences of the project’s own.', { isRequired }),
	text('phase', 'The stretch of time and subject that it is grouped in.', { values: phases, isRequired }),
	text('type', 'What kind of event it is.', { values: eventTypes, isRequired }),
	text('place', 'Where, in words.', { isRequired }),
	text('admin', 'The administrative area, in words.', { isRequired }),
	text(
		'province',
		'Province of an incident, such as PK.KP. The former tribal areas count to Khyber Pakhtunkhwa, also before 2018. Empty for events without a mark.'
	),
	decimal('lon', 'Longitude in degrees, WGS 84. It is as exact as locationPrecision says.'),
	decimal('lat', 'Latitude in degrees, WGS 84. It is as exact as locationPrecision says.'),
	text('locationPrecision', 'How much the point says.', { values: locationPrecisions, isRequired }),
	{
		name: 'mapped',
		type: 'boolean',
		description: 'True for an incident: it has a mark on the map and a page. Statements, talks, treaties, decisions and tallies have none.',
		isRequired
	},
	ids('actors', 'Ids from actors.csv: first who acted or is said to have acted, then the others. To be listed is not to be guilty.'),
	whole('killedLow', 'Lowest count of those killed, over all that were counted. Empty: not known. Zero only where somebody said so.'),
	whole('killedHigh', 'Highest count of those killed. Empty beside a low count: “at least”.'),
	text('killedNote', 'Who counts whom.'),
	whole('injuredLow', 'Lowest count of those injured. Empty: not known.'),
	whole('injuredHigh', 'Highest count of those injured.'),
	text('injuredNote', 'Who counts whom.'),
	ids('claimedBy', 'Ids from actors.csv of those who said it was theirs. Empty: nobody did, or the claim is in doubt.'),
	text('disputed', 'What the accounts differ on.'),
	text('unverified', 'What no source settled: not to be taken as fact.'),
	ids('sources', 'Ids from sources.json.')
];

/** Columns of counts.csv. */
export const countFields: readonly Field[] = [
	text('event', 'Id from events.csv.', { isRequired }),
	text('side', 'Whose dead or injured are counted.', { values: sides, isRequired }),
	text('measure', 'What is counted.', { values: measures, isRequired }),
	whole('low', 'The count, or the lower end of it.', { isRequired }),
	whole('high', 'The upper end of it. Empty where whoever counts says “at least” or “more than”.'),
	text('counter', 'The kind of whoever counts.', { values: counterKinds, isRequired }),
	text('by', 'Who counts, in words.', { isRequired }),
	text('note', 'What else the count says.'),
	ids('sources', 'Ids from sources.json.')
];

/** Columns of actors.csv. */
export const actorFields: readonly Field[] = [
	id('Public id.'),
	text('name', 'Full name.', { isRequired }),
	text('short', 'Short name.', { isRequired }),
	text('kind', 'What it is.', { values: actorKinds, isRequired }),
	text('definition', 'Who counts to it.', { isRequired }),
	text('country', 'ISO 3166-1 code of its country. Empty where it is not one country’s, or unknown.'),
	text('spellings', 'Other spellings and names.', { separator: '; ' })
];

/** Columns of annual.csv. */
export const annualFields: readonly Field[] = [
	whole('year', 'Calendar year. Years without a row are gaps in what was seen.', { isRequired }),
	text('producer', 'Who counts.', { values: producers, isRequired }),
	text('measure', 'What is counted, in the producer’s terms.', { isRequired }),
	text('series', 'Producer and measure. Figures are comparable only inside one series.', { isRequired }),
	text('definition', 'What the producer counts.', { isRequired }),
	whole('value', 'The figure.', { isRequired }),
	{ name: 'verified', type: 'boolean', description: 'False where no source was seen that gives the figure.', isRequired },
	text('source', 'Id from sources.json.'),
	text('note', 'What one should know of the figure.')
];

/** Columns of places.csv. */
export const placeFields: readonly Field[] = [
	id('Public id.'),
	text('name', 'The one spelling that the project uses.', { isRequired }),
	text('kind', 'What it is: capital, city, town, crossing or pass.', { isRequired }),
	ids('country', 'ISO 3166-1 codes of who administers it; two for a crossing.'),
	whole('rank', 'Importance for the map: 0 first.', { isRequired }),
	decimal('lon', 'Longitude in degrees, WGS 84. Crossings and passes were placed by hand and are no survey.'),
	decimal('lat', 'Latitude in degrees, WGS 84.'),
	text('spellings', 'Other spellings and names.', { separator: '; ' }),
	text('frame', 'The maps on which it is shown: region, wide or both.', { isRequired }),
	text('source', 'Where the point is from.', { isRequired })
];

/** Columns of claims.csv. One that no claim has is left out. */
export const claimFields: readonly Field[] = [
	id('Public id, c01 to c104.'),
	whole('paragraph', 'Paragraph of the article; 0 is its headline.', { isRequired }),
	text('claim', 'What the article says, in neutral words.', { isRequired }),
	text('short', 'The claim in a few words.'),
	text('kind', 'What kind of statement it is: reported-fact, attributed, opinion, forecast or recommendation.', { isRequired }),
	text('theme', 'What it is about.', { isRequired }),
	text('when', 'The time that it speaks of: a date, or START/END.'),
	text('where', 'The places that it speaks of.', { separator: '; ' }),
	text('who', 'Those of whom it speaks.', { separator: '; ' }),
	text('status', 'How the check came out. “Attributed” and “corroborated” together say that it was said, not that it is true.', {
		isRequired
	}),
	text('finding', 'What the check found.', { isRequired }),
	ids('sources', 'Ids from sources.json.'),
	ids('events', 'Ids from events.csv.'),
	ids('supports', 'Ids of the claims that this one rests on in the article.'),
	ids('steps', 'Ids of the steps of the story that carry it: the story’s address, #, and the id lead there.')
];

/** Columns of checks.csv. */
export const checkFields: readonly Field[] = [
	text('kind', 'What kind of record was looked up.', { values: checkKinds, isRequired }),
	text('id', 'The id of the record; of a count its event’s, of a yearly figure its series, a colon and its year.', { isRequired }),
	text('date', 'The day of the look-up.', { isRequired }),
	ids('with', 'Ids from sources.json of what the look-up showed.'),
	text('outcome', 'How it came out.', { values: outcomes, isRequired }),
	text('note', 'What was changed, or not found.')
];
