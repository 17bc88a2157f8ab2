/** The licence that lies beside the shipped faces: whose each one is, what was changed, and the licence itself, once. */
import { namesIn } from './nametable.ts';

/** A face as it is shipped. */
export interface Shipped {
	/** Its file, such as serif.woff2. */
	readonly file: string;
	/** What it was cut from. */
	readonly from: string;
	/** The font, for its names and its copyright statement. */
	readonly font: Buffer;
	/** The LICENSE file of its package. */
	readonly licence: string;
}

/** Where the licence itself begins in the packages’ files; whose the face is stands before it. */
const beginning = 'This Font Software is licensed under the SIL Open Font License';

/** One text for all faces. @throws where a package has another licence than the others */
export function licenceOf(faces: readonly Shipped[]): string {
	const bodies = faces.map(({ from, licence }) => {
		const at = licence.indexOf(beginning);
		if (at < 0) throw new Error(`${from}: found no “${beginning}” in its LICENSE`);
		return licence.slice(at).trim();
	});
	const [body = ''] = bodies;
	const other = faces.find((_, i) => bodies[i] !== body);
	if (other) throw new Error(`${other.from}: its licence differs from that of ${faces[0]?.from ?? ''}; expected one text for all faces`);
	const heads = faces.map(({ file, from, font }) => {
		const names = namesIn(font);
		return `${file}: “${names.get(1) ?? ''}”, cut from ${from} to the letters of this site.\n${names.get(0) ?? ''}\n`;
	});
	return `${heads.join('\n')}\n${body}\n`;
}
