import { expect, test } from 'vitest';
import { nextSpeed, speedName } from './speed.ts';

test('the speeds come round: normal, double, half', () => {
	expect([1, 2, 0.5].map(nextSpeed).map(speedName)).toEqual(['2×', '½×', '1×']);
});
