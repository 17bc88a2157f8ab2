/**
 * Path text cut into pieces by where they lie. A browser draws a map tile by tile, and each tile takes every path that reaches into it whole:
 * of one path as large as the basemap it would take all of it, dozens of times.
 */

/** A line leaves its piece at the border of a cell, but not before it has so many points. */
const fewest = 6;

/**
 * The lines of path text as `encode` writes it, in one path for each cell. Closed lines stay whole.
 * @param cell the side of a cell, in map units; @param isWhole keeps every line whole, as one with dashes must be.
 */
export function piecesOf(path: string, cell: number, isWhole = false): string[] {
	const cellOf = (x: number, y: number) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
	if (path === '') return [];
	const pieces = new Map<string, string>();
	const add = (key: string, text: string) => pieces.set(key, (pieces.get(key) ?? '') + text);
	for (const line of path.split(/(?=M)/)) {
		const numbers = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
		let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
		let key = cellOf(x, y);
		if (isWhole || line.endsWith('z')) {
			add(key, line);
			continue;
		}
		let text = `M${x} ${y}l`;
		let count = 0;
		for (let i = 2; i + 1 < numbers.length; i += 2) {
			const [dx, dy] = [numbers[i] ?? 0, numbers[i + 1] ?? 0];
			[x, y] = [round(x + dx), round(y + dy)];
			text += `${count > 0 && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`;
			count += 1;
			const next = cellOf(x, y);
			if (next === key || count < fewest || i + 3 >= numbers.length) continue;
			add(key, text);
			[text, count, key] = [`M${x} ${y}l`, 0, next];
		}
		add(key, text);
	}
	return [...pieces.values()];
}

/** To a tenth of a map unit, so that steps add up to what they were made of. */
const round = (value: number) => Math.round(value * 10) / 10;
