/** Fetches what is not needed at once: for close views the full paths, the contour bands and the shapes of highlights. */
import { basemapNames, basemapTable, type BasemapName } from '../geo/basemapTable.ts';
import { piecesOf } from '../geo/tiles.ts';
import type { BasemapPaths } from '../geo/paths.ts';
import type { DetailLayers } from '../scene/resolved.ts';
import { fetchJson } from './fetchJson.ts';

/** Waits until the page has a moment to spare. */
const spareMoment = () =>
	new Promise<void>((go) => ('requestIdleCallback' in window ? requestIdleCallback(() => go(), { timeout: 300 }) : setTimeout(go, 30)));

/** From this zoom on the full paths are drawn; further off they would look the same as the light ones and take several times as long. */
export const nearFrom = 1.3;

/** The side of the cells that paths are cut into, in map units. Smaller ones are drawn faster, but each piece has its style worked out anew as the zoom changes. */
const cell = 500;

/** From how far paths are looked at. */
const distances = ['far', 'near'] as const;

/** Areas stay whole, and lines with dashes, which begin anew with each piece. */
const whole = ['kashmir', 'provinces', 'lineOfControl'];

/**
 * Puts the paths of a basemap where the page has room for them, one layer at a time, so that no move waits for all. Where the page carries none,
 * they fill its empty ones; beside light ones they are put in pieces under the same names with `-near`. The light paths have a copy in pieces
 * too, `-far`: the ones that the page came with are one path a layer, since that is the shorter to send.
 */
export async function refine({ basemap, ...layers }: BasemapPaths): Promise<void> {
	const { isCarried } = basemapTable[basemap];
	if (isCarried) copyLight(basemap);
	for (const [layer, path] of Object.entries(layers)) {
		const own = document.getElementById(`${basemap}-${layer}`);
		if (!own) continue;
		await spareMoment();
		if (isCarried) cutLayer(basemap, layer, path);
		else own.setAttribute('d', path);
	}
}

/** Puts light paths where the page carries none. */
export function fillPaths({ basemap, ...layers }: BasemapPaths): void {
	for (const [layer, path] of Object.entries(layers)) if (path) document.getElementById(`${basemap}-${layer}`)?.setAttribute('d', path);
}

/** Copies the light paths of the page for both distances; until a copy is refined it is as they are. */
function copyLight(basemap: BasemapName): void {
	for (const id of [`paths-${basemap}`, `${basemap}-line`])
		for (const distance of distances) {
			const from = document.getElementById(id);
			if (!from || document.getElementById(`${id}-${distance}`)) continue;
			const copy = from.cloneNode(true) as Element;
			for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.id += `-${distance}`;
			from.after(copy);
		}
}

/** Puts a layer of the copies into pieces: from far as the page has it, from near by the path that is given, which stands for both where the page has none. */
function cutLayer(basemap: BasemapName, layer: string, near: string): void {
	for (const distance of distances) {
		const before = document.getElementById(`${basemap}-${layer}-${distance}`);
		const path = (distance === 'far' && pathOf(`${basemap}-${layer}`)) || near;
		before?.replaceWith(groupOf(before, piecesOf(path, cell, whole.includes(layer))));
	}
}

/** The path text of an element of the page. */
const pathOf = (id: string) => document.getElementById(id)?.getAttribute('d') ?? '';

/** A group that stands for a path, of its pieces. */
function groupOf(path: Element, pieces: readonly string[]): Element {
	const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
	const group = make('g');
	group.id = path.id;
	group.setAttribute('class', path.getAttribute('class') ?? '');
	for (const piece of pieces) {
		const part = make('path');
		part.setAttribute('d', piece);
		group.append(part);
	}
	return group;
}

/**
 * Fetches the ground for close views; the page stays with what it has where that fails.
 * @returns null where it could not be had.
 */
export async function fetchDetailLayers(address: string): Promise<DetailLayers | null> {
	try {
		const ground = await fetchJson<DetailLayers>(address);
		for (const paths of ground?.paths ?? []) await refine(paths);
		await spareMoment();
		return ground && { ...ground, isRefined: true };
	} catch {
		return null;
	}
}

/** The ground for close views where the page carries it itself, as a file that is opened from a disk does; the contour bands are in the page’s own pictures. */
export function detailLayersInPage(): DetailLayers | null {
	const text = document.getElementById('close-ground')?.textContent;
	if (!text) return null;
	const ground = JSON.parse(text) as DetailLayers;
	// Its paths are the full ones.
	for (const basemap of basemapNames.filter((name) => basemapTable[name].isCarried)) {
		copyLight(basemap);
		for (const { id } of document.querySelectorAll(`#paths-${basemap} > [id], #${basemap}-line`))
			cutLayer(basemap, id.replace(`${basemap}-`, ''), pathOf(id));
	}
	const bands = [...document.querySelectorAll<SVGPathElement>('#ground-bands path')];
	const contours = bands.map((band) => ({ z: Number(band.dataset.z), d: band.getAttribute('d') ?? '' }));
	return { ...ground, contours, isRefined: true };
}

/** Lets a narrow map have the relief in full, in the place of the small one that it came with. @param stage what has both in its styles, the large one as `--large` */
export async function fetchRelief(stage: HTMLElement): Promise<void> {
	const address = /url\(["']?([^"')]+)/.exec(getComputedStyle(stage).getPropertyValue('--large'))?.[1];
	if (!address) return;
	const picture = new Image();
	picture.src = address;
	// Where it does not come, the small one stays.
	await picture.decode().then(
		() => (stage.dataset.relief = 'large'),
		() => null
	);
}
