/** Medians and ratios: what is told of many rounds. */

/** The middle of some numbers; NaN where there are none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** A number as it is printed: whole from 100 on, else with one place. */
export const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

/** How many times as much, as `0.38x`; a dash where the other is nothing. */
export const ratio = (value: number, other: number): string => (other > 0 ? `${(value / other).toFixed(2)}x` : '-');
