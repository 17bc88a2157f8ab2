/** The ledger as files: a table for a spreadsheet, and the records with their joins for a program. */
import { csvFormat } from 'd3-dsv';
import type { Entry } from './entries.ts';

const separator = '; ';

/** All claims as CSV (RFC 4180, UTF-8), one row a claim. Lists have `; ` between their parts, ids a space. */
export function claimsCsv(entries: readonly Entry[]): string {
	const rows = entries.map(({ claim, steps, consequences, forecast }) => ({
		id: claim.id,
		paragraph: claim.paragraph,
		claim: claim.claim,
		short: claim.short,
		kind: claim.kind,
		theme: claim.theme,
		when: claim.when ?? '',
		where: claim.where.join(separator),
		who: claim.who.join(separator),
		status: claim.status,
		finding: claim.finding,
		outcome: forecast?.outcome ?? '',
		outcomeFinding: forecast?.finding ?? '',
		steps: steps.map(({ id }) => id).join(' '),
		events: claim.events.join(' '),
		sources: claim.sources.join(' '),
		supports: claim.supports.join(' '),
		supportedBy: consequences.map(({ id }) => id).join(' ')
	}));
	return `${csvFormat(rows).replaceAll('\n', '\r\n')}\r\n`;
}

/** All claims as records, with the steps that carry them and what became of forecasts. */
export function claimsJson(entries: readonly Entry[]): object[] {
	return entries.map(({ claim, steps, consequences, forecast }) => ({ ...claim, steps: steps.map(({ id }) => id), supportedBy: consequences.map(({ id }) => id), forecast: forecast && { outcome: forecast.outcome, finding: forecast.finding, events: forecast.events } }));
}
