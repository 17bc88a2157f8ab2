/** Starts an embedded section with all its steps one under the other. A classic script: a frame without an origin loads no module. */
import { Frame } from './frame.ts';

const frame = new Frame('flat');
frame.standFlat();
frame.show(frame.options.step, 1, 'auto');
frame.begin(
	frame.grid,
	() => frame.measureFlat(),
	// A flat section stays flat.
	() => {}
);
