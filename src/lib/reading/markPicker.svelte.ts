/** Which mark of a map a reader points at or has pressed. */
import { markAt } from '../scene/markAt.ts';
import type { PlacedMark } from '../scene/marks.ts';

/** What of a map can be picked. */
export interface PickableMarks {
	/** The step of the map: a mark that was pressed in another one counts no more. */
	readonly step: string;
	/** The marks that are to be seen, in CSS pixels of the map. */
	readonly marks: readonly PlacedMark[];
	/** As in the layout. */
	readonly scale: number;
}

/** Follows pointers over a map. */
export class MarkPicker {
	readonly #map: () => PickableMarks;
	#over = $state.raw<string | null>(null);
	#pressed = $state.raw<{ readonly step: string; readonly id: string | null }>({ step: '', id: null });
	/** The mark that is meant: the one under a pointer that hovers, else the one that was pressed. */
	readonly mark: PlacedMark | undefined = $derived.by(() => {
		const { step, marks } = this.#map();
		const pressed = this.#pressed.step === step ? this.#pressed.id : null;
		return marks.find(({ id }) => id === (this.#over ?? pressed));
	});
	/** True where that mark was pressed, so that its card stays. */
	readonly isPressed: boolean = $derived(this.mark !== undefined && this.mark.id === this.#pressed.id);

	constructor(map: () => PickableMarks) {
		this.#map = map;
	}

	/** The mark that keys have come to, as if a pointer were over it; null for none. */
	readonly pointAt = (id: string | null): void => {
		this.#over = id;
	};

	/** The mark that keys press; null for none. */
	readonly press = (id: string | null): void => {
		this.#pressed = { step: this.#map().step, id };
	};

	/** Listens on the element of the map. @returns stops listening */
	readonly listen = (element: HTMLElement): (() => void) => {
		const meant = ({ clientX, clientY }: MouseEvent): string | null => {
			const { left, top } = element.getBoundingClientRect();
			const { marks, scale } = this.#map();
			return markAt(marks, [clientX - left, clientY - top], scale);
		};
		const move = (event: PointerEvent) => {
			if (event.pointerType === 'mouse') this.#over = meant(event);
		};
		const leave = () => (this.#over = null);
		const press = (event: MouseEvent) => this.press(meant(event));
		element.addEventListener('pointermove', move);
		element.addEventListener('pointerleave', leave);
		element.addEventListener('click', press);
		return () => {
			element.removeEventListener('pointermove', move);
			element.removeEventListener('pointerleave', leave);
			element.removeEventListener('click', press);
		};
	};
}
