/** How a statement stands after the check: what the lens and the notes say of it. */
import type { Content } from './model.ts';
import type { Claim, Kind } from './claimSchema.ts';
import type { Source } from './sourceSchema.ts';

/**
 * How a statement stands. Corroborated: two or more sources agree, or the check bore the claim out. Contested: accounts differ, or the check
 * bore the claim out in part or found nothing. Judgement: the author's own judgement, forecast or advice, which nothing decides. Single: from
 * one source that nothing seen contradicts.
 */
export type Standing = 'corroborated' | 'contested' | 'judgement' | 'single';

/** How a note stands. The author’s own comes first, then the check of the claims, then what the other records say. */
export function standingOf(
	content: Content,
	of: readonly string[],
	{ kind, claims, sources }: { readonly kind: Kind; readonly claims: readonly Claim[]; readonly sources: readonly Source[] }
): Standing {
	if (kind === 'opinion' || kind === 'forecast' || kind === 'recommendation') return 'judgement';
	if (of.some((id) => (content.moments.get(id)?.conflictsWith.length ?? 0) > 0)) return 'contested';
	if (claims.some(({ status }) => status === 'partly' || status === 'contradicted' || status === 'not-checked')) return 'contested';
	if (claims.length === 0 && of.some((id) => content.events.get(id)?.disputed)) return 'contested';
	return sources.length > 1 || claims.some(({ status }) => status === 'corroborated') ? 'corroborated' : 'single';
}
