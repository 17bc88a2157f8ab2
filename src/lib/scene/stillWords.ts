/** What the still of a step shows, in words: what stands in its place for whoever does not see it. Build only. */
import { panelInWords, type DrawnPanel } from '../content/panels/panelKinds.ts';

/**
 * The words of the still of a step: of its map, unless the second picture hides it, and of the second picture.
 * @param map the short description of the map; @param isFull whether the second picture takes the whole still
 */
export function stillWords(map: string, panel: DrawnPanel | null, isFull: boolean): string {
	if (!panel) return map;
	return isFull ? `In place of the map: ${panelInWords(panel)}` : `${map} Under the map: ${panelInWords(panel)}`;
}
