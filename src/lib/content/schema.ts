/**
 * The shapes of everything an editor writes: chapters, steps, scenes and the tables beside them.
 * It knows nothing of files, of the browser or of how a scene is drawn.
 */
import { z } from 'zod';
import { basemapNames } from '../geo/basemapTable.ts';
import { gradeOfSource } from './grades.ts';
import { claimId, slug, sourceId } from './ids.ts';
import { calendarDate, day, isDateInParts, isSpan, text } from './values.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** A stretch of days that ends no earlier than it begins. */
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const endFirst = { path: ['to'], message: 'an end that is not before the start' };

/** What kind of statement a sentence carries. */
export const kindOfStatement = z.enum(['reported-fact', 'attributed', 'opinion', 'forecast', 'recommendation']);

/** How the check of a claim came out; see data/README.md for how to read each word. */
export const statusOfClaim = z.enum(['corroborated', 'partly', 'not-checkable (opinion)', 'not-checked', 'contradicted']);

/** One claim of the article, in neutral words, with what the check found. */
export const claimSchema = z.strictObject({
	id: claimId,
	/** Paragraph of the article; 0 is its headline. */
	paragraph: z.int().min(0).max(41),
	claim: text,
	/** The claim in a few words, for the argument map. */
	short: text.max(44),
	kind: kindOfStatement,
	theme: text,
	/** A date, a range START/END, or null where the claim has none. */
	when: z.union([z.null(), z.string().refine(isSpan, 'a date or START/END of the calendar, the start first')]),
	where: z.array(text),
	who: z.array(text),
	status: statusOfClaim,
	finding: text,
	sources: z.array(sourceId),
	/** Events that the claim or its finding is about. */
	events: z.array(slug),
	/** Claims that this one rests on in the article, from a reading of it. */
	supports: z.array(claimId)
});

/** A source in CSL-JSON, the format that citation tools read, with its grade beside. */
export const sourceSchema = z.strictObject({
	id: sourceId,
	type: z.enum([
		'article-newspaper',
		'article-journal',
		'article',
		'webpage',
		'report',
		'book',
		'chapter',
		'broadcast',
		'speech',
		'legislation',
		'treaty',
		'post-weblog',
		'entry-encyclopedia',
		'dataset'
	]),
	title: text,
	publisher: text,
	issued: z
		.strictObject({
			'date-parts': z
				.tuple([z.array(z.int()).min(1).max(3)])
				.refine(isDateInParts, 'a date of the calendar: [[year]], [[year, month]] or [[year, month, day]]')
		})
		.optional(),
	URL: z.url({
		protocol: /^https?$/,
		error: ({ input }) => (input === undefined ? undefined : 'a whole address such as https://example.org/page')
	}),
	note: text.optional(),
	grade: gradeOfSource
});

/** [west, south, east, north] in degrees, WGS 84. */
export const extent = z
	.tuple([longitude, latitude, longitude, latitude])
	.refine(([west, south, east, north]) => west < east && south < north, 'west before east and south before north');

const place = z.union([slug, z.tuple([longitude, latitude])]);

/** What can be on a map. The order of drawing is the map's, not the list's. */
export const layer = z.enum(['line', 'provinces', 'districts', 'rivers', 'towns', 'crossings', 'passes', 'incidents']);

/** An id of something that can be highlighted or labelled: `country.AFG`, `province.PK.KP`, `district.bannu`, `river.indus`, `kashmir`, or the id of a place. */
const feature = z
	.string()
	.regex(
		/^(country\.[A-Z]{3}|province\.[A-Z]{2}\.[A-Z]{2}|district\.[a-z0-9-]+|river\.[a-z-]+|kashmir|[a-z0-9]+(-[a-z0-9]+)*)$/,
		'country.AFG, province.PK.KP, district.bannu, river.indus, kashmir or a place id'
	);

/** A link drawn between two places. `idea` is drawn as the author would draw it and labelled as an idea. */
const arrow = z.strictObject({
	from: place,
	to: place,
	label: text.optional(),
	kind: z.enum(['idea', 'contact', 'tie', 'turned']),
	of: z.array(text).min(1)
});

/** Points that a curve is drawn along, in degrees; it begins and ends half way between them. */
const curve = z
	.array(z.tuple([longitude, latitude]))
	.min(3)
	.max(20);

/**
 * An area drawn as an idea, never as a border. `rear` lies between the Durand Line and a curve from its end at Iran to its end at the Wakhan;
 * `waist` is closed by its curve alone. A rear can be turned over the line to its other side.
 */
const zone = z
	.strictObject({
		kind: z.enum(['rear', 'waist']),
		label: text.max(40),
		curve,
		turned: z.strictObject({ label: text.max(40), curve }).optional(),
		of: z.array(text).min(1)
	})
	.refine(({ kind, curve: own, turned }) => !turned || (kind === 'rear' && turned.curve.length === own.length), {
		path: ['turned'],
		message: 'a rear, turned to a curve of as many points'
	});

/** Words set at a place of the map. */
const annotation = z.strictObject({ at: place, text: text.max(60), sub: text.max(90).optional(), of: z.array(text).min(1) });

const cell = z.strictObject({ when: text.max(40).optional(), text: text.max(220), of: z.array(text) });

