/** Fetches what is not needed at once: the plans of later steps, and for close views the full plate, the contour bands and the shapes of highlights. */
import type { Plate } from '../geo/plate.ts';
import type { CloseGround, Plan } from '../scene/plan.ts';

/** Waits until the page has a moment to spare. */
const spareMoment = () =>
	new Promise<void>((go) => ('requestIdleCallback' in window ? requestIdleCallback(() => go(), { timeout: 300 }) : setTimeout(go, 30)));

/** Puts the paths of a plate into the one that the page carries under the same name, one at a time, so that no frame waits for all. */
export async function refine(plate: Plate): Promise<void> {
	const { frame, ...layers } = plate;
	for (const [layer, path] of Object.entries(layers)) {
		await spareMoment();
		document.getElementById(`${frame}-${layer}`)?.setAttribute('d', path);
	}
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
		for (const plate of ground.plates) await refine(plate);
		await spareMoment();
		return ground;
	} catch {
		return null;
	}
}

/** The ground for close views where the page carries it itself, as a file that is opened from a disk does; the contour bands are in the page’s own pictures. */
export function closeInPage(): CloseGround | null {
	const text = document.getElementById('close-ground')?.textContent;
	if (!text) return null;
	const ground = JSON.parse(text) as CloseGround;
	const bands = [...document.querySelectorAll<SVGPathElement>('#ground-bands path')];
	return { ...ground, contours: bands.map((band) => ({ z: Number(band.dataset.z), d: band.getAttribute('d') ?? '' })) };
}

/**
 * Fetches the plans of the steps that the page does not carry.
 * @returns none where they could not be had; their steps then keep the picture before them.
 */
export async function fetchPlans(address: string): Promise<readonly Plan[]> {
	try {
		const answer = await fetch(address);
		return answer.ok ? ((await answer.json()) as Plan[]) : [];
	} catch {
		return [];
	}
}
