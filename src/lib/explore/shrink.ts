/** How much smaller than in the story marks are drawn where the camera is far off: all of them together, so that their sizes can still be compared. */

/** The zoom from which on marks have their full size. */
const full = 1.4;

/** The least that is left of a mark's radius. */
const least = 0.52;

/** The part of a mark's radius that is drawn at a zoom. */
export function shrinkAt(zoom: number): number {
	return Math.min(1, least + ((1 - least) * zoom) / full);
}
