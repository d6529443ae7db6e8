/** Functions of other languages that are not here: why, or what to write in place of each. */

export const REMAINDER =
	'A remainder cannot be computed here: it jumps, and between its jumps it is the dividend again.';

const ROUNDED =
	'is flat between its jumps, so no gradient would pass through it. It cannot be used here.';
const STEP = 'is written as a comparison: `x > 0` is 1 where it holds, and 0 elsewhere.';
const MATRIX = 'of a matrix cannot be computed here. Work with products, sums and indices.';
const FILLED = 'is no function here. Write the entries, as in `[1, 0; 0, 1]`.';
const LENGTH = 'is no function here: shapes are fixed by the text. Write the number itself.';

const each = (names: string, words: string): [string, string][] =>
	names.split(' ').map((name) => [name, `\`${name}\` ${words}`]);

const ABSENT: ReadonlyMap<string, string> = new Map([
	...each('floor ceil round fix trunc int', ROUNDED),
	...each('heaviside step', STEP),
	...each('inv det eig svd rank trace pinv', MATRIX),
	...each('eye ones zeros rand randn linspace arange range', FILLED),
	...each('size length len numel shape', LENGTH),
	...each('asinh arcsinh', 'is written `log(x + sqrt(x^2 + 1))`.'),
	...each('acosh arccosh', 'is written `log(x + sqrt(x^2 - 1))`.'),
	...each('atanh arctanh', 'is written `log((1 + x)/(1 - x))/2`.'),
	...each('cot ctg', 'is written `1/tan(x)`.'),
	...each('sec', 'is written `1/cos(x)`.'),
	...each('csc cosec', 'is written `1/sin(x)`.'),
	...each('coth', 'is written `1/tanh(x)`.'),
	...each('cross', 'is no function here. Write its entries with indices.'),
	...each('factorial gamma erf', 'cannot be computed here.'),
	...['mod', 'rem', 'fmod'].map((name): [string, string] => [name, REMAINDER])
]);

export const absent = (name: string): string | undefined => ABSENT.get(name);
