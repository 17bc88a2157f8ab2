/** The page of downloads lists every picture that was built, as it is. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { picturesOf } from '../../src/routes/downloads/pictures.ts';
import { content } from '../content/real.ts';

describe('the pictures on the page of downloads', () => {
	const html = readFileSync('build/downloads/index.html', 'utf8');
	const groups = picturesOf(content);

	test('are all that were built, each with a link', () => {
		const built = groups.flatMap(({ folder }) =>
			readdirSync(`build/${folder}`)
				.filter((name) => /\.(svg|png)$/.test(name))
				.map((name) => `${folder}/${name}`)
		);
		const linked = [...html.matchAll(/href="\.\.\/((?:stills|cards)\/[^"]+)"/g)].map(([, path]) => path);
		expect(linked.sort()).toEqual(built.sort());
		expect(linked.length).toBeGreaterThan(300);
	});

	test.each(
		groups.flatMap(({ folder, kinds, subjects }) =>
			kinds.map((kind) => [`${folder}/ID${kind.ending}`, { folder, kind, subjects }] as const)
		)
	)('%s have the size that is said of them', async (pattern, { folder, kind, subjects }) => {
		// The text around is long, and would be all of a message.
		expect(html.includes(`>/${pattern}</code>`), pattern).toBe(true);
		expect(html.includes(`${kind.width} × ${kind.height} pixels${kind.differs ? ` or ${kind.differs}` : ''}, at most`), pattern).toBe(true);
		for (const { id } of subjects) {
			const path = `build/${folder}/${id}${kind.ending}`;
			const { width = NaN, height = NaN } = await sharp(path).metadata();
			expect(statSync(path).size, path).toBeLessThanOrEqual(kind.most);
			if (kind.differs === 'smaller') expect(width, path).toBeLessThanOrEqual(kind.width);
			else expect(width, path).toBe(kind.width);
			if (kind.differs === 'higher') expect(height, path).toBeGreaterThanOrEqual(kind.height);
			if (!kind.differs) expect(height, path).toBe(kind.height);
		}
	});
});
