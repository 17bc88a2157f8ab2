/** The closed lists of words that the tables use, each word with the sentence that says when it is used. */

/** What an event is. One word for each, and one sentence that says when it is used. */
export const eventTypes = {
	attack: 'Armed men, or a bomb or drone of theirs, strike people or a place, and no army fights across the line.',
	'border-clash': 'Forces of Pakistan and of Afghanistan, or men crossing between them, fight or fire at the line itself.',
	airstrike: 'A state’s aircraft, drones or missiles strike ground in the other country.',
	operation: 'A state’s forces go out on the ground against an armed group.',
	war: 'Fighting on a scale and over a time that make one event of many battles.',
	ceasefire: 'A truce is agreed, announced, ended or allowed to lapse.',
	talks: 'Governments or armed groups meet to negotiate.',
	treaty: 'States sign, or carry out on the ground, an agreement about the frontier.',
	statement: 'Somebody in office, or a group, says or votes something in public.',
	policy: 'A state decides, builds, opens or closes something, or sets out its legal position.',
	'regime-change': 'Power over a capital or a crossing passes from one government to another.',
	tally: 'Somebody counts events and casualties over a stretch of time.',
	other: 'What fits none of these; its title says what it is.'
} as const satisfies Record<string, string>;

/** The stretches of time and subject that the events are grouped in. */
export const phases = {
	history: 'The line and who accepts it, 1893 to 1961 and in law.',
	'strategic-depth': 'The doctrine, the wars in Afghanistan and the rise of the TTP, 1979 to 2018.',
	'return-of-the-emirate': 'The fence, the crossings and the return of the Taliban to Kabul, 2017 to April 2022.',
	'talks-and-ceasefires': 'Talks with the TTP and the attacks meanwhile, November 2021 to November 2022.',
	'december-2022': 'From the end of the truce on 28 November 2022 to the end of that year.',
	aftermath: 'From January 2023 to October 2026, where the record ends.'
} as const satisfies Record<string, string>;

/** How exactly the day of an event is known. */
export const datePrecisions = {
	day: 'The day is known.',
	month: 'Only the month is known, or the event fills it.',
	year: 'Only the year is known, or the event fills it.'
} as const satisfies Record<string, string>;

/** How exactly the point of an event is known. */
export const locationPrecisions = {
	exact: 'A named site: within about a kilometre.',
	town: 'A town or village: within a few kilometres.',
	district: 'Somewhere in a district or valley; the point is nominal.',
	province: 'Somewhere in a province or in several towns; the point is nominal.',
	country: 'A country or a long stretch of the line; the point is nominal.'
} as const satisfies Record<string, string>;

/** Whose dead and wounded a count is about. */
export const sides = {
	'pakistani-civilians': 'People of Pakistan outside its forces.',
	'pakistani-forces': 'Soldiers, paramilitary men and police of Pakistan.',
	militants: 'Members of armed groups, detained ones included.',
	'afghan-civilians': 'People in Afghanistan outside its forces, families displaced from Pakistan included.',
	'afghan-forces': 'Soldiers, police and fighters of the government in Kabul of the day.',
	'other-civilians': 'Civilians of other countries, or people whose country is not stated.',
	unspecified: 'The one who counts does not say which side, or counts several together.'
} as const satisfies Record<string, string>;

/** What is counted. */
export const measures = {
	killed: 'People who died, on the day or afterwards.',
	injured: 'People who were wounded and did not die, as far as the count knows.'
} as const satisfies Record<string, string>;

/** The kinds of those who count. */
export const counterKinds = {
	army: 'The armed forces of Pakistan or their media wing.',
	police: 'Police, counter-terrorism police included.',
	government: 'Pakistani ministers, administrations and unnamed officials.',
	hospital: 'Hospitals, doctors, rescue and health services.',
	kabul: 'The government in Kabul, its provinces and its forces.',
	'armed-group': 'An armed group about its own deeds or losses.',
	un: 'The United Nations and its missions.',
	monitor: 'An institute that counts from reports.',
	press: 'A newspaper, agency or reference work, or sources that only it names.'
} as const satisfies Record<string, string>;

/** What an actor is. */
export const actorKinds = {
	'state-force': 'Soldiers, police or intelligence of a state.',
	militant: 'An armed group that is not of a state.',
	separatist: 'An armed group that fights for secession.',
	government: 'A government and those who speak for it.',
	monitor: 'An institute that counts.',
	international: 'An organisation of states.',
	civilians: 'People outside any force.',
	others: 'What fits none of these.'
} as const satisfies Record<string, string>;

/** Whose annual figures there are. */
export const producers = {
	PIPS: 'Pak Institute for Peace Studies',
	PICSS: 'Pakistan Institute for Conflict and Security Studies',
	CRSS: 'Center for Research and Security Studies',
	SATP: 'South Asia Terrorism Portal'
} as const satisfies Record<string, string>;
