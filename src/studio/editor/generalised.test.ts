import { expect, test } from 'vitest';
import { generalised } from './generalised.ts';

test.each([
	['{y} adds {a} and {b}: {a=} + {b=} = {y=}.', 'y adds u and v.'],
	['{y} turns the sign of {a}: {y=}.', 'y turns the sign of u.'],
	['{y} is 1/{a}, here {y=}.', 'y is 1/u.'],
	['{y} adds up {a} along axis {axis}.', 'y adds up u along the axis.'],
	['{y} makes a column of {a#}: {y#}.', 'y makes a column of the shape of u: the shape of y.'],
	['{y} of {a} is {y=}.', 'y of u is y.']
])('%j becomes %j', (says, told) => {
	const parts = generalised(says, 'y', ['u', 'v']);
	expect(parts.map(({ text }) => text).join('')).toBe(told);
});

test('names stand apart, to be set as mathematics', () => {
	expect(generalised('{y} adds {a}.', 'y', ['x'])).toEqual([
		{ text: 'y', isName: true },
		{ text: ' adds ', isName: false },
		{ text: 'x', isName: true },
		{ text: '.', isName: false }
	]);
});
