/** What an editor can copy for a choice, and in which forms it is previewed. Pure. */
import { regionNote } from '../../content/borders.ts';
import { siteName } from '../../content/edition.ts';
import { credit, elementMarkup, embedAddress, frameMarkup, homeAddress, loaderMarkup, stillMarkup, type EmbedSpec } from '../snippets.ts';
import type { Choice, EmbedSection } from './builderChoice.ts';

/** A text to copy. */
export interface CopyItem {
	readonly name: string;
	/** What it is for; '' where the name says it. */
	readonly about: string;
	readonly text: string;
}

/** Where the texts are about. */
export interface CopyContext {
	/** The site's address without a slash at its end. */
	readonly site: string;
	/** True where the build was not told its public address: nothing is offered that needs one. */
	readonly isLocal: boolean;
	/** Who wrote it and which version it is, for the citation. */
	readonly byline: string;
}

/** The texts to copy. @param spec what the choice is in a host's page; @param step the step to begin with */
export function copyItemsOf(choice: Choice, spec: EmbedSpec, step: EmbedSection['steps'][number], context: CopyContext): CopyItem[] {
	const { site, isLocal, byline } = context;
	const still = choice.section.includes('/') ? 'the incident' : 'the step to begin with';
	const frame: CopyItem = {
		name: 'Frame',
		about: 'For any system that takes an iframe. It fits the height that you give it; no script is needed.',
		text: frameMarkup(site, spec)
	};
	const loader: CopyItem = {
		name: 'Frame with our script',
		about: 'The script sets the height of frames that show all steps. Without it the frame stays as it is.',
		text: loaderMarkup(site, spec)
	};
	const oembed: CopyItem = {
		name: 'Address for WordPress and other oEmbed readers',
		about: 'Paste it on a line of its own. It brings the whole section, as it is now.',
		text: homeAddress(site, spec)
	};
	return [
		...(choice.mode === 'step' ? [frame] : []),
		...(choice.mode === 'scroll' ? [] : [loader]),
		{
			name: 'Element',
			about: 'Frame and caption inside an element of ours: whatever a system strips, something good remains.',
			text: elementMarkup(site, spec, choice.mode)
		},
		// A copy without a public address has no oEmbed answers.
		...(isLocal ? [] : [oembed]),
		{
			name: 'Still',
			about: `For feeds, letters and print: the picture of ${still}, with its credit.`,
			text: stillMarkup(site, spec, step.still)
		},
		{ name: 'Alternative text', about: 'The picture in words.', text: step.alt },
		{
			name: 'Citation',
			about: '',
			text: `${byline}: “${spec.title}”, in: ${siteName}.${isLocal ? '' : ` ${homeAddress(site, spec)}`} (${credit.replace(`${siteName}, `, '')}).`
		},
		{ name: 'Note on borders', about: 'Stands in every picture; to be said wherever a map is described.', text: regionNote }
	];
}

/** A frame that shows how the embed looks, in CSS pixels. */
export interface Preview {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly address: string;
	readonly sandbox?: string;
}

/** The previews. @param base the site's root without a slash at its end */
export function previewsOf(choice: Choice, spec: EmbedSpec, base: string): Preview[] {
	const parts = spec.query.split('&').filter((part) => part !== '');
	const addressOf = (own: readonly string[]) => embedAddress(base, { path: spec.path, query: own.join('&'), edition: spec.edition });
	const inTheme = (own: readonly string[], theme: string) =>
		addressOf([...own.filter((part) => !part.startsWith('theme=')), `theme=${theme}`]);
	const steps = parts.filter((part) => part.startsWith('steps='));
	return [
		{ name: 'Desktop', width: 700, height: choice.height, address: addressOf(parts) },
		{ name: 'Phone', width: 320, height: choice.mode === 'flat' ? 640 : Math.min(choice.height, 560), address: addressOf(parts) },
		{ name: 'Dark', width: 320, height: 560, address: inTheme(parts, 'dark') },
		{ name: 'Print', width: 480, height: 560, address: inTheme([...steps, 'mode=flat'], 'light') },
		{ name: 'Without scripts', width: 320, height: 560, address: addressOf([]), sandbox: 'allow-same-origin' }
	];
}
