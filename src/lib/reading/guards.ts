/**
 * Guards for data from outside: messages of other windows and other people's pages. A guard is built from smaller ones, and the type of what
 * it lets through is inferred from it. By hand, since the smallest library of this kind weighs 1.5 KB in each embed and in the loader.
 */

/** True for values of one type. */
export type Guard<T> = (value: unknown) => value is T;

/** The type of what a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** A text of at most so many letters. */
export const textOf =
	(letters: number): Guard<string> =>
	(value): value is string =>
		typeof value === 'string' && value.length <= letters;

/** A number between two others. */
export const within =
	(least: number, greatest: number): Guard<number> =>
	(value): value is number =>
		typeof value === 'number' && value >= least && value <= greatest;

/** Anything, and nothing: for fields that are read further on. */
export const isAnything: Guard<unknown> = (_value): _value is unknown => true;

/** True or false. */
export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** One of some values. */
export const oneOf =
	<const T>(...known: readonly T[]): Guard<T> =>
	(value): value is T =>
		known.includes(value as T);

/** What one of two guards lets through. */
export const either =
	<A, B>(one: Guard<A>, other: Guard<B>): Guard<A | B> =>
	(value): value is A | B =>
		one(value) || other(value);

/** A list of at most so many things of a kind. */
export const listOf =
	<T>(guard: Guard<T>, most: number): Guard<readonly T[]> =>
	(value): value is readonly T[] =>
		Array.isArray(value) && value.length <= most && value.every(guard);

/** An object with these fields; others are let be. Each field of the type needs a guard. */
export const fits =
	<T extends object>(guards: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
	(value): value is T =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries<Guard<unknown>>(guards).every(([key, guard]) => guard((value as Readonly<Record<string, unknown>>)[key]));
