/** scrollama's own types are wrong (they reject legal offsets and miss members); these are the parts that reading/scroll.ts uses. */
declare module 'scrollama' {
	interface Scroller {
		setup(options: { step: HTMLElement[]; offset: number; container: HTMLElement }): Scroller;
		onStepEnter(callback: () => void): Scroller;
		onStepExit(callback: () => void): Scroller;
		resize(): Scroller;
		destroy(): Scroller;
	}
	export default function scrollama(): Scroller;
}
