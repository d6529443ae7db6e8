import { expect, test } from 'vitest';
import { read } from './read.ts';
import { told } from './told.ts';

const CURLY = 'Curly brackets have no meaning here. Use round parentheses.';

test.each([
	['«sigmoid z»', '`sigmoid` is a function: put its input in parentheses.', 'sigmoid(z)'],
	['y = «sin 2x» + 1', '`sin` is a function: put its input in parentheses.', 'y = sin(2x) + 1'],
	['«sin cos x»', '`sin` is a function: put its input in parentheses.', 'sin(cos(x))'],
	['«σ z»', '`σ` is a function: put its input in parentheses.', 'σ(z)'],
	['«sin^2(x)» + 1', 'The power belongs after the parentheses: `sin(x)^2`.', 'sin(x)^2 + 1'],
	['«sin²(x)»', 'The power belongs after the parentheses: `sin(x)²`.', 'sin(x)²'],
	['«sin**2 x»', 'The power belongs after the parentheses: `sin(x)**2`.', 'sin(x)**2'],
	[
		'«sin^-1(x)»',
		'`sin^-1` has two meanings. For one divided by `sin` write `1/sin(x)`.',
		'1/sin(x)'
	],
	[
		"«sin'»(x)",
		"`sin'` would be a derivative. Write the function alone: this page computes the derivative of the last line with respect to every input.",
		'sin(x)'
	],
	['«x(y+1)»', '`x` is a name, not a function. For a product write `x*(y+1)`.', 'x*(y+1)'],
	['1/«x(y+1)»', '`x` is a name, not a function. For a product write `(x*(y+1))`.', '1/(x*(y+1))'],
	[
		'rate*x + «rate (y)»',
		'`rate` is a name, not a function. For a product write `rate*(y)`.',
		'rate*x + rate*(y)'
	],
	[
		'«1/2x»',
		'`1/2x` can be read in two ways: as `1/(2*x)` or as `1/2*x`. Write the one you mean.',
		'1/(2*x)'
	],
	[
		'(a+b)«/2 (x+1) d^2»',
		'`/2 (x+1) d^2` can be read in two ways: as `/(2*(x+1)*d^2)` or as `/2*(x+1)*d^2`. Write the one you mean.',
		undefined
	],
	[
		'w1*x1 + «w1x1»',
		'`w1x1` is read as one name. For `w1` times `x1` write `w1*x1`.',
		'w1*x1 + w1*x1'
	],
	['«10%»*x', 'Write the percentage `10%` as a number: `0.1`.', '0.1*x'],
	['«33.3%»', 'Write the percentage `33.3%` as a number: `0.333`.', '0.333'],
	[
		'10«%»3',
		'A remainder (`%`) cannot be computed here: it jumps. Write `10 - k*3`, where `k` is how often `3` goes into `10`.',
		undefined
	],
	['«sigmod»(z)', '`sigmod` is not a known function. Did you mean `sigmoid`?', 'sigmoid(z)'],
	['«ReLU»(z)', '`ReLU` is not a known function. Did you mean `relu`?', 'relu(z)'],
	['«sin(a, b)»', '`sin` takes one input, and here are two.', undefined],
	['«sin()»', '`sin` needs an input between its parentheses, as in `sin(x)`.', undefined],
	['«sin» + 1', '`sin` is a function: put its input in parentheses, as in `sin(x)`.', undefined],
	['f = sigmoid«(»w*x\ng = f*2', 'This `(` is never closed.', 'f = sigmoid(w*x)\ng = f*2'],
	['(a*«(»b + c\n+ d', 'This `(` is never closed.', undefined],
	['a+b«)»', 'This `)` has no `(` before it.', 'a+b'],
	['a*«()»', 'Nothing stands between these parentheses.', undefined],
	['a «+»', 'Nothing stands after the `+`.', undefined],
	['(a «·»)', 'Nothing stands after the `·`.', undefined],
	['«*» b', 'Nothing stands before the `*`.', undefined],
	['a «+ *» b', 'Between `+` and `*` a number or a name is missing.', undefined],
	['f «=»', 'Nothing stands after the `=`. Write what `f` is.', undefined],
	['«=» 3', 'Left of `=` write a name.', undefined],
	['«x+1» = 2', 'Left of `=` write a name; `x+1` is more than that.', undefined],
	['«5» = x', 'Left of `=` write a name; `5` is a number.', undefined],
	['«√x» + 1', 'Write a root with `sqrt`, as in `sqrt(x)`.', 'sqrt(x) + 1'],
	['«√»(x + 1)', 'Write a root with `sqrt`, as in `sqrt(x)`.', 'sqrt(x + 1)'],
	['«foo»(x)', '`foo` is not a known function.', undefined],
	['a = b «=» c', 'A statement has one `=`. Write the second one on a line of its own.', undefined],
	['«»', 'Write a function here, such as `f = w*x + b`.', undefined],
	['«»# only a comment', 'Write a function here, such as `f = w*x + b`.', undefined],
	['«2 3»', 'Between `2` and `3` a sign is missing, such as `*`.', '2*3'],
	['«x 2»', 'Between `x` and `2` a sign is missing, such as `*`.', 'x*2'],
	[
		'«1e» + x',
		'`1e` is not finished: digits must follow the `e`, as in `1e3` for 1000. For a product write `1*e`.',
		'1*e + x'
	],
	['«1.2.3»', '`1.2.3` is not a number: it has more than one decimal point.', undefined],
	['«1_000»', 'A number has no `_` between its digits.', '1000'],
	[
		'«1e400»',
		'`1e400` is too large: the largest number that can be computed with is about `1.8e308`.',
		undefined
	],
	['«3,14»', 'A decimal number has a point: `3.14`.', '3.14'],
	['«1,000.5»', 'Thousands are not parted by commas: `1000.5`.', '1000.5'],
	['«1,000»', 'Write `1000` or `1.000`: the comma could mean either.', undefined],
	['«1,2,3»', 'For a list put brackets around: `[1,2,3]`.', '[1,2,3]'],
	[
		'(1«,» 2)',
		'A comma only stands between the inputs of a function and between the entries of a list in brackets.',
		undefined
	],
	['«1e»+', '`1e` is not finished: digits must follow the `e`, as in `1e3` for 1000.', undefined],
	['«1__0»', 'A number has no `_` between its digits.', '10'],
	['«2e1_0»', 'A number has no `_` between its digits.', '2e10'],
	['«1_0e2»', 'A number has no `_` between its digits.', '10e2'],
	[
		'2 + «1e-400»',
		'`1e-400` is too small: the smallest number that can be computed with is about `5e-324`, and below it is `0`.',
		'2 + 0'
	],
	['x=1 y«=»2', 'A statement has one `=`. Write the second one on a line of its own.', 'x=1\ny=2'],
	['W = [1, 2]\nW«{»1}', CURLY, 'W = [1, 2]\nW[1]'],
	['x«{»y + 1}', CURLY, 'x*(y + 1)'],
	['sin«{»x}', CURLY, 'sin(x)'],
	[
		'x «mod» 2',
		'A remainder cannot be computed here: it jumps, and between its jumps it is the dividend again.',
		undefined
	],
	[
		'x «to» y',
		'Numbers have no units here, so none is converted. Write the number alone.',
		undefined
	],
	[
		'[1, 2, 3]«(1)»',
		'An index stands in brackets: `[1]`. For a product write `*` before the parentheses.',
		'[1, 2, 3][1]'
	],
	[
		'(a«,» b)',
		'A comma only stands between the inputs of a function and between the entries of a list in brackets.',
		undefined
	],
	['max(a,«,» b)', 'An input is missing beside this comma.', undefined],
	['«x_{1}»', 'Write a subscript without brackets: `x_1`.', 'x_1'],
	['2*«{»x + 1}', CURLY, '2*(x + 1)'],
	['«|x - y|»', 'Write an absolute value with `abs`, as in `abs(x)`.', 'abs(x - y)'],
	[
		'n«!»',
		'A factorial has no slope to follow. Write the number itself, such as `6` for `3!`.',
		undefined
	],
	['«"»a"', 'Text in quotes is not a number. Write names without quotes.', undefined],
	[
		'w «+=» 1',
		'A name keeps its value. Give the new value a name of its own: `w1 = w + 1`.',
		'w1 = w + 1'
	],
	[
		'b = 1\n«b» = 2',
		'`b` already has a value, given in line 1. Choose another name here.',
		'b = 1\nb1 = 2'
	],
	[
		'z = «z» + 1',
		'`z` cannot be used in its own definition. Give the new value another name.',
		'z1 = z + 1'
	],
	[
		'y = «z»\nz = 1',
		'`z` is used before it gets its value in line 2. Move that line up, above this one.',
		undefined
	],
	[
		'«max» = 3\nmax(a, max)',
		'`max` is also called as a function in this text. Choose another name for this value.',
		'max1 = 3\nmax(a, max1)'
	],
	[
		'f = a\n«+» b',
		'This line is a statement of its own, because the one above ends with its line. To go on with it, put parentheses around both.',
		'f = (a\n+ b)'
	],
	[
		'f = a «*»\nb',
		'Nothing stands after the `*` on this line, and a statement ends with its line. To go on in the next, put parentheses around both.',
		'f = (a *\nb)'
	],
	['a«\u200b»*b', 'Here stands a zero-width space (U+200B), which cannot be seen.', 'a*b'],
	[
		'a«\u202e» + b',
		'Here stands a text direction control (U+202E), which cannot be seen.',
		'a + b'
	],
	['a + «\ud800»b', 'Here stands half of a character (U+D800), which cannot be seen.', 'a + b'],
	[
		'a\u0000'.replace('a\u0000', 'a«\u0000»'),
		'Here stands a control character (U+0000), which cannot be seen.',
		'a'
	],
	['«х» + 1', 'This х is a Cyrillic letter that only looks like the Latin x.', 'x + 1'],
	[
		'gr«ø»n',
		'The letter ø (U+00F8) cannot be part of a name. Names are made of Latin or Greek letters, digits and `_`.',
		undefined
	],
	['x«§»', 'The character § (U+00A7) has no meaning here.', undefined],
	['x«🙂»', 'The character 🙂 (U+1F642) has no meaning here.', undefined],
	[
		'x«²⁻¹»',
		'The raised `²⁻¹` is not a whole number. Write a power with `^`, as in `x^2`.',
		undefined
	],
	[`«${'a'.repeat(33)}»`, 'This name has 33 characters; a name can have at most 32.', undefined]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});

