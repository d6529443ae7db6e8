import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { exampleProgram } from '../testing/example-run.ts';
import { mended } from './mended.ts';
import { read } from './read.ts';

/** Severity, place, message, and the text after its one-click change, of all that is said about a text that can be read. */
function noted(source: string): readonly (readonly (string | undefined)[])[] {
	const { ok, diagnostics } = read(source);
	if (!ok) throw new Error(`${source}: ${diagnostics[0]?.message}`);
	return diagnostics.map(({ severity, from, to, message, fix }) => [
		severity,
		source.slice(from, to),
		message,
		fix && mended(source, fix)
	]);
}

const NO_UNITS = 'Numbers have no units here';
const RADIANS = `${NO_UNITS}, and angles are in radians: \`deg\` is read as an input.`;

test.each([
	['5 cm', '5 cm', `${NO_UNITS}: \`cm\` is read as an input. Write \`5\`.`, '5'],
	['3 kg*x', '3 kg', `${NO_UNITS}: \`kg\` is read as an input. Write \`3\`.`, '3*x'],
	['x = 5 cm', '5 cm', `${NO_UNITS}: \`cm\` is read as an input. Write \`5\`.`, 'x = 5'],
	['sin(30 deg)', '30 deg', `${RADIANS} Write \`30*pi/180\`.`, 'sin(30*pi/180)'],
	['30 deg^2', '30 deg^2', `${NO_UNITS}: \`deg\` is read as an input. Write \`30\`.`, '30'],
	['30 deg x', '30 deg', `${RADIANS} Write \`(30*pi/180)\`.`, '(30*pi/180) x'],
	[
		'0x10',
		'0x10',
		'`0x10` is read as 0 times `x10`. Numbers are written with the digits 0 to 9: `16`.',
		'16'
	],
	[
		'y = 0b101',
		'0b101',
		'`0b101` is read as 0 times `b101`. Numbers are written with the digits 0 to 9: `5`.',
		'y = 5'
	],
	['x = true', 'true', '`true` is read as an input. As a number it is `1`.', 'x = 1'],
	['x = False', 'False', '`False` is read as an input. As a number it is `0`.', 'x = 0'],
	[
		'x = NaN',
		'NaN',
		'`NaN` is read as an input: it is no number that can be typed here. For a very large one write `1e300`.',
		undefined
	]
])('%s is a warning', (source, ...told) => {
	expect(noted(source)).toEqual([['warning', ...told]]);
});

const alike = (first: string, second: string, look: string): string =>
	`\`${first}\` and \`${second}\` are two names, and both are drawn as ${look}.`;

test.each([
	['w_1*x + w1', 'w1', alike('w_1', 'w1', 'w₁'), 'w_1*x + w_1'],
	['theta*x + θ^2 + θ', 'θ', alike('theta', 'θ', 'θ'), 'theta*x + theta^2 + theta'],
	['beta = 1\nβ = 2\nβ*beta', 'β', alike('beta', 'β', 'β'), undefined]
])('two names that are drawn alike are a warning: %s', (source, ...told) => {
	expect(noted(source)).toEqual([['warning', ...told]]);
});

const QUOTIENT =
	'is a quotient of two inputs here. Write the function alone: this page computes the derivative of the last line with respect to every input.';

const raised = (text: string, read: string, instead: string): string =>
	`\`${text}\` is read as \`${read}\`: a power ends with its number. To raise to all of it write \`${instead}\`.`;

