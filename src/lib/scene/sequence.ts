/**
 * What a sequence shows at a progress. It goes through stops, an incident or an account each: where prose is read beside the map, a stop begins
 * as the sentence that names it begins to be read; elsewhere the stops share the progress evenly. Days without a stop take no share of their own.
 * Everything is a pure function of the scene, the places of its sentences and the progress.
 */
import { dateOf, dayOf } from '../content/calendar.ts';
import { accountsOf } from './panels/draw.ts';
import type { ResolvedScene } from './resolved.ts';
import { turnedAt } from './zones.ts';

/** Where a cited sentence is read, as parts of the step's progress. */
export interface SentencePlace {
	readonly start: number;
	readonly end: number;
}

/** A stop of a sequence. */
interface Stop {
	/** The incident or the account. */
	readonly id: string;
	/** Its day, YYYY-MM-DD. */
	readonly date: string;
	/** The progress at which it begins. */
	readonly at: number;
	/** The progress at which the time moves on to the day of the next stop; from then on nothing is in focus if days lie between. */
	readonly leaves: number;
}

/** The stops of a scene, and the progress at which its last day is reached. */
export interface Sequence {
	readonly stops: readonly Stop[];
	readonly end: number;
}

/** A moment of a scene. */
export interface SceneMoment {
	/** The day under the cursor, YYYY-MM-DD; null where the scene has no window. */
	readonly today: string | null;
	/** How much of the line is drawn, 0 to 1. */
	readonly drawn: number;
	/** How far the zones are turned, 0 to 1. */
	readonly turned: number;
	/** The number of the last stop that was reached; -1 before the first. */
	readonly stop: number;
	/** The incident or the account in focus: that of the last stop, as long as its day is under the cursor. */
	readonly focus: string | null;
}

type Timed = Pick<ResolvedScene, 'window' | 'panel' | 'marks' | 'told'>;
type Beat = Pick<Stop, 'id' | 'date'>;
type Unended = Omit<Stop, 'leaves'> & Partial<Pick<Stop, 'leaves'>>;

/** Which part of a stop passes before the time moves on. */
const stay = 0.75;

/** Days for which a mark stays full. */
const fullDays = 3;

/** What a scene goes through: its accounts in their order, or the incidents of its window by day, those of one day as the prose names them. */
function beatsOf({ window, panel, marks, told }: Timed): Beat[] {
	if (!window) return [];
	const accounts = accountsOf(panel);
	if (accounts.length > 0) return accounts;
	const named = told.flat();
	const turn = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);
	return marks
		.filter(({ date }) => date >= window.from && date <= window.to)
		.map(({ id, date }) => ({ id, date }))
		.sort((a, b) => a.date.localeCompare(b.date) || turn(a.id) - turn(b.id));
}

/**
 * The sequence of a scene.
 * @param places where each cited sentence of the step is read, in the order of the prose; null where no prose is read beside the map.
 */
export function sequenceOf(scene: Timed, places: readonly SentencePlace[] | null): Sequence {
	const beats = beatsOf(scene);
	const isNamed = new Set(beats.map(({ id }) => id));
	const sentences = (places ?? []).flatMap((place, i) => {
		const ids = scene.told[i]?.filter((id) => isNamed.has(id)) ?? [];
		return ids.length > 0 ? [{ ...place, ids }] : [];
	});
	const hasAccounts = accountsOf(scene.panel).length > 0;
	const dateOf = (id: string) => beats.find((beat) => beat.id === id)?.date ?? '';
	// An incident that a sentence names ahead of its turn beside another waits until the sentences of earlier days have been read.
	const inTurn = sentences.map((sentence, i) => {
		const later = sentences.slice(i + 1).flatMap(({ ids }) => ids);
		const ids = sentence.ids.filter((id) => hasAccounts || !later.some((other) => dateOf(other) < dateOf(id)));
		return ids.length > 0 ? { ...sentence, ids } : sentence;
	});
	if (sentences.length === 0) return evenly(beats, scene.window?.from ?? '');
	const lastRead = sentences.at(-1)?.end ?? 1;
	const end = Math.min(1, Math.max(places?.at(-1)?.end ?? 1, lastRead + (1 - lastRead) / 4));
	return { stops: joined(withLeaves(asRead(beats, inTurn, end), end)), end };
}

/** Sentences that go on about the same incident are one stop, and the time moves on with the last of them. */
function joined(all: readonly Stop[]): Stop[] {
	const stops: Stop[] = [];
	for (const stop of all) {
		const last = stops.at(-1);
		if (last?.id === stop.id) stops.splice(-1, 1, { ...last, leaves: stop.leaves });
		else stops.push(stop);
	}
	return stops;
}

/** Stops that share the progress evenly; days before the first take half a share. */
function evenly(beats: readonly Beat[], from: string): Sequence {
	const lead = (beats[0]?.date ?? from) > from ? 0.5 : 0;
	const all = beats.length + lead;
	return {
		stops: withLeaves(
			beats.map((beat, i) => ({ ...beat, at: (i + lead) / all })),
			1
		),
		end: 1
	};
}

/**
 * Stops at the sentences that name them. Those of one sentence share it; one that no sentence names follows the sentence that names
 * the last before it in time, once that is half read.
 */
