/** A mapped incident as a section of one step: its mark on a close map, its summary, its counts and who disputes them. Build only. */
import { dateInWords } from '../content/words.ts';
import type { Content, Step } from '../content/model.ts';
import type { Event } from '../content/tables/events.ts';
import { onceFor } from '../geo/once.ts';
import { sceneOfIncident } from '../scene/incidents.ts';
import type { ResolvedScene } from '../scene/resolved.ts';
import { resolveScene } from '../scene/resolveScene.ts';
import { offered, type EmbedSpec } from './snippets.ts';

/** The incidents that have a place on the map. */
export function mappedEvents(content: Content): Event[] {
	return [...content.events.values()].filter(({ mapped }) => mapped);
}

/** The killed in words: a range where counts differ, and unknown as unknown. */
export function killedInWords({ killedLow, killedHigh, killedNote }: Event): string {
	const range =
		killedLow === null && killedHigh === null
			? 'Number of killed not known'
			: killedHigh === null
				? `Killed: at least ${killedLow}`
				: killedLow === killedHigh
					? `Killed: ${killedLow}`
					: `Killed: ${killedLow ?? 'unknown'} to ${killedHigh}`;
	return killedNote ? `${range} (${killedNote})` : `${range}.`;
}

/** The one step of an incident's section. */
export function stepOfIncident(event: Event): Step {
	const { id, title, summary, lon, lat, date, place, disputed } = event;
	const sentences = [summary, killedInWords(event), ...(disputed ? [`Disputed: ${disputed}`] : [])];
	const scene: Step['scene'] = {
		...sceneOfIncident(event),
		annotations: [{ at: [lon, lat], text: dateInWords(date), sub: place, of: [id] }],
		caption: `${title}, ${place}, ${dateInWords(date)}.`
	};
	const words = `A map of ${place} with the Durand Line and one mark: ${title}, ${dateInWords(date)}. ${killedInWords(event)}`;
	return {
		id,
		chapter: 'incidents',
		heading: title,
		paragraphs: sentences.map((value): Step['paragraphs'][number] => [{ type: 'text', value, line: 1 }]),
		words: sentences.join(' ').split(/\s+/).length,
		line: 1,
		slide: `${dateInWords(date)}, ${place}`,
		plain: killedInWords(event),
		say: '',
		ask: '',
		misconception: { wrong: '', right: '' },
		minutes: 0.5,
		description: { short: words, long: words },
		scene
	};
}

/** The scene of an incident's map, made once. */
export const resolveIncident = onceFor((content: Content, event: Event): ResolvedScene =>
	resolveScene(stepOfIncident(event), content, null, true)
);

/** An incident as it is offered to pages of others. */
export function embedSpecOfIncident({ id, title }: Event): EmbedSpec {
	return { path: `incidents/${id}`, title, steps: 1, query: '', height: offered.height };
}
