import { expect, test } from 'vitest';
import { read } from './read.ts';
import { mendedNumbers } from './testing/mended-numbers.ts';

const VALUES = { x: 5, w1: 2 };

test.each([
	['x++', 'x1 = x + 1', [6]],
	['x--', 'x1 = x - 1', [4]],
	['c = 3\nc += 1\nc*x', 'c = 3\nc1 = c + 1\nc1*x', [20]],
	[`${'n'.repeat(32)} += 1`, `${'n'.repeat(24)}1 = ${'n'.repeat(32)} + 1`, [3]],
	['c = 3\nc += 2 < 1\nc*x', 'c = 3\nc1 = c + (2 < 1)\nc1*x', [15]],
	['c = 3\nc *= x - 1\nc + c', 'c = 3\nc1 = c * (x - 1)\nc1 + c1', [24]],
	['w1 += 1', 'w1_new = w1 + 1', [3]],
	['x = x + 1\nx*2', 'x1 = x + 1\nx1*2', [12]],
	['c = 1; c = 2; c*x', 'c = 1; c1 = 2; c1*x', [10]],
	['c = 1\nc = c + 2\nc = c*x\nc + 1', 'c = 1\nc1 = c + 2\nc = c1*x\nc + 1', [16]],
	['c = 1\nf(c) = c*2\nc = 4\nf(c)', 'c = 1\nf(c) = c*2\nc1 = 4\nf(c1)', [8]],
	['c1 = 7\nc = 1\nc += 1\nc + c1', 'c1 = 7\nc = 1\nc2 = c + 1\nc2 + c1', [9]]
])('a name that changes its value, %j, becomes two names with the same numbers', (...row) => {
	const [source, written, numbers] = row;
	expect(mendedNumbers(source, VALUES)).toMatchObject({ written, numbers });
});

test.each([
	['atan2(x)', '`atan2` takes two inputs, and here is one. Write it as `atan2(a, b)`.'],
	[
		'k = 5\nk[1, 2]',
		'A single number has no entries to choose from. Write it without the brackets.'
	],
	[
		'k[1, 200]',
		'`k` is a single number here, and has no entries to choose from. Write it without the brackets, or give it a list under Values.'
	],
	[
		'import("x")',
		'`import` is a word of another language. Write only the function itself, such as `f = w*x + b`.'
	],
	[
		'createUnit("foo")',
		'`createUnit` makes a unit, and numbers have no units here. Write the number alone.'
	],
	[
		'x % 2',
		'A remainder (`%`) cannot be computed here: it jumps. Write `x - k*2`, where `k` is how often `2` goes into `x`.'
	],
	[
		'x → 2',
		'An arrow has no meaning here. A function is defined with `=`, as in `f(x) = x^2`, and a name gets its value with `=`, as in `x = 2`.'
	]
])('%s says what to write', (source, message) => {
	expect(read(source).diagnostics[0]?.message).toBe(message);
});
