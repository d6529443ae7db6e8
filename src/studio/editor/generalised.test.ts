import { expect, test } from 'vitest';
import { generalised } from './generalised.ts';

test.each([
	['{y} adds {a} and {b}: {a=} + {b=} = {y=}.', 'y adds u and v.'],
	['{y} turns the sign of {a}: {y=}.', 'y turns the sign of u.'],
	['{y} is 1/{a}, here {y=}.', 'y is 1/u.'],
	['{y} adds up {a} ({a#}) along axis {axis}.', 'y adds up u along the axis.'],
	['{y} adds up {a} over {axis}: {y=}.', 'y adds up u over one axis or all.'],
	[
		'{y} turns {a} over: its axes change places, and {a#} becomes {y#}.',
		'y turns u over: its axes change places.'
	],
	[
		'{y} is the dot product of {a} and {b} ({a#} each): it is {y=}.',
		'y is the dot product of u and v.'
	],
	['{y} has the shape {y#}.', 'y has the shape y.'],
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
