import { expect, test } from 'vitest';
import * as comparisons from './comparisons.ts';

test.each([
	['less', 1, 0, 0],
	['greater', 0, 1, 0],
	['less_equal', 1, 0, 1],
	['greater_equal', 0, 1, 1],
	['equal', 0, 0, 1],
	['not_equal', 1, 1, 0]
] as const)('%s of 1 and 2, 2 and 1, 2 and 2 is %d, %d, %d', (name, up, down, tie) => {
	const { value } = comparisons[name];
	expect([value(1, 2), value(2, 1), value(2, 2)]).toEqual([up, down, tie]);
	expect(value(0, -0)).toBe(value(2, 2));
});

test('nothing holds of an undefined number but that it differs', () => {
	for (const [name, { value }] of Object.entries(comparisons))
		for (const pair of [
			[NaN, 1],
			[1, NaN],
			[NaN, NaN]
		] as const)
			expect(value(pair[0], pair[1])).toBe(name === 'not_equal' ? 1 : 0);
});

test('each jumps where both inputs are equal, passes no gradient anywhere, and says why', () => {
	for (const { partials, kink, keeps } of Object.values(comparisons)) {
		expect([kink?.at(2, 2), kink?.at(-0, 0), kink?.at(2, 3)]).toEqual([true, true, false]);
		for (const { of } of partials) expect([of(1, 2, 1), of(2, 2, 1)]).toEqual([0, 0]);
		expect(keeps).toContain('slopes are 0');
	}
});
