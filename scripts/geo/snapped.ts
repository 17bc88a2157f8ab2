/**
 * Runs mapshaper: layers from different packages are given the same points where they mean the same line.
 * world-atlas is rounded to about 0.0036 degrees, so that without this countries and provinces have hairline gaps between them.
 */
import { type Area, type Collection, collection } from './geometry.ts';
import { packaged, readJson, run, work, writeJson } from './work.ts';

const mapshaper = (...args: string[]): string => run(packaged('.bin', 'mapshaper'), ...args);

/** Layers with shared points, cut to a box somewhat wider than the frame. */
export function snapped<L extends Record<string, Area[]>>(layers: L): L {
	const names = Object.keys(layers);
	for (const name of names) writeJson(work('layers', `${name}.json`), collection(layers[name]!));
	const files = names.map((name) => `layers/${name}.json`);
	const snap = ['combine-files', 'snap', 'snap-interval=0.0045', '-clip', 'bbox=48,15,90,46', 'target=*'];
	mapshaper('-i', ...files, ...snap, '-o', 'layers', 'force', 'format=geojson', 'precision=0.0001', 'target=*');
	return Object.fromEntries(names.map((name) => [name, read(`${name}.json`)])) as L;
}

/** Areas of one layer without slivers between them. */
export function cleaned<A extends Area>(areas: A[]): A[] {
	writeJson(work('layers', 'districts.json'), collection(areas));
	const clean = ['snap', 'snap-interval=0.012', '-clean', 'gap-fill-area=60km2', 'overlap-rule=max-area'];
	mapshaper('-i', 'layers/districts.json', ...clean, '-o', 'force', 'layers/districts.json', 'format=geojson', 'precision=0.0001');
	return read('districts.json') as A[];
}

const read = (file: string) => readJson<Collection<Area>>(work('layers', file)).features;
