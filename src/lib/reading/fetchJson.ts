/**
 * Fetches a file of this site.
 * @returns what is in it; null where it could not be had
 */
export async function fetchJson<T>(address: string): Promise<T | null> {
	try {
		const answer = await fetch(address);
		return answer.ok ? ((await answer.json()) as T) : null;
	} catch {
		return null;
	}
}
