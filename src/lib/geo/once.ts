/** What is worked out the first time it is asked for and kept. */

/** A function without arguments that works only once. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

/**
 * A function of an object, or of an object and a key, that works once for each pair. What belongs to an object goes with it.
 * @param make what is worked out; it must depend on its arguments alone.
 */
export function onceFor<Of extends object, T extends object, Key = void>(make: (of: Of, key: Key) => T): (of: Of, key: Key) => T {
	const made = new WeakMap<Of, Map<Key, T>>();
	return (of, key) => {
		const known = made.get(of) ?? new Map<Key, T>();
		made.set(of, known);
		const found = known.get(key) ?? make(of, key);
		known.set(key, found);
		return found;
	};
}
