/** How full the sheets of a printed page are, read from the drawing commands that Chromium writes into a PDF. */
import { decodePDFRawStream, PDFArray, PDFRawStream, type PDFDocument, type PDFPage } from 'pdf-lib';

/** The drawing commands of a sheet, as text. */
function commandsOf(sheet: PDFPage): string {
	const contents = sheet.node.Contents();
	const streams = contents instanceof PDFArray ? contents.asArray().map((part) => sheet.doc.context.lookup(part)) : [contents];
	return streams
		.filter((stream) => stream instanceof PDFRawStream)
		.map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
		.join('\n');
}

/**
 * The lowest line of words, edge of a box or rule on a sheet, in points from its foot. Curves are left out: on these pages whatever is drawn
 * with them, such as a map, stands in a box. Chromium writes a command a line, turns nothing, and sets the height of words by `Tm` alone.
 */
function lowestOn(sheet: PDFPage): number {
	/** The scale and the offset of heights, and how low anything is seen. */
	let state = { scale: 1, offset: 0, clip: 0 };
	const kept: (typeof state)[] = [];
	let boxes: number[] = [];
	let lowest = sheet.getHeight();
	const heightOf = (y: number) => state.scale * y + state.offset;
	for (const line of commandsOf(sheet).split('\n')) {
		const words = line.trim().split(/\s+/);
		const command = words.at(-1) ?? '';
		const [, y = 0, , d = 0, , f = 0] = words.map(Number);
		if (command === 'q') kept.push(state);
		else if (command === 'Q') state = kept.pop() ?? state;
		else if (command === 'cm') state = { ...state, scale: state.scale * d, offset: heightOf(f) };
		else if (command === 're') boxes.push(Math.min(heightOf(y), heightOf(y + d)));
		else if (command === 'Tm') lowest = Math.min(lowest, Math.max(heightOf(f), state.clip));
		else if (command === 'n') {
			state = { ...state, clip: Math.max(state.clip, ...boxes) };
			boxes = [];
		} else if (/^[fFSsBb]\*?$/.test(command)) {
			lowest = Math.min(lowest, ...boxes.map((box) => Math.max(box, state.clip)));
			boxes = [];
		}
	}
	return lowest;
}

/**
 * How far down each sheet is filled, from 0 at the upper margin to 1 at the lower one.
 * @param margin above and below, in millimetres
 */
export function fullness(printed: PDFDocument, margin: number): number[] {
	const edge = (margin * 72) / 25.4;
	return printed.getPages().map((sheet) => 1 - (lowestOn(sheet) - edge) / (sheet.getHeight() - 2 * edge));
}
