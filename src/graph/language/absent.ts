/** Functions of other languages that are not here: why, or what to write in place of each. */

export const REMAINDER =
	'A remainder cannot be computed here: it jumps, and between its jumps it is the dividend again.';

const ROUNDED =
	'is flat between its jumps, so no gradient would pass through it. It cannot be used here.';
const STEP = 'is written as a comparison: `x > 0` is 1 where it holds, and 0 elsewhere.';
const MATRIX = 'of a matrix cannot be computed here. Work with products, sums and indices.';
const WRITE = 'cannot be computed here. Work with products, sums and indices.';
const FILLED = 'is no function here. Write the entries, as in `[1, 0; 0, 1]`.';
const RANDOM =
	'is no function here. Write a name, such as `W`: its shape and random numbers are chosen under Values.';
const LENGTH = 'is no function here: shapes are fixed by the text. Write the number itself.';
const ENTRIES = 'is no function here. Write the entries with indices, as in `[x[2], x[1]]`.';
const PLACE = 'tells a place, which only jumps, so no gradient would pass through it.';
const RUNNING = 'cannot be computed here. Write each entry, as in `[x[1], x[1] + x[2]]`.';
const AXIS = 'is written with the new shape, as in `reshape(x, 1, 3)`.';
const DIVERGENCE =
	'is written out: of the probabilities `p` and `q` it is `sum(p .* log(p ./ q))`.';

const ALONE = 'is no function here. Write the function itself, such as `f = w*x + b`.';

const each = (names: string, words: string): [string, string][] =>
	names.split(' ').map((name) => [name, words]);

/** By what `keyOf` makes of their names. */
const ABSENT: ReadonlyMap<string, string> = new Map([
	...each('floor ceil round fix trunc int floordivide floordiv idiv', ROUNDED),
	...each('heaviside step unitstep', STEP),
	...each('inv eig svd rank pinv', MATRIX),
	...each('trace', 'is written with indices: of a 2×2 matrix it is `M[1, 1] + M[2, 2]`.'),
	...each(
		'det',
		'is written with indices: of a 2×2 matrix it is `M[1, 1]*M[2, 2] - M[1, 2]*M[2, 1]`.'
	),
	...each('diag diagonal', 'is written with indices, as in `[M[1, 1], M[2, 2]]`.'),
	...each('eye ones zeros full linspace arange range onehot', FILLED),
	...each('rand randn random normal uniform', RANDOM),
	...each('size length len numel shape', LENGTH),
	...each('flip fliplr flipud reverse roll tile repeat repmat', ENTRIES),
	...each('argmax', `${PLACE} For the largest entry itself write \`max(x)\`.`),
	...each('argmin', `${PLACE} For the smallest entry itself write \`min(x)\`.`),
	...each('argsort', PLACE),
	...each('cumsum cumprod', RUNNING),
	...each('squeeze unsqueeze expanddims', AXIS),
	...each(
		'hstack',
		'is written `concat(x, y)` for lists, and `concat(x, y, axis=2)` for matrices.'
	),
	...each('vstack', 'is written `[x, y]` for lists, and `concat(x, y)` for matrices.'),
	...each('kldiv kldivloss kl kldivergence', DIVERGENCE),
	...each('linear dense', 'is written with its weights, as in `W*x + b`.'),
	...each(
		'dropout',
		'leaves out entries at random, and nothing is random here. Multiply by a list of zeros and ones, as in `x .* [1, 0, 1]`.'
	),
	...each(
		'normalize normalise',
		'has two meanings: of length 1 a list is made by `x/norm(x)`, of mean 0 and spread 1 by `layer_norm(x)`.'
	),
	...each(
		'batchnorm batchnorm1d batchnorm2d',
		'cannot be computed here. Of mean 0 and spread 1 a list is made by `layer_norm(x)`.'
	),
	...each('attention embedding gather glu lstm gru rnn', WRITE),
	...each('conv conv1d conv2d conv3d convolve einsum kron tensordot', WRITE),
	...each('maxpool maxpool1d maxpool2d avgpool avgpool1d avgpool2d', WRITE),
	...each('cross', 'is no function here. Write its entries with indices.'),
	...each('factorial gamma lgamma gammaln beta digamma erfinv', 'cannot be computed here.'),
	...each(
		'createunit unit',
		'makes a unit, and numbers have no units here. Write the number alone.'
	),
	...each('evaluate eval parse simplify compile print display', ALONE),
	...each('nchoosek comb binom gcd lcm', 'cannot be computed here.'),
	...each('median sort topk quantile percentile mode unique', 'cannot be computed here.'),
	...each('real imag conj angle cis', 'is of complex numbers, and all numbers here are real.')
]);

const REMAINDERS: ReadonlySet<string> = new Set('mod rem fmod remainder'.split(' '));

/** `hardTanh`, `hard_tanh` and `hardtanh` are one function. */
export const keyOf = (name: string): string =>
	name.length > 2 ? name.toLowerCase().replaceAll('_', '') : name;

/** Why a function of another language is not here. */
export function absent(name: string): string | undefined {
	const key = keyOf(name);
	const words = ABSENT.get(key);
	if (REMAINDERS.has(key)) return REMAINDER;
	return words === undefined ? undefined : `\`${name}\` ${words}`;
}
