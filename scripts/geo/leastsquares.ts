/** Least squares by the normal equations; small systems only. */

/** The weights with which the rows come nearest to the values. */
export function solve(rows: number[][], values: number[]): number[] {
	const size = rows[0]!.length;
	const matrix = Array.from({ length: size }, () => new Float64Array(size + 1));
	rows.forEach((row, k) => {
		for (let i = 0; i < size; i++) {
			for (let j = 0; j < size; j++) matrix[i]![j]! += row[i]! * row[j]!;
			matrix[i]![size]! += row[i]! * values[k]!;
		}
	});
	for (let i = 0; i < size; i++) eliminate(matrix, i);
	return matrix.map((row, i) => row[size]! / row[i]!);
}

/** Clears a column from all rows but its own, which is the one with the largest number there. */
function eliminate(matrix: Float64Array[], i: number): void {
	let pivot = i;
	for (let row = i + 1; row < matrix.length; row++) if (Math.abs(matrix[row]![i]!) > Math.abs(matrix[pivot]![i]!)) pivot = row;
	[matrix[i], matrix[pivot]] = [matrix[pivot]!, matrix[i]!];
	const own = matrix[i];
	matrix.forEach((row, r) => {
		if (r === i) return;
		const factor = row[i]! / own[i]!;
		for (let column = i; column < row.length; column++) row[column]! -= factor * own[column]!;
	});
}