test.each([
	[
		'x = 9.81 m/s^2',
		'9.81 m/s^2',
		`${NO_UNITS}: \`m\` and \`s\` are read as inputs. Write \`9.81\`.`,
		'x = 9.81'
	],
	[
		'y = 5 m + 3 s',
		'5 m + 3 s',
		`${NO_UNITS}: \`m\` and \`s\` are read as inputs. Write \`5 + 3\`.`,
		'y = 5 + 3'
	],
	[
		"x = [1, 2]\n1 + x*x'",
		"x*x'",
		"A list has one axis, and `'` changes nothing: this is the dot product. For the matrix of all products write `outer(x, x)`.",
		'x = [1, 2]\n1 + outer(x, x)'
	],
	[
		'cross_entropy([1, 2, 3], 1.5)',
		'1.5',
		'A class number is whole: 1.5 is read as class 2.',
		'cross_entropy([1, 2, 3], 2)'
	],
	['3*x^1/2', 'x^1/2', raised('x^1/2', '(x^1)/2', 'x^(1/2)'), '3*x^(1/2)'],
	[
		'(x + 1)**-1/3',
		'(x + 1)**-1/3',
		raised('(x + 1)**-1/3', '((x + 1)**-1)/3', '(x + 1)**(-1/3)'),
		'(x + 1)**(-1/3)'
	],
	['2^3x + 1', '2^3x', raised('2^3x', '(2^3)*x', '2^(3x)'), '2^(3x) + 1'],
	[
		'10^-2sin(x)',
		'10^-2sin(x)',
		raised('10^-2sin(x)', '(10^-2)*sin(x)', '10^(-2sin(x))'),
		'10^(-2sin(x))'
	],
	['sinx + 1', 'sinx', '`sinx` is one name; for the function write `sin(x)`.', 'sin(x) + 1'],
	['a*expa', 'expa', '`expa` is one name; for the function write `exp(a)`.', 'a*exp(a)'],
	['log10x', 'log10x', '`log10x` is one name; for the function write `log10(x)`.', 'log10(x)'],
	['dy/dx', 'dy/dx', `\`dy/dx\` ${QUOTIENT}`, undefined],
	['loss = w^2\ndloss/dw', 'dloss/dw', `\`dloss/dw\` ${QUOTIENT}`, 'loss = w^2\nloss']
])('%s is an info', (source, ...told) => {
	expect(noted(source)).toEqual([['info', ...told]]);
});

test.each([
	['physics', '0.5 m v^2'],
	['a product of letters', '2 g*h'],
	['a letter behind a number', '3 s + 2'],
	['a unit that is a name elsewhere', 'cm*x + 5 cm'],
	['a unit that has a value', 'kg = 2\n3 kg*x'],
	['a unit that is a parameter', 'f(ms) = 2 ms\nf(3)'],
	['coefficients, one of them 0', '3x1 + 0x2 - 2x3'],
	['a loss', 'a*cost + b*logs'],
	['a name that begins like a function, used twice', 'sinx*sinx'],
	['a name that begins like a function, given a value', 'sinx = 0.5\nsinx + 1'],
	['two distances', 'dist/depth'],
	['two steps of a sum', 'dx = 0.1\ndt = 0.2\ndx/dt'],
	['a parameter drawn as a name is', 'f(w_1) = w_1*w1\nf(2)'],
	['a subscript beside another', 'w_1*w_2 + w_12'],
	['an input called to', 'to*x'],
	['an input called mod', 'mod = 2\nx mod y'],
	['a list times a number', '[1, 2, 3](0.5)'],
	['a matrix times its transpose', "X = [1, 2; 3, 4]\nX*X'"],
	['a transpose before a list, as columns have it', "x = [1, 2]\nx'*x"],
	['a raised power', 'x²y + x^2y'],
	['a power with a space behind it', '2^3 x + x^1 / 2'],
	['half of a square', 'x^2/2']
])('%s is not told to be anything else: %s', (_what, source) => {
	expect(noted(source)).toEqual([]);
});

test('e^2x with the number e is told to be read as e² times x', () => {
	expect(noted('e^2x')[0]?.[3]).toBe('e^(2x)');
	expect(noted('e = 2\ne^2x')).toEqual([]);
});

test('pi and π are one number', () => {
	expect(noted('pi*x + π').map(([severity]) => severity)).toEqual(['info', 'info']);
});

test.each(examples.map(({ slug }) => slug))('nothing is said about the example %s', (slug) => {
	const silent = /units|is read as (0 times|an input)|is one name|is a quotient|drawn alike/;
	const told = exampleProgram(slug).diagnostics.filter(({ message }) => silent.test(message));
	expect(told).toEqual([]);
});
