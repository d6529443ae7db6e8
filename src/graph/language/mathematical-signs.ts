/** Signs of mathematics that no keyboard has and this language does not read: what to write in place of each. */
import { LOGIC, NOT } from './conditions.ts';

export interface Instead {
	readonly message: string;
	/** What stands in its place, where that alone does it. */
	readonly sign?: string;
}

const FLAT =
	'Rounding is flat between its jumps, so no gradient would pass through it. It cannot be used here.';
const ARROW =
	'An arrow has no meaning here. A function is defined with `=`, as in `f(x) = x^2`, and a name gets its value with `=`, as in `x = 2`.';
const DOT = 'Write a dot product as `dot(a, b)`.';

const alike = (signs: string, message: string): [string, Instead][] =>
	[...signs].map((sign) => [sign, { message }]);

export const INSTEAD_OF: ReadonlyMap<string, Instead> = new Map<string, Instead>([
	['⊙', { message: 'Write a product entry by entry as `.*`.', sign: '.*' }],
	[
		'∘',
		{
			message:
				'For a product entry by entry write `a .* b`, and for a function of a function `f(g(x))`.'
		}
	],
	['⊗', { message: 'Write an outer product as `outer(a, b)`.' }],
	['∑', { message: 'Write a sum with `sum`, as in `sum(x)`, which adds the entries of a list.' }],
	['∏', { message: 'Write a product with `prod`, as in `prod(x)`, of the entries of a list.' }],
	['∛', { message: 'Write a cube root with `cbrt`, as in `cbrt(x)`.' }],
	['∫', { message: 'An integral cannot be computed here.' }],
	[
		'∞',
		{ message: 'Infinity is no number that can be typed here. Write a large one, such as `1e300`.' }
	],
	['±', { message: 'A value cannot be two. Write one of them with `+` and one with `-`.' }],
	[
		'≈',
		{
			message: 'To compare two values write `==`, or how close they are, as in `abs(a - b) < 0.1`.'
		}
	],
	['½', { message: 'Write a fraction with `/`.', sign: '(1/2)' }],
	['¼', { message: 'Write a fraction with `/`.', sign: '(1/4)' }],
	['¾', { message: 'Write a fraction with `/`.', sign: '(3/4)' }],
	['¬', { message: NOT }],
	...alike('∧∨', LOGIC),
	...alike('⌊⌋⌈⌉', FLAT),
	...alike('→↦⇒⟶', ARROW),
	...alike('⟨⟩', DOT)
]);
