/** What an embedded section tells its script. Plain data, written into the page as JSON; made by embedData.ts. */
import type { DetailLayers, Gazetteers, Outline, ResolvedScene } from '../scene/resolved.ts';

/** Everything that the script of an embed needs; the words are in the page already. */
export interface EmbedData {
	/** The chapter or incident that is shown. */
	readonly id: string;
	readonly steps: readonly {
		readonly id: string;
		readonly heading: string;
		readonly seconds: number;
		/** True where accounts are told one after another: whoever comes to such a step begins with the first. */
		readonly hasAccounts: boolean;
	}[];
	readonly scenes: readonly ResolvedScene[];
	readonly gazetteers: Gazetteers;
	readonly outline: Outline;
	/** All ground that these scenes need: a frame without an origin of its own can fetch nothing later. */
	readonly close: DetailLayers;
}
