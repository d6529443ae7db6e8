import { expect, test } from 'vitest';
import { read } from './read.ts';
import { told } from './told.ts';

const unknown = (name: string, similar: string): string =>
	`\`${name}\` is not a known function. Did you mean \`${similar}\`?`;

test.each([
	['«sgn»(x)', unknown('sgn', 'sign'), 'sign(x)'],
	['«power»(x, 2)', unknown('power', 'pow'), 'pow(x, 2)'],
	['«arcsin»(x)', unknown('arcsin', 'asin'), 'asin(x)'],
	['«arctan2»(y, x)', unknown('arctan2', 'atan2'), 'atan2(y, x)'],
	['«tg»(x)', unknown('tg', 'tan'), 'tan(x)'],
	['«maximum»(a, b)', unknown('maximum', 'max'), 'max(a, b)'],
	['«average»(a, b)', unknown('average', 'mean'), 'mean([a, b])'],
	['«average»([1, 2], 1)', unknown('average', 'mean'), 'mean([1, 2], 1)'],
	['f(x) = x\n«ff»(1, 2)', '`ff` is not a known function.', undefined],
	['«sigmod»()', unknown('sigmod', 'sigmoid'), undefined],
	['«cot»(x)', '`cot` is written `1/tan(x)`.', '1/tan(x)'],
	[
		'«floor»(x)',
		'`floor` is flat between its jumps, so no gradient would pass through it. It cannot be used here.',
		undefined
	],
	[
		'«inv»(M)',
		'`inv` of a matrix cannot be computed here. Work with products, sums and indices.',
		undefined
	],
	[
		'«det»(M)',
		'`det` is written with indices: of a 2×2 matrix it is `M[1, 1]*M[2, 2] - M[1, 2]*M[2, 1]`.',
		undefined
	],
	['«rate»(y)', '`rate` is not a known function.', undefined],
	[
		'«f»(2)',
		'`f` is not defined. Define it in a line above, as in `f(x) = x^2`; a product is written with `*`.',
		undefined
	],
	[
		'x = [1, 2, 3]\n«x(2)»',
		'`x` is a list, not a function. An index stands in brackets: `x[2]`.',
		'x = [1, 2, 3]\nx[2]'
	],
	[
		'x = [1, 2; 3, 4]\n«x(2, 1)»',
		'`x` is a list, not a function. An index stands in brackets: `x[2, 1]`.',
		'x = [1, 2; 3, 4]\nx[2, 1]'
	],
	[
		'x = [1, 2, 3]\n«x(4)»',
		'`x` is a name, not a function. For a product write `x*(4)`.',
		'x = [1, 2, 3]\nx*(4)'
	],
	['«x()»', '`x` is a name, not a function.', undefined]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});

test('a list that was given and stands in no text has an index as well', () => {
	const { diagnostics } = read('y*x(2)', { shapes: new Map([['x', [3]]]), open: new Set() });
	expect(diagnostics[0]?.fix?.title).toBe('Write `[2]`');
});

test.each(['f() = 3\nf()', 'f(x,) = x\nf(1)', 'f(2) = 3\nf(1)'])(
	'where a definition cannot be read, its calls are not told to be wrong: %s',
	(source) => {
		expect(read(source).diagnostics).toMatchObject([{ from: 0 }]);
	}
);

test.each(['floor', 'foo', 'eye', 'len', 'round', 'inv', 'heaviside'])(
	'%s is never offered as a product, which would be an input of that name',
	(name) => {
		const { diagnostics } = read(`${name}(x)`);
		expect(diagnostics).toHaveLength(1);
		expect(diagnostics[0]?.fix).toBeUndefined();
	}
);
