import { expect, test } from 'vitest';
import { titleShift } from './title-shift.ts';

const group = {
	...{ group: 0, key: 'g', text: 'h = layer(…)', label: 'Close layer', x: 104, y: 17 },
	place: { x: 90, y: 0, width: 400, height: 200 },
	ground: { x: 100, y: 4, width: 80, height: 18 },
	close: { x: 460, y: 2, width: 24, height: 24 }
};

test('the name of a box stays in view while its left side is out of it, up to its button', () => {
	expect(titleShift(group, { k: 1, x: 0, y: 0 })).toBe(0);
	expect(titleShift(group, { k: 1, x: -200, y: 0 })).toBe(108);
	expect(titleShift(group, { k: 0.5, x: -100, y: 0 })).toBe(116);
	expect(titleShift(group, { k: 1, x: -900, y: 0 })).toBe(280);
	expect(titleShift(group, undefined)).toBe(0);
});
