/** Starts an embedded section with all its steps one under the other. A classic script: a frame without an origin loads no module. */
import { Frame } from './frame.ts';

const frame = new Frame('flat');
const { grid, heights } = frame;
for (const section of frame.sections) section.classList.add('current');
frame.show(frame.options.step, 1, 'auto');
frame.begin(
	grid,
	() => heights.set(Math.ceil(grid.getBoundingClientRect().height), Math.ceil(grid.clientWidth)),
	// A flat section stays flat.
	() => {}
);
