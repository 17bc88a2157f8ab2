/** The messages by which an embed tells its height: once, in the protocol of the host, and not before the height is final. */
import { beforeEach, expect, test } from 'vitest';
import { IframeResize } from '../../../src/lib/embed/iframeResize.ts';

let told: unknown[];
const heightsAt = (address: string) =>
	new IframeResize(new URL(address, 'https://site.test/embed/bannu/'), (message) => told.push(message));
const sizer = '[iFrameSizer]frame:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
beforeEach(() => (told = []));

test('nothing is told before it is right; then each of the silent kinds once', () => {
	const heights = heightsAt('');
	heights.set(500, 700);
	heights.set(640, 700);
	expect(told).toEqual([]);
	heights.open();
	expect(told).toHaveLength(3);
	expect(JSON.stringify(told)).not.toContain('500');
	heights.set(640, 300);
	expect(told).toHaveLength(3);
});

test('hosts that have shown themselves early are told alone, each in its own first words', () => {
	const heights = heightsAt('?childId=there');
	heights.hear(sizer);
	heights.hear({ ns: 'strategic-depth', v: 1, type: 'hello' });
	heights.set(640, 700);
	heights.open();
	expect(told).toEqual([
		'pymxPYMxtherexPYMxheightxPYMx640',
		'[iFrameSizer]frame:640:700:init',
		{ ns: 'strategic-depth', v: 1, type: 'height', height: 640 }
	]);
	heights.set(700, 700);
	expect(told[4]).toBe('[iFrameSizer]frame:700:700:resize');
});

test('a host that shows itself late is answered at once and alone, and only the first time', () => {
	const heights = heightsAt('');
	heights.set(640, 700);
	heights.open();
	told = [];
	heights.hear({ ns: 'strategic-depth', v: 1, type: 'hello' });
	heights.hear({ ns: 'strategic-depth', v: 1, type: 'hello' });
	expect(told).toEqual([{ ns: 'strategic-depth', v: 1, type: 'height', height: 640 }]);
	heights.set(800, 700);
	expect(told).toHaveLength(2);
});

test.each([null, 7, '', '[iFrameSizer]', [], { message: 'ready' }, { sentinel: 'amp', type: 'x' }, 'pymxPYMxaxPYMxwidthxPYMx3'])(
	'%j means nothing',
	(message) => {
		const heights = heightsAt('');
		heights.set(640, 700);
		heights.open();
		told = [];
		heights.hear(message);
		expect(told).toEqual([]);
	}
);
