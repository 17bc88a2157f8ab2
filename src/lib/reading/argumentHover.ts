/** The argument map under the pointer or the focus: a claim, all that it rests on and all that rests on it; the rest steps back. */

/** Everything that can be reached from an id along pairs. */
export function reachedFrom(id: string, pairs: readonly (readonly [string, string])[]): Set<string> {
	const reached = new Set<string>();
	const visit = (from: string): void => {
		for (const [a, b] of pairs) {
			if (a !== from || reached.has(b)) continue;
			reached.add(b);
			visit(b);
		}
	};
	visit(id);
	return reached;
}

/** Follows pointer and focus on the map. @param said where the claim in question is told. @returns stops following. */
export function followArgument(map: SVGSVGElement, said: HTMLElement): () => void {
	const links = [...map.querySelectorAll<SVGElement>('[data-from]')];
	const nodes = [...map.querySelectorAll<SVGElement>('[data-claim]')];
	const down = links.map(({ dataset }) => [dataset.to ?? '', dataset.from ?? ''] as const);
	const up = down.map(([to, from]) => [from, to] as const);
	const atFirst = said.textContent;

	const choose = (id: string | null) => {
		chosen = id;
		map.classList.toggle('chosen', id !== null);
		const grounds = id === null ? new Set<string>() : reachedFrom(id, down);
		const consequences = id === null ? new Set<string>() : reachedFrom(id, up);
		for (const node of nodes) {
			const own = node.dataset.claim ?? '';
			node.classList.toggle('near', own === id || grounds.has(own) || consequences.has(own));
			node.classList.toggle('self', own === id);
			if (own === id) said.textContent = `${node.dataset.told ?? ''} It rests on ${grounds.size} claims and carries ${consequences.size}.`;
		}
		for (const { classList, dataset } of links) {
			const [from = '', to = ''] = [dataset.from, dataset.to];
			classList.toggle(
				'near',
				((to === id || grounds.has(to)) && grounds.has(from)) || ((from === id || consequences.has(from)) && consequences.has(to))
			);
		}
		if (id === null) said.textContent = atFirst;
	};
	/** The claim that stands out, and whether a finger asks for it. */
	let chosen: string | null = null;
	let isTouch = false;
	const claimAt = (target: EventTarget | null) =>
		target instanceof Element ? (target.closest<SVGElement>('[data-claim]')?.dataset.claim ?? null) : null;
	const onOver = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') choose(claimAt(event.target) ?? claimAt(document.activeElement));
	};
	const onLeave = (event: PointerEvent) => {
		if (event.pointerType !== 'touch') choose(claimAt(document.activeElement));
	};
	const onFocus = ({ target }: FocusEvent) => {
		if (target instanceof Element && target.matches(':focus-visible')) choose(claimAt(target));
	};
	const onBlur = () => !isTouch && choose(null);
	const onDown = (event: PointerEvent) => (isTouch = event.pointerType === 'touch');
	// A finger rests on nothing: its first press brings a claim out, the second follows the link.
	const onClick = (event: MouseEvent) => {
		const id = claimAt(event.target);
		if (!isTouch || id === chosen) return;
		event.preventDefault();
		choose(id);
		if (id !== null) said.append(' Touch it again to go to it.');
	};
	const listeners = [
		['pointerover', onOver],
		['pointerleave', onLeave],
		['focusin', onFocus],
		['focusout', onBlur],
		['pointerdown', onDown],
		['click', onClick]
	] as const;
	for (const [name, listener] of listeners) map.addEventListener(name, listener as EventListener);
	return () => {
		for (const [name, listener] of listeners) map.removeEventListener(name, listener as EventListener);
	};
}
