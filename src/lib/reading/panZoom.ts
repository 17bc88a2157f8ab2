/**
 * A hand on a map: it is dragged with a mouse or a pen, and two fingers, or the wheel with Ctrl or ⌘, move it and bring it closer.
 * One finger and the bare wheel stay the page's own, so that nobody is caught who only wants to scroll past.
 */

/** How a picture was moved: a point (x, y) of it, in CSS pixels from its corner, lies at (scale * x + this.x, scale * y + this.y) now. */
export interface PanZoomTransform {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** What is told of a hand. */
export interface PanZoomListener {
	/** While it moves, always from where the picture was before. */
	move(moved: PanZoomTransform): void;
	/** When it lets go. */
	end(moved: PanZoomTransform): void;
}

interface Finger {
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
}

/** A shorter way is a press and no drag, in CSS pixels. */
const least = 4;

/** After so long without a turn of the wheel it has come to rest, in milliseconds. */
const rest = 160;

/** How the picture under one or two fingers was moved. */
export function transformBy(fingers: readonly Finger[]): PanZoomTransform {
	const [a, b] = fingers;
	if (!a) return { x: 0, y: 0, scale: 1 };
	if (!b) return { x: a.to[0] - a.from[0], y: a.to[1] - a.from[1], scale: 1 };
	const apart = (one: readonly [number, number], other: readonly [number, number]) => Math.hypot(one[0] - other[0], one[1] - other[1]);
	const scale = apart(a.to, b.to) / Math.max(1, apart(a.from, b.from));
	const middle = (end: 'from' | 'to', axis: 0 | 1) => (a[end][axis] + b[end][axis]) / 2;
	return { scale, x: middle('to', 0) - scale * middle('from', 0), y: middle('to', 1) - scale * middle('from', 1) };
}

/** Listens for a hand on an element. Returns what stops it. */
export function listenForPanZoom(element: HTMLElement, { move, end }: PanZoomListener): () => void {
	const fingers = new Map<number, Finger>();
	let isMoving = false;
	let wheel: PanZoomTransform | null = null;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const at = ({ clientX, clientY }: MouseEvent): [number, number] => {
		const { left, top } = element.getBoundingClientRect();
		return [clientX - left, clientY - top];
	};
	const moved = () => transformBy([...fingers.values()]);

	const onDown = (event: PointerEvent) => {
		if (fingers.size > 1 || (event.pointerType === 'mouse' && event.button !== 0)) return;
		fingers.set(event.pointerId, { from: at(event), to: at(event) });
	};
	const onMove = (event: PointerEvent) => {
		const finger = fingers.get(event.pointerId);
		if (!finger) return;
		fingers.set(event.pointerId, { ...finger, to: at(event) });
		if (event.pointerType === 'touch' && fingers.size < 2) return;
		const [dx, dy] = [finger.from[0] - at(event)[0], finger.from[1] - at(event)[1]];
		if (!isMoving && Math.hypot(dx, dy) < least) return;
		if (!isMoving) for (const id of fingers.keys()) element.setPointerCapture(id);
		isMoving = true;
		move(moved());
	};
	const onUp = (event: PointerEvent) => {
		if (!fingers.has(event.pointerId)) return;
		if (isMoving) end(moved());
		fingers.clear();
	};
	/** The press that ends a drag chooses nothing. */
	const onClick = (event: MouseEvent) => {
		if (isMoving) event.stopPropagation();
		isMoving = false;
	};
	// A second finger comes in the middle of a move.
	const onStart = () => {
		if (fingers.size === 0) isMoving = false;
	};
	const onWheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey) return;
		event.preventDefault();
		const [x, y] = at(event);
		const { scale, x: left, y: top } = wheel ?? { scale: 1, x: 0, y: 0 };
		const by = 2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.06 : event.ctrlKey ? 0.008 : 0.003));
		wheel = { scale: scale * by, x: x - by * (x - left), y: y - by * (y - top) };
		move(wheel);
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			if (wheel) end(wheel);
			wheel = null;
		}, rest);
	};

	element.addEventListener('pointerdown', onStart, true);
	element.addEventListener('pointerdown', onDown);
	element.addEventListener('pointermove', onMove);
	element.addEventListener('pointerup', onUp);
	element.addEventListener('pointercancel', onUp);
	element.addEventListener('click', onClick, true);
	element.addEventListener('wheel', onWheel, { passive: false });
	return () => {
		clearTimeout(waiting);
		element.removeEventListener('pointerdown', onStart, true);
		element.removeEventListener('pointerdown', onDown);
		element.removeEventListener('pointermove', onMove);
		element.removeEventListener('pointerup', onUp);
		element.removeEventListener('pointercancel', onUp);
		element.removeEventListener('click', onClick, true);
		element.removeEventListener('wheel', onWheel);
	};
}
