/** The bar under text that lies over the map, as the page has it (PanelBar.svelte): its buttons work, and it shows what is seen of the text. */
import type { PanelView } from './panelView.ts';

/** Takes the bar of the page. @param box what has the bar in it; it is taken out while there is no such text. @returns draws the bar */
export function startPanelBar(box: HTMLElement): (view: PanelView) => void {
	const bar = box.querySelector<HTMLElement>('.bar');
	const turn = bar?.querySelector<HTMLElement>('.turn');
	const number = turn?.querySelector('span');
	const [toggle, earlier, further] = bar?.querySelectorAll('button') ?? [];
	if (!bar || !turn || !number || !toggle || !earlier || !further) throw new Error('the page has no bar for text over the map');
	bar.hidden = false;
	return (view) => {
		toggle.textContent = `Show the ${view.isOpen ? 'map' : view.name}`;
		toggle.onclick = () => view.toggle();
		earlier.ariaLabel = `Earlier part of the ${view.name}`;
		earlier.disabled = view.page === 0;
		earlier.onclick = () => view.turn(view.page - 1);
		number.textContent = `${view.page + 1} of ${view.count}`;
		further.ariaLabel = `Further part of the ${view.name}`;
		further.disabled = view.page === view.count - 1;
		further.onclick = () => view.turn(view.page + 1);
		bar.classList.toggle('open', view.isOpen);
		putIn(bar, turn, view.isOpen && view.count > 1);
		putIn(box, bar, view.isThere);
	};
}

/** Puts an element at the end of another, or takes it out; where it is as it should be, it keeps the focus. */
function putIn(box: HTMLElement, element: HTMLElement, isIn: boolean): void {
	if (isIn && element.parentElement !== box) box.append(element);
	else if (!isIn) element.remove();
}
