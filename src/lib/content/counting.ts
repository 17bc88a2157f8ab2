/** The sides and the counters of counts in the words that pages show, and which of three the dead of a side belong to. */
import type { Count, CounterKind, Side } from './tables/counts.ts';
import type { Event } from './tables/events.ts';

/** The sides in words. */
export const sideNames: Readonly<Record<Side, string>> = {
	'pakistani-civilians': 'Pakistani civilians',
	'pakistani-forces': 'Pakistani forces and police',
	militants: 'Militants',
	'afghan-civilians': 'Afghan civilians',
	'afghan-forces': 'Afghan forces',
	'other-civilians': 'Other civilians',
	unspecified: 'Side not stated'
};

/** The kinds of those who count in words. */
export const counterNames: Readonly<Record<CounterKind, string>> = {
	army: 'army',
	police: 'police',
	government: 'government',
	hospital: 'hospital or rescue',
	kabul: 'Kabul',
	'armed-group': 'armed group',
	un: 'UN',
	monitor: 'monitor',
	press: 'press'
};

/** The people of a side after their number: `2 Pakistani civilians` is said with `one` or `many`. */
export const sidePeople: Readonly<Record<Side, { readonly one: string; readonly many: string }>> = {
	'pakistani-civilians': { one: 'Pakistani civilian', many: 'Pakistani civilians' },
	'pakistani-forces': { one: 'of Pakistan’s forces or police', many: 'of Pakistan’s forces or police' },
	militants: { one: 'militant', many: 'militants' },
	'afghan-civilians': { one: 'Afghan civilian', many: 'Afghan civilians' },
	'afghan-forces': { one: 'of the Afghan forces', many: 'of the Afghan forces' },
	'other-civilians': { one: 'other civilian', many: 'other civilians' },
	unspecified: { one: 'of a side not stated', many: 'of a side not stated' }
};

/** The kinds of those who count, as a sentence ends with them. */
export const counterSays: Readonly<Record<CounterKind, string>> = {
	army: 'says the army',
	police: 'say police',
	government: 'say officials',
	hospital: 'say hospitals or rescuers',
	kabul: 'says Kabul',
	'armed-group': 'says the armed group',
	un: 'says the UN',
	monitor: 'says a monitor',
	press: 'says the press'
};

/** Who is among the dead: people outside any force, men of a state, members of armed groups. */
export type Dead = 'civilians' | 'forces' | 'militants';

/** The three in the order in which they are drawn and named. */
const dead: readonly Dead[] = ['civilians', 'forces', 'militants'];

/** Which of the three a side is; null where whoever counts does not say. */
export function deadOf(side: Side): Dead | null {
	if (side === 'unspecified') return null;
	if (side === 'militants') return 'militants';
	return side.endsWith('forces') ? 'forces' : 'civilians';
}

/**
 * Who is among the dead of an event, by anybody's count. How many of each is not said: counts of one side overlap, cover different
 * hours and come from different mouths, so that no share follows from them.
 */
export function deadIn(counts: readonly Count[], event: string): Dead[] {
	const told = new Set(
		counts.flatMap((count) => (count.event === event && count.measure === 'killed' && count.low > 0 ? deadOf(count.side) : []))
	);
	return dead.filter((one) => told.has(one));
}

/** Whose count the range of an event's killed is: that of the row with this range; undefined where the range is not known, or is a sum that the note explains. */
export function counterOf(counts: readonly Count[], { id, killedLow, killedHigh }: Event): CounterKind | undefined {
	return counts.find(({ event, measure, low, high }) => event === id && measure === 'killed' && low === killedLow && high === killedHigh)
		?.counter;
}
