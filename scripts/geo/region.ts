/**
 * The map of the region: all layers as one topology, so that a border that two shapes share is stored once and never shows a gap.
 * The objects are countries, provinces, districts, kashmir, lines and rivers.
 */
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { decoded, type Grid, onGrid, packed, users } from './arcs.ts';
import { disputedLines, kashmir } from './disputed.ts';
import { districts } from './districts.ts';
import { retraced, surveyed } from './durand.ts';
import { collection, wind } from './geometry.ts';
import { georeferenced } from './georeferenced.ts';
import * as outlines from './outlines.ts';
import { rivers } from './rivers.ts';
import { share } from './shared.ts';
import { simplified } from './simplified.ts';
import { cleaned, snapped } from './snapped.ts';

/** Square kilometres below which a bend is left out, by what the line is. */
const tolerances = { theLine: 0, near: 1.2, river: 1.5, far: 60 };

/** The finished topology. */
export function region(): Topology {
	const grid = topology(layered(), 1e6) as unknown as Grid;
	const isOf = countriesOf(grid);
	const isLine = (arc: number): boolean => isOf[arc]!.has('AFG') && isOf[arc]!.has('PAK');
	const arcs = retraced(decoded(grid), isLine, surveyed());
	const tolerance = tolerancesOf(grid, isOf);
	const thin = arcs.map((arc, i) =>
		simplified(
			arc.map((point) => onGrid(point, grid)),
			tolerance[i]!
		)
	);
	return packed(grid, thin, 3e4);
}

/** All layers with their common points in common. */
function layered() {
	const source = { countries: outlines.countries(), provinces: outlines.provinces(), kashmir: outlines.indianKashmir() };
	const { countries, provinces, kashmir: indian } = snapped(source);
	const inside = districts(
		cleaned(georeferenced()),
		provinces.filter(({ properties }) => properties.cc === 'PAK')
	);
	share(
		provinces,
		countries.filter(({ properties }) => ['AFG', 'PAK'].includes(properties.id))
	);
	share(countries, provinces);
	share(
		inside,
		provinces.filter(({ properties }) => properties.cc === 'PAK'),
		0.3
	);
	const disputed = kashmir(countries, provinces, indian);
	for (const areas of [countries, provinces, inside, disputed]) areas.forEach(wind);
	return {
		countries: collection(countries),
		provinces: collection(provinces),
		districts: collection(inside),
		kashmir: collection(disputed),
		lines: collection(disputedLines()),
		rivers: collection(rivers())
	};
}

/** The countries that each arc bounds. */
const countriesOf = (grid: Grid): Set<string>[] =>
	users(grid, geometries(grid, 'countries'), ({ properties }) => (properties as { id: string }).id).map((ids) => new Set(ids));

/** How far each arc may be simplified. */
function tolerancesOf(grid: Grid, isOf: Set<string>[]): number[] {
	const near = ['provinces', 'districts', 'kashmir', 'lines'].flatMap((name) => geometries(grid, name));
	const inNear = users(grid, near, () => true);
	const inRiver = users(grid, geometries(grid, 'rivers'), () => true);
	return grid.arcs.map((_, i) => {
		const [afghan, pakistani] = ['AFG', 'PAK'].map((id) => isOf[i]!.has(id));
		if (afghan && pakistani) return tolerances.theLine;
		if (afghan || pakistani || inNear[i]!.length > 0) return tolerances.near;
		return inRiver[i]!.length > 0 ? tolerances.river : tolerances.far;
	});
}

const geometries = (grid: Grid, name: string) => (grid.objects[name] as GeometryCollection).geometries;
