/** The styles of a page come after those of what it imports. */
import { expect, test } from 'vitest';
import { stylesInOrder } from '../../scripts/styleorder.ts';

test('styles of imports come first, each once, and a chunk without any has none', () => {
	const ordered = stylesInOrder({
		page: { file: 'page.js', css: ['page.css'], imports: ['map', 'head'] },
		map: { file: 'map.js', css: ['map.css'], imports: ['parts', 'page'] },
		head: { file: 'head.js', css: ['head.css'], imports: ['parts'] },
		parts: { file: 'parts.js', css: ['parts.css'] },
		plain: { file: 'plain.js' }
	});
	expect(ordered.page?.css).toEqual(['parts.css', 'map.css', 'head.css', 'page.css']);
	expect(ordered.parts?.css).toEqual(['parts.css']);
	expect(ordered.plain).toEqual({ file: 'plain.js' });
});
