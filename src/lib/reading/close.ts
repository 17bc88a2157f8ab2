/** Fetches what is only needed close up: the full plate, the contour bands and the shapes of highlights. */
import type { Plate } from '../geo/plate.ts';
import type { CloseGround } from '../scene/plan.ts';

/** Puts the paths of a plate into the one that the page carries under the same name. */
function refine(plate: Plate): void {
	const { frame, ...layers } = plate;
	for (const [layer, path] of Object.entries(layers)) document.getElementById(`${frame}-${layer}`)?.setAttribute('d', path);
}

/**
 * Fetches the ground for close views; the page stays with what it has where that fails.
 * @returns null where it could not be had.
 */
export async function fetchClose(address: string): Promise<CloseGround | null> {
	try {
		const answer = await fetch(address);
		if (!answer.ok) return null;
		const ground = (await answer.json()) as CloseGround;
		ground.plates.forEach(refine);
		return ground;
	} catch {
		return null;
	}
}

/** The ground for close views where the page carries it itself, as a file that is opened from a disk does. */
export function closeInPage(): CloseGround | null {
	const text = document.getElementById('close-ground')?.textContent;
	if (!text) return null;
	const ground = JSON.parse(text) as CloseGround;
	ground.plates.forEach(refine);
	return ground;
}
