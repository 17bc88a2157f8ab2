/** A time of reading in words: whole minutes, at least one. */
export const inMinutes = (minutes: number): string => `${Math.max(1, Math.round(minutes))} min`;
