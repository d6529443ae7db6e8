import { describe, expect, test } from 'vitest';
import { compile, type Values } from '../index.ts';
import { mended } from './mended.ts';
import { read } from './read.ts';
import { writtenOutNames } from './written-out.ts';

const { exp, log, sqrt, tanh, sinh, cosh, tan, sin, cos, PI, max, min, abs, sign } = Math;

const softplus = (x: number): number => log(1 + exp(x));
const within = (x: number, least: number, most: number): number => min(max(x, least), most);
const mean = (all: readonly number[]): number => all.reduce((sum, x) => sum + x) / all.length;
const spread = (all: readonly number[]): number => mean(all.map((x) => (x - mean(all)) ** 2));

type OfNumbers = (x: number, y: number, t: number) => number;

/** Number by number, from their definitions. */
const ENTRYWISE: Readonly<Record<string, OfNumbers>> = {
	relu6: (x) => within(x, 0, 6),
	hardtanh: (x) => within(x, -1, 1),
	'hardswish hardsilu': (x) => (x * within(x + 3, 0, 6)) / 6,
	celu: (x) => (x > 0 ? x : exp(x) - 1),
	selu: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (exp(x) - 1)),
	mish: (x) => x * tanh(softplus(x)),
	logsigmoid: (x) => log(1 / (1 + exp(-x))),
	tanhshrink: (x) => x - tanh(x),
	softshrink: (x) => sign(x) * max(abs(x) - 0.5, 0),
	hardshrink: (x) => (abs(x) > 0.5 ? x : 0),
	prelu: (x, a) => (x > 0 ? x : a * x),
	logaddexp: (x, y) => log(exp(x) + exp(y)),
	logcosh: (x) => log(cosh(x)),
	exp2: (x) => 2 ** x,
	exp10: (x) => 10 ** x,
	cube: (x) => x * x * x,
	reciprocal: (x) => 1 / x,
	rsqrt: (x) => 1 / sqrt(x),
	hypot: (x, y) => Math.hypot(x, y),
	'root nthroot': (x, n) => x ** (1 / n),
	abs2: (x) => x * x,
	'neg negative': (x) => -x,
	'add plus': (x, y) => x + y,
	'sub subtract minus': (x, y) => x - y,
	'mul multiply times': (x, y) => x * y,
	'div divide truedivide': (x, y) => x / y,
	lerp: (x, y, t) => (1 - t) * x + t * y,
	erfc: (x) => ({ '-2': 1.99532226501895, '0.4': 0.57160764495333 })[x] ?? NaN,
	sinc: (x) => sin(PI * x) / (PI * x),
	'asinh arcsinh arsinh': (x) => Math.asinh(x),
	'acosh arccosh arcosh': (x) => Math.acosh(x),
	'atanh arctanh artanh': (x) => Math.atanh(x),
	'cot ctg cotan': (x) => 1 / tan(x),
	sec: (x) => 1 / cos(x),
	'csc cosec': (x) => 1 / sin(x),
	coth: (x) => 1 / tanh(x),
	sech: (x) => 1 / cosh(x),
	csch: (x) => 1 / sinh(x),
	'radians deg2rad': (x) => (x / 180) * PI,
	'degrees rad2deg': (x) => (x / PI) * 180,
	sind: (x) => sin((x / 180) * PI),
	cosd: (x) => cos((x / 180) * PI),
	tand: (x) => tan((x / 180) * PI),
	asind: (x) => (Math.asin(x) / PI) * 180,
	acosd: (x) => (Math.acos(x) / PI) * 180,
	atand: (x) => (Math.atan(x) / PI) * 180
};

type OfLists = (x: readonly number[], y: readonly number[]) => number | readonly number[];

const OF_LISTS: Readonly<Record<string, OfLists>> = {
	softmin: (x) => x.map((each) => exp(-each) / x.reduce((sum, one) => sum + exp(-one), 0)),
	'var variance': spread,
	'std stddev sd': (x) => sqrt(spread(x)),
	rms: (x) => sqrt(mean(x.map((each) => each ** 2))),
	ptp: (x) => max(...x) - min(...x),
	'norm1 l1norm': (x) => x.reduce((sum, each) => sum + abs(each), 0),
	rmse: (x, y) => sqrt(mean(x.map((each, at) => (each - y[at]!) ** 2))),
	dist: (x, y) => sqrt(x.reduce((sum, each, at) => sum + (each - y[at]!) ** 2, 0)),
	stack: (x, y) => [...x, ...y],
	'flatten ravel': (x) => x
};

const named = <Each>(table: Readonly<Record<string, Each>>): (readonly [string, Each])[] =>
	Object.entries(table).flatMap(([names, each]) =>
		names.split(' ').map((name) => [name, each] as const)
	);

