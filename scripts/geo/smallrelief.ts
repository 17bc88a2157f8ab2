/**
 * The relief for frames on other people's pages, half the size of the frame: made from the largest one of each theme.
 * `npx tsx scripts/geo/smallrelief.ts` makes both anew from those in data/geo.
 */
import { join } from 'node:path';
import sharp from 'sharp';
import { asCommand } from '../command.ts';

/** Writes the two small files beside the large ones. @param folder where relief-THEME-2000.avif lie */
export async function smallRelief(folder: string): Promise<void> {
	for (const theme of ['paper', 'dark'])
		await sharp(join(folder, `relief-${theme}-2000.avif`))
			.resize(1000)
			.avif({ quality: 24, effort: 9 })
			.toFile(join(folder, `relief-${theme}-1000.avif`));
}

asCommand(import.meta.url, () => smallRelief('data/geo/relief'));
