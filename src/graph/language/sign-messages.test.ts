import { expect, test } from 'vitest';
import { ALONE } from './asked-derivative.ts';
import { read } from './read.ts';
import { told } from './told.ts';

const NO_COLON = 'This `?` needs a `:` and the value for the other case, as in `c ? a : b`.';
const CONDITIONS =
	'Conditions are numbers here, 1 or 0. For “and” multiply them, as in `(a > 0) .* (b > 0)`; for “or” write `max(a > 0, b > 0)`.';
test.each([
	['W = [1, 2]\nW«^T»', "For a transpose write `'` in place of `^T`.", "W = [1, 2]\nW'"],
	[
		"«W'(x)»",
		"`W'` is the transpose of `W`, and no derivative. For a product write `W'*(x)`.",
		"W'*(x)"
	],
	["«f'»(x)", `\`f'\` would be a derivative. ${ALONE}`, undefined],
	["«f'»(x) = 2*x", `\`f'\` would be a derivative. ${ALONE}`, undefined],
	[
		"f(x) = x^2\n«f'»(x)",
		"`f'` would be a derivative. Write the function alone: this page computes the derivative of the last line with respect to every input.",
		'f(x) = x^2\nf(x)'
	],
	[
		"«x'» = 3",
		'A name has no prime. Write another letter or a digit after it, as in `x1`.',
		undefined
	],
	["«'»text'", 'Text in quotes is not a number. Write names without quotes.', undefined],
	['W = [1, 2]\nW«^⊤»', "For a transpose write `'` in place of `^⊤`.", "W = [1, 2]\nW'"],
	['a «and» b', CONDITIONS, undefined],
	[
		'«import» numpy as np',
		'`import` is a word of another language. Write only the function itself, such as `f = w*x + b`.',
		undefined
	],
	[
		'«let» x = 3',
		'`let` is a word of another language. Write only the function itself, such as `f = w*x + b`.',
		undefined
	],
	['«.T»', 'Nothing stands before the `.T`.', undefined],
	[
		'«a < b <= c»',
		'Two comparisons cannot stand in a row. Put each in parentheses and multiply them: both hold where the product is 1.',
		'(a < b) .* (b <= c)'
	],
	['a «&&» b', CONDITIONS, undefined],
	['«!»a', 'Conditions are numbers here, 1 or 0: for “not” write `1 - (a > 0)`.', undefined],
	['a «~=» b', 'Write “not equal” as `!=`.', 'a != b'],
	[
		'2*(a «=» b)',
		'An `=` only stands after the name at the start of a statement. To compare two values write `==`.',
		'2*(a == b)'
	],
	['a «?» b', NO_COLON, undefined],
	['max(a «?» b, c)', NO_COLON, undefined],
	['a ? b «?» c : d : e', 'Put this choice within another one in parentheses.', undefined],
	[
		'a «:» b',
		'A colon stands in an index, as in `x[1:3]`, or after a `?`, as in `c ? a : b`.',
		undefined
	],
	[
		"«W/2x'»",
		"`W/2x'` can be read in two ways: as `W/(2*x')` or as `W/2*x'`. Write the one you mean.",
		"W/(2*x')"
	],
	[
		'x = [1, 2]\n«1/2x[1]»',
		'`1/2x[1]` can be read in two ways: as `1/(2*x[1])` or as `1/2*x[1]`. Write the one you mean.',
		'x = [1, 2]\n1/(2*x[1])'
	],
	['a«⊙»b', 'Write a product entry by entry as `.*`.', 'a.*b'],
	[
		'f«∘»g',
		'For a product entry by entry write `a .* b`, and for a function of a function `f(g(x))`.',
		undefined
	],
	['a«⊗»b', 'Write an outer product as `outer(a, b)`.', undefined],
	['«‖x - y‖»^2', 'Write a norm with `norm`, as in `norm(x)`.', 'norm(x - y)^2'],
	['«‖x‖₂»', 'Write a norm with `norm`, as in `norm(x)`.', 'norm(x)'],
	['«||x - y||»^2', 'Write a norm with `norm`, as in `norm(x)`.', 'norm(x - y)^2'],
	['a «||» b', CONDITIONS, undefined],
	['«∑»x', 'Write a sum with `sum`, as in `sum(x)`, which adds the entries of a list.', undefined],
	[
		'«⌊»x⌋',
		'Rounding is flat between its jumps, so no gradient would pass through it. It cannot be used here.',
		undefined
	],
	[
		'sin(«30°»)',
		'Angles are in radians here, and degrees are written as in `30*pi/180`.',
		'sin((30*pi/180))'
	],
	['x«°»', 'Angles are in radians here, and degrees are written as in `30*pi/180`.', undefined],
	['A«.+»B', '`+` goes entry by entry without a point.', 'A+B'],
	['«½»x', 'Write a fraction with `/`.', '(1/2)x'],
	['a «<»', 'Nothing stands after the `<`.', undefined]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});

test('the second sign of a pair is not told once more', () => {
	expect(read('‖x‖').diagnostics).toHaveLength(1);
});
