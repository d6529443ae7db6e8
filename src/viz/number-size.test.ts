import { expect, test } from 'vitest';
import { numberSize } from './number-size.ts';

test('a number longer than −0.3932 is set smaller, so that it takes no more room', () => {
	expect(['3', '−0.3932', '−0.09099', '−0.009099'].map((text) => numberSize(13, text))).toEqual([
		13, 13, 11.9, 10.5
	]);
});
