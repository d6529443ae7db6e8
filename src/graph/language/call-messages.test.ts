import { expect, test } from 'vitest';
import { told } from './told.ts';

test.each([
	[
		'sum([1, 2], axis=«0»)',
		'Axes count from 1 here: NumPy’s axis 0 is axis 1.',
		'sum([1, 2], axis=1)'
	],
	['sum([1, 2], «0»)', 'Axes count from 1 here: NumPy’s axis 0 is axis 1.', 'sum([1, 2], 1)'],
	[
		'sum([1, 2], «dim»=0)',
		'`sum` has no option `dim`. Did you mean `axis`? Axes count from 1 here.',
		'sum([1, 2], axis=1)'
	],
	[
		'sum([1, 2], «keepdim»=True)',
		'`sum` has no option `keepdim`. Did you mean `keepdims`?',
		'sum([1, 2], keepdims=True)'
	],
	['sum(x, «rows»=1)', '`sum` has no option `rows`. It has `axis`, `keepdims`.', undefined],
	['sum(x, axis=1, «axis=2»)', '`axis` is given twice. Remove one of them.', undefined],
	['sum(x, «axis=»)', 'Write what `axis` is, as in `axis=1`.', undefined],
	[
		'sum(x, axis=«k»)',
		'An axis is a whole number: `axis=1` is the first, `axis=-1` the last.',
		undefined
	],
	[
		'sum(x, axis=«(1, 2)»)',
		'An axis is a whole number: `axis=1` is the first, `axis=-1` the last. For two axes call the function twice.',
		undefined
	],
	['sum(x, keepdims=«2»)', '`keepdims` is `true` or `false`.', undefined],
	[
		'reshape(x, «[2, a]»)',
		'A shape is a list of whole numbers, such as `[2, 3]`; one of them may be `-1`.',
		undefined
	],
	[
		'huber(a, b, delta=«0»)',
		'`delta` is a number above 0 that stands in the text itself.',
		undefined
	],
	['sum([1, 2] «axis»=1)', 'A comma is missing before the option `axis`.', 'sum([1, 2], axis=1)'],
	[
		'sum(«axis=1», x)',
		'Options stand behind the inputs of a function. Write the inputs first.',
		undefined
	],
	['«sum(axis=1)»', '`sum` needs an input before its options, as in `sum(x, …)`.', undefined],
	['sin(x, «axis=1»)', '`sin` takes inputs alone, and no option `axis`.', undefined],
	[
		'«sum(x, 1, true, 3)»',
		'`sum` takes one input, then `axis` and `keepdims`, and here are four.',
		undefined
	],
	['«max(x, y, axis=1)»', '`max` with `axis` takes one input, and here are two.', undefined],
	[
		'«where(a, b)»',
		'`where` takes three inputs, and here are two. Write it as `where(a, b, c)`.',
		undefined
	],
	['«np.exp»(x)', 'Write `exp` alone: functions are called by their own names here.', 'exp(x)'],
	[
		'«torch.sum»([1, 2; 3, 4], dim=1)',
		'Write `sum` alone: functions are called by their own names here. Axes count from 1 here.',
		'sum([1, 2; 3, 4], axis=2)'
	],
	[
		'W = [1, 2]\n«torch.mm»(W, W)',
		'Write `matmul` alone: functions are called by their own names here.',
		'W = [1, 2]\nmatmul(W, W)'
	],
	[
		'x = [1, 2]\n«x.sum»(0)',
		'A function stands before its inputs here: `sum(x, axis=1)`. Axes count from 1 here.',
		'x = [1, 2]\nsum(x, axis=1)'
	],
	['«sum [1, 2]»', '`sum` is a function: put its input in parentheses.', 'sum([1, 2])'],
	['«np.zzz»(x)', '`np.zzz` is not known here, and no function of that name.', undefined],
	['«sum(1, 2, 3)»', '`sum` takes one list: `sum([1, 2, 3])`.', 'sum([1, 2, 3])'],
	['«mean(a, b)» + 1', '`mean` takes one list: `mean([a, b])`.', 'mean([a, b]) + 1'],
	['«norm(x, y)»', '`norm` takes one list: `norm([x, y])`.', 'norm([x, y])'],
	['«sum(a, b, axis=1)»', '`sum` takes one list: `sum([a, b], axis=1)`.', 'sum([a, b], axis=1)'],
	['«sum(a, b, c, d)»', '`sum` takes one list: `sum([a, b, c, d])`.', 'sum([a, b, c, d])'],
	[
		'«log(x, 2)»',
		'`log` takes one input, and has the base e. For the base `2` write `log2(x)`.',
		'log2(x)'
	],
	[
		'1/«ln(x + 1, b)»',
		'`ln` takes one input, and has the base e. For the base `b` write `(log(x + 1)/log(b))`.',
		'1/(log(x + 1)/log(b))'
	],
	['huber(a, b, delta=2«[»1)', 'This `[` is never closed.', undefined],
	['softmax«(»[1, 2],\n-3', 'This `(` is never closed.', undefined],
	['sum«(»(x\n + b),( axis=1)', 'This `(` is never closed.', undefined],
	['sum«(»[1, 2],\naxis=1', 'This `(` is never closed.', 'sum([1, 2],\naxis=1)'],
	['sum«(»a, b', 'This `(` is never closed.', undefined],
	['«x.shape»', '`x.shape` has no meaning here: a name stands alone, without a point.', undefined]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});
