/** The shape of a scene: what a step shows, and nothing about how it is drawn. */
import { z } from 'zod';
import { basemapNames } from '../geo/basemapTable.ts';
import { slug } from './ids.ts';
import { panel } from './panels/panelKinds.ts';
import { day, endFirst, isInOrder, text } from './values.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** [west, south, east, north] in degrees, WGS 84. */
const extent = z
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

/** What a step shows, as plain data. */
export type Scene = z.infer<typeof sceneSchema>;

/** A layer of the map. */
export type Layer = z.infer<typeof layer>;
/** [west, south, east, north] in degrees, WGS 84. */
export type Extent = z.infer<typeof extent>;