/** What stands beside or under the map: a second picture of the same step. */
export const panel = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('columns'),
		title: text,
		note: text.optional(),
		columns: z
			.array(z.strictObject({ heading: text.max(40), items: z.array(cell).min(1) }))
			.min(2)
			.max(3)
	}),
	z
		.strictObject({
			kind: z.literal('timeline'),
			title: text,
			note: text.optional(),
			from: day,
			to: day,
			rows: z
				.array(
					z.strictObject({
						label: text.max(30),
						bands: z
							.array(z.strictObject({ from: day, to: day, label: text.max(40), of: z.array(text).min(1) }).refine(isInOrder, endFirst))
							.default([]),
						points: z.array(z.strictObject({ at: calendarDate, label: text.max(60), of: z.array(text).min(1) })).default([])
					})
				)
				.min(1)
		})
		.refine(isInOrder, endFirst),
	z.strictObject({ kind: z.literal('days'), title: text, note: text.optional() }),
	z.strictObject({
		kind: z.literal('moments'),
		title: text,
		note: text.optional(),
		sequence: z.enum(['bannu', 'chaman']),
		moments: z.array(slug).min(1)
	}),
	z.strictObject({ kind: z.literal('multiples'), title: text, note: text.optional(), actors: z.array(slug).min(2) }),
	z.strictObject({ kind: z.literal('years'), title: text, subtitle: text, note: text.optional(), series: z.array(text).min(1) }),
	z.strictObject({ kind: z.literal('forecasts'), title: text, note: text.optional(), forecasts: z.array(slug).min(1) }),
	z.strictObject({ kind: z.literal('argument'), title: text, note: text.optional(), claims: z.array(claimId).min(2) })
]);

/** What a step shows: everything a picture needs and nothing about how it is shown. */
export const sceneSchema = z.strictObject({
	frame: z.enum(basemapNames).default('region'),
	extent,
	layers: z.array(layer).default(['line']),
	highlights: z.array(feature).default([]),
	/** Labels that come before others: those that the step speaks of are on the picture at every size, the rest where they break no rule; others follow by rank. */
	labels: z.array(feature).max(9).default([]),
	/** Events shown as marks beside those of the window. */
	events: z.array(slug).default([]),
	/** The stretch of time that the step's progress runs through, and whose incidents are shown. */
	window: z.strictObject({ from: day, to: day }).refine(isInOrder, endFirst).optional(),
	/** True where the line draws itself with the step's progress. */
	draw: z.boolean().default(false),
	focus: feature.optional(),
	zones: z.array(zone).max(3).default([]),
	/** True where its zones turn with the step's progress: from what `idea` arrows show to what `turned` ones do. */
	turns: z.boolean().default(false),
	arrows: z.array(arrow).default([]),
	annotations: z.array(annotation).default([]),
	panel: panel.optional(),
	caption: text.max(220)
});

const planned = z.strictObject({
	name: text.max(60),
	/** What the reports say of it. */
	says: text.max(120),
	/** True where the reports part on where it is: it then stands in a plan more than once. */
	disputed: z.boolean().default(false),
	of: z.array(text).min(1)
});

/** A plan from reports, not to scale: bands one under another, each an area or a line between two, with what the reports place there. */
export const planSchema = z.strictObject({
	title: text.max(60),
	bands: z
		.array(
			z.strictObject({
				name: text.max(60),
				kind: z.enum(['area', 'border', 'wall']),
				of: z.array(text).min(1),
				objects: z.array(planned).min(1)
			})
		)
		.min(2)
		.max(4),
	/** What reports name without a place. */
	unplaced: z.array(planned.omit({ disputed: true }))
});

/** One step of the story without its prose, which stands in the body of the chapter's file. */
export const stepSchema = z.strictObject({
	slide: text.max(90),
	plain: text,
	say: text,
	ask: text,
	misconception: z.strictObject({ wrong: text, right: text }),
	minutes: z.number().positive().max(5),
	counter: z.strictObject({ text, of: z.array(text).min(1) }).optional(),
	description: z.strictObject({ short: text, long: text }),
	/** Another view of the step, beside its map. */
	plan: planSchema.optional(),
	scene: sceneSchema
});

/** The front matter of a chapter's file. */
export const chapterSchema = z.strictObject({
	id: slug,
	title: text.max(60),
	short: text.max(24),
	/** What the reader understands at its end. */
	point: text,
	/** One sentence for a share card. */
	share: text.max(200),
	/** A short, factual note where the chapter speaks of killing. */
	sensitive: text.optional(),
	questions: z.array(text).min(2).max(4),
	terms: z.array(slug),
	/** The steps by id; each is a stepSchema of its own, so that a fault in one leaves the others readable. */
	steps: z.record(slug, z.unknown())
});

/** A claim of the article with its check. */
export type Claim = z.infer<typeof claimSchema>;
/** A source in CSL-JSON. */
export type Source = z.infer<typeof sourceSchema>;
/** What a step shows, as plain data. */
export type Scene = z.infer<typeof sceneSchema>;
/** The second picture of a scene. */
export type Panel = z.infer<typeof panel>;
/** A plan from reports. */
export type Plan = z.infer<typeof planSchema>;
/** A link between two places on a scene. */
export type Arrow = z.infer<typeof arrow>;
/** Words set at a place of a scene. */
export type Annotation = z.infer<typeof annotation>;
/** A layer of the map. */
export type Layer = z.infer<typeof layer>;
/** [west, south, east, north] in degrees, WGS 84. */
export type Extent = z.infer<typeof extent>;
/** What kind of statement a sentence carries. */
export type Kind = z.infer<typeof kindOfStatement>;
/** The record of a step as it stands in a chapter's front matter. */
export type StepRecord = z.infer<typeof stepSchema>;
/** The front matter of a chapter. */
export type ChapterRecord = z.infer<typeof chapterSchema>;
