/** Where the page of all events shows what lies around a step: its extent, its window of time, and who its incidents have in common. */
import type { Content, Step } from '../content/model.ts';
import type { Event } from '../content/tables/events.ts';
import { basemaps, boundsOf, project } from '../geo/basemap.ts';

/** The incidents that a step names or shows. */
function shownIn({ scene }: Step, content: Content): Event[] {
	const { window, events } = scene;
	return [...content.events.values()].filter(
		({ id, date, mapped }) => mapped && (events.includes(id) || (window !== undefined && date >= window.from && date <= window.to))
	);
}

/**
 * The address from the site's root, with the parameters of the page of all events. What would leave no incident in the extent is not asked
 * for: a period in which nothing happened there, or an actor that was not part of it.
 */
export function exploreAddress(step: Step, content: Content): string {
	const region = basemaps.region;
	const bounds = boundsOf(region, step.scene.extent).map(Math.round);
	const [left = 0, top = 0, right = 0, bottom = 0] = bounds;
	const near = [...content.events.values()].filter(({ mapped, lon, lat }) => {
		if (!mapped) return false;
		const [x, y] = project(region, [lon, lat]);
		return x >= left && x <= right && y >= top && y <= bottom;
	});
	const { window } = step.scene;
	const inPeriod = window
		? near.filter(({ date }) => date.slice(0, 7) >= window.from.slice(0, 7) && date.slice(0, 7) <= window.to.slice(0, 7))
		: [];
	const shown = shownIn(step, content);
	const common = shown[0]?.actors.find((id) => shown.every(({ actors }) => actors.includes(id)));
	const kept = inPeriod.length > 0 ? inPeriod : near;
	const query = new URLSearchParams();
	if (common !== undefined && shown.length > 1 && kept.some(({ actors }) => actors.includes(common))) query.set('actor', common);
	if (window && inPeriod.length > 0) {
		query.set('from', window.from.slice(0, 7));
		query.set('to', window.to.slice(0, 7));
	}
	query.set('map', bounds.join('_'));
	return `explore/?${query.toString()}`;
}