/** The result of a text after the fix that its first message offers. */
function written(source: string, values: Values): readonly number[] {
	const [told] = read(source).diagnostics;
	if (told?.fix === undefined) throw new Error(`${source} has no fix: ${told?.message}`);
	const compiled = compile(mended(source, told.fix), values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return [...compiled.program.run().value().data];
}

const close = (all: readonly number[]): readonly unknown[] =>
	all.map((each): unknown => (Number.isNaN(each) ? NaN : expect.closeTo(each, 12)));

describe('what is written out gives what the function of the other language gives', () => {
	test.each(named(ENTRYWISE))('%s, of numbers and of lists', (name, of) => {
		const inputs = ['x', 'y', 't'].slice(0, max(1, of.length));
		const [xs, ys, t] = [[-2, 0.4], [3, 1.5], 0.25];
		const call = `${name}(${inputs.join(', ')})`;
		const lists = Object.fromEntries(inputs.map((each, at) => [each, [xs, ys, t][at]!]));
		expect(written(call, lists)).toEqual(close(xs.map((x, at) => of(x, ys[at]!, t))));
		const numbers = Object.fromEntries(inputs.map((each, at) => [each, [0.4, 1.5, t][at]!]));
		expect(written(call, numbers)).toEqual(close([of(0.4, 1.5, t)]));
	});

	test.each(named(OF_LISTS))('%s, of lists', (name, of) => {
		const [x, y] = [
			[3, -1, 0.5],
			[1, 2, -4]
		];
		const values = of.length === 1 ? { x } : { x, y };
		const call = `${name}(${Object.keys(values).join(', ')})`;
		expect(written(call, values)).toEqual(close([of(x, y)].flat()));
	});

	test('every name there is has been compared', () => {
		const compared = [...named(ENTRYWISE), ...named(OF_LISTS)].map(([name]) => name);
		expect(compared.toSorted()).toEqual(writtenOutNames().toSorted());
	});
});

test.each([
	['2*sub(x + 1, y - 2)', '2*((x + 1) - (y - 2))'],
	['hypot(x - y, -t)^2', 'sqrt((x - y)^2 + (-t)^2)^2'],
	['1 - erfc(x)', '1 - (1 - erf(x))'],
	['x + logsigmoid(y) + 1', 'x + -softplus(-y) + 1'],
	['relu6(x + 1)^2', 'clip(x + 1, 0, 6)^2'],
	['x/mul(y, t)', 'x/(y .* t)'],
	['reciprocal(sin(x))', '1/sin(x)'],
	['tanh(np.cube(x + y))', 'tanh((x + y)^3)'],
	['torch.nn.functional.relu6(x)', 'clip(x, 0, 6)'],
	['Hard_Tanh(x)', 'clip(x, -1, 1)']
])('%s keeps its meaning among its neighbours: %s', (source, expected) => {
	const [told] = read(source).diagnostics;
	expect(told?.fix && mended(source, told.fix)).toBe(expected);
});

test.each([
	'var(x, 1)',
	'std(x, axis=1)',
	'relu6()',
	'hypot(x)',
	'a reciprocal(x)',
	'x.var()',
	// Its `pi` is another number than the one that is meant, and so is a parameter’s.
	'pi = 3\nsind(x)',
	'f(pi) = sind(pi)\nf(x)',
	'mish(x'
])('%s is told how to write it, and not changed', (source) => {
	const [told] = read(source).diagnostics;
	expect(told?.message).toContain('is written');
	expect(told?.fix).toBeUndefined();
});

test('the methods of PyTorch tell that they divide by another number', () => {
	for (const source of ['x.std()', 'x.var()', 'torch.std(x)'])
		expect(read(source).diagnostics[0]?.message).toContain('PyTorch divides by one less');
	expect(read('np.std(x)').diagnostics[0]?.message).not.toContain('PyTorch');
});

test.each(
	'median sort topk argmax argmin cumsum floor mod inv det trace diag eye linspace rand normal dropout batch_norm conv2d einsum kron gamma hstack squeeze one_hot kl_div cis glu'.split(
		' '
	)
)('%s is told not to be here, and no other function is offered for it', (name) => {
	for (const call of [`${name}(x)`, `np.${name}(x)`]) {
		const [told] = read(call).diagnostics;
		expect(told?.message).not.toContain('Did you mean');
		expect(told?.message).not.toContain('known');
		expect(told?.fix).toBeUndefined();
	}
});

test.each([
	['expit(x)', 'sigmoid(x)'],
	['fmax(x, y)', 'max(x, y)'],
	['inner(x, y)', 'dot(x, y)'],
	['BCELoss(x, y)', 'bce(x, y)'],
	['smooth_l1_loss(x, y)', 'huber(x, y)'],
	['mean_squared_error(x, y)', 'mse(x, y)'],
	['l1_loss(x, y)', 'mae(x, y)'],
	['CrossEntropyLoss(x, y)', 'cross_entropy(x, y)'],
	['ifelse(x > 0, 1, y)', 'where(x > 0, 1, y)'],
	['clip_by_value(x, 0, 1)', 'clip(x, 0, 1)'],
	['F.mse_loss(x, y)', 'mse(x, y)']
])('%s has another name here: %s', (source, expected) => {
	const [told] = read(source).diagnostics;
	expect(told?.fix && mended(source, told.fix)).toBe(expected);
});