test('the one-click change says what it will write', () => {
	expect(read('sigmoid z').diagnostics[0]?.fix?.title).toBe('Write `sigmoid(z)`');
	expect(read('sigmod(z)').diagnostics[0]?.fix?.title).toBe('Write `sigmoid`');
});

test('letters that may be a product are a warning and a graph', () => {
	const reading = read('x*y + xy');
	expect(reading.ok).toBe(true);
	expect(reading.diagnostics).toMatchObject([{ severity: 'warning', from: 6, to: 8 }]);
	expect(read('x*y\nxy = 3\nxy').diagnostics).toEqual([]);
});

test('an indented line that begins with a minus is a warning, one at the margin is meant', () => {
	expect(read('f = a\n  - b').diagnostics).toMatchObject([{ severity: 'warning', from: 8, to: 9 }]);
	expect(read('f = a\n-b').diagnostics).toEqual([]);
});

test('a name that looks like a product of two is told to be one name', () => {
	const reading = read('f = w1x1 + b');
	expect(reading.ok).toBe(true);
	expect(reading.diagnostics).toMatchObject([
		{ severity: 'info', message: '`w1x1` is one name; for a product write `w1*x1`.' }
	]);
});

test('an unknown function is told which begin alike', () => {
	const [found] = read('softening(x)').diagnostics;
	expect(found?.message).toBe(
		'`softening` is not a known function. There are `softsign` and `softplus`.'
	);
});

test('each statement has its own message', () => {
	expect(read('a +\nb = 2\nsin x').diagnostics.map(({ from }) => from)).toEqual([2, 10]);
});