function asRead(
	beats: readonly Beat[],
	sentences: readonly (SentencePlace & { readonly ids: readonly string[] })[],
	end: number
): Unended[] {
	const numberOf = new Map(beats.map(({ id }, i) => [id, i]));
	const named = new Set(sentences.flatMap(({ ids }) => ids));
	/** The number of the sentence that a beat follows; -1 for those before the first. */
	const sentenceBefore = (number: number): number => {
		let [found, last] = [-1, -1];
		sentences.forEach(({ ids }, i) =>
			ids.forEach((id) => {
				const own = numberOf.get(id) ?? Infinity;
				if (own < number && own >= last) [found, last] = [i, own];
			})
		);
		return found;
	};
	const following = beats.map(({ id }, i) => (named.has(id) ? null : sentenceBefore(i)));
	const between = (sentence: number, from: number, to: number) => {
		const own = beats.filter((_, i) => following[i] === sentence);
		return own.map((beat, i) => ({ ...beat, at: from + ((to - from) * i) / own.length }));
	};
	return [
		...between(-1, 0, sentences[0]?.start ?? 0),
		...sentences.flatMap(({ ids, start, end: stop }, i) => {
			const next = sentences[i + 1]?.start ?? end;
			const at = (part: number) => start + (stop - start) * part;
			const own = ids.flatMap((id, k) => {
				const beat = beats[numberOf.get(id) ?? -1];
				// What one sentence names follows at once.
				return beat ? [{ ...beat, at: at(k / ids.length), ...(k < ids.length - 1 ? { leaves: at((k + 1) / ids.length) } : {}) }] : [];
			});
			return [...own, ...between(i, (at(Math.max(0.5, (ids.length - 1) / ids.length)) + next) / 2, next)];
		})
	];
}

function withLeaves(stops: readonly Unended[], end: number): Stop[] {
	return stops.map((stop, i) => ({ leaves: stop.at + ((stops[i + 1]?.at ?? end) - stop.at) * stay, ...stop }));
}

/** The moment of a scene at a progress from 0 to 1. */
export function sequenceAt(
	scene: Pick<ResolvedScene, 'window' | 'draw' | 'turns'>,
	{ stops, end }: Sequence,
	progress: number
): SceneMoment {
	const drawn = scene.draw ? progress : 1;
	const turned = scene.turns ? turnedAt(progress) : 1;
	if (!scene.window) return { today: null, drawn, turned, stop: -1, focus: null };
	const stop = stops.findLastIndex(({ at }) => at <= progress);
	const own = stops[stop];
	const from = own?.date ?? scene.window.from;
	const leaves = own?.leaves ?? (stops[0]?.at ?? end) * (1 - stay);
	const next = stops[stop + 1] ?? { date: scene.window.to, at: end };
	const days = Math.max(0, dayOf(next.date) - dayOf(from));
	// The day of the next stop comes with that stop and not before; after the last stop the last day comes at the end.
	const part = progress < leaves ? 0 : next.at > leaves ? (progress - leaves) / (next.at - leaves) : 1;
	const passed = stop === stops.length - 1 && progress >= end ? days : Math.min(Math.max(0, days - 1), Math.floor(part * days));
	const today = dateOf(dayOf(from) + passed);
	return { today, drawn, turned, stop, focus: own && passed === 0 ? own.id : null };
}

/** When a mark comes and goes, as parts of the step's progress. */
export interface Cue {
	readonly id: string;
	/** It begins to be seen. */
	readonly appears: number;
	/** It is fully seen; 0 where it is from the start. */
	readonly settles: number;
	/** It begins to fade to a ring; 1 and more where it does not in this step. */
	readonly fades: number;
}

/** The longest time that a mark takes to come, in parts of the progress. */
const coming = 0.02;

/** The cues of the incidents in a scene's window; those of days before it are rings from the start and have none. */
export function cuesOf(scene: Timed, { stops, end }: Sequence): Cue[] {
	const { window } = scene;
	if (!window) return [];
	return scene.marks
		.filter(({ date }) => date >= window.from)
		.map(({ id, date }) => {
			const own = stops.findIndex((stop) => stop.id === id);
			// Beside accounts an incident comes with the first of them that is not before it.
			const number = own < 0 ? stops.findIndex((stop) => stop.date >= date) : own;
			const stop = stops[number];
			const appears = !stop || (own < 0 && number === 0) ? 0 : stop.at;
			const settles = stop && appears > 0 ? appears + Math.min(coming, (stop.leaves - stop.at) / 3) : 0;
			return { id, appears, settles, fades: Math.max(settles, reaches(dayAfter(date, fullDays), scene, { stops, end })) };
		});
}

function dayAfter(date: string, days: number): string {
	return dateOf(dayOf(date) + days);
}

/** The progress at which the time first reaches a day; more than 1 where it does not. */
function reaches(date: string, { window }: Timed, { stops, end }: Sequence): number {
	const marks = [...stops, { date: window?.to ?? '', at: end, leaves: end }];
	const next = marks.findIndex((stop) => stop.date >= date);
	const [before, after] = [marks[next - 1], marks[next]];
	if (!after) return 2;
	if (!before || after.date === date) return after.at;
	const part = (Date.parse(date) - Date.parse(before.date)) / (Date.parse(after.date) - Date.parse(before.date));
	return before.leaves + (after.at - before.leaves) * part;
}

/** How many steps the drawing of the line or a turn is played in. */
const drawingSteps = 12;

/** The progress at which a sequence stands when it is stepped, one for each stop; parts of the way where the line draws itself or zones turn, none where nothing runs. */
export function restsOf({ draw, turns }: Pick<ResolvedScene, 'draw' | 'turns'>, { stops }: Sequence): number[] {
	if (stops.length > 0) return stops.map(({ at, leaves }) => (at + leaves) / 2);
	return draw || turns ? Array.from({ length: drawingSteps + 1 }, (_, i) => i / drawingSteps) : [];
}
