/** The ledger as a file for programs: the records of the claims with their joins. The table for spreadsheets is made with the other downloads. */
import type { Entry } from './entries.ts';

/** All claims as records, with the steps that carry them and what became of forecasts. */
export function claimsJson(entries: readonly Entry[]): object[] {
	return entries.map(({ claim, steps, consequences, views, forecast }) => ({
		...claim,
		steps: steps.map(({ id }) => id),
		supportedBy: consequences.map(({ id }) => id),
		views: views.map(({ id }) => id),
		forecast: forecast && { outcome: forecast.outcome, finding: forecast.finding, events: forecast.events }
	}));
}
