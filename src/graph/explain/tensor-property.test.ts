import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { schedule, type Schedule } from '../steps.ts';
import { sizeOf, valueOf, type Shape, type Values } from '../tensor.ts';
import { explain, sentenceAt } from './explain.ts';
import type { Explanation } from './explanation.ts';
import type { Moment } from './moment.ts';
import { plain } from './plain.ts';

/** A program on tensors of many shapes. */
interface RandomProgram {
	readonly source: string;
	readonly values: Values;
}

interface Line {
	readonly name: string;
	readonly shape: Shape;
}

const SHAPES: readonly Shape[] = [
	[],
	[3],
	[2, 3],
	[3, 2],
	[2, 2],
	[1, 3],
	[2, 1],
	[2, 2, 3],
	[10, 3]
];

/** Each makes one more line of the values before it, or `undefined` where their shapes do not fit. */
type Maker = (a: Line, b: Line) => readonly [text: string, shape: Shape] | undefined;

const same = (a: Shape, b: Shape): boolean => a.join() === b.join();

const entrywise =
	(text: (a: string, b: string) => string): Maker =>
	(a, b) =>
		same(a.shape, b.shape) || b.shape.length === 0 ? [text(a.name, b.name), a.shape] : undefined;

const unary =
	(name: string): Maker =>
	({ name: a, shape }) => [`${name}(${a})`, shape];

const reduced =
	(name: string): Maker =>
	({ name: a, shape }) =>
		shape.length === 0 ? undefined : [`${name}(${a}, axis=1)`, shape.slice(1)];

const listwise =
	(name: string): Maker =>
	({ name: a, shape }) =>
		shape.length === 0 ? undefined : [`${name}(${a})`, shape];

const matrixProduct: Maker = (a, b) => {
	if (a.shape.length !== 2 || b.shape.length === 0 || b.shape.length > 2) return undefined;
	const [rows = 1, inner] = a.shape;
	if (b.shape[0] !== inner) return undefined;
	return [`${a.name} * ${b.name}`, [rows, ...b.shape.slice(1)]];
};

const repeatedRow: Maker = (a, b) =>
	b.shape.length === 1 && a.shape.length > 1 && a.shape.at(-1) === b.shape[0]
		? [`${a.name} .* ${b.name} + ${b.name}`, a.shape]
		: undefined;

const makers: readonly Maker[] = [
	entrywise((a, b) => `${a} + ${b}`),
	entrywise((a, b) => `${a} - ${b}`),
	entrywise((a, b) => `${a} .* ${b}`),
	entrywise((a, b) => `${a} ./ (1 + ${b}^2)`),
	entrywise((a, b) => `max(${a}, ${b})`),
	entrywise((a, b) => `where(${a} > ${b}, ${a}, ${b})`),
	...['sigmoid', 'tanh', 'relu', 'sin', 'softplus'].map(unary),
	...['sum', 'mean', 'max', 'logsumexp', 'prod', 'norm'].map(reduced),
	...['softmax', 'log_softmax', 'layer_norm'].map(listwise),
	({ name, shape }) => (shape.length === 2 ? [`${name}'`, shape.toReversed()] : undefined),
	({ name, shape }) => (shape.length > 0 ? [`${name}[1]`, shape.slice(1)] : undefined),
	({ name, shape }) =>
		shape.length > 0 ? [`reshape(${name}, [${sizeOf(shape)}])`, [sizeOf(shape)]] : undefined,
	(a, b) => (same(a.shape, b.shape) ? [`mse(${a.name}, ${b.name})`, []] : undefined),
	(a, b) =>
		same(a.shape, b.shape) && a.shape.length === 1
			? [`concat(${a.name}, ${b.name})`, [2 * (a.shape[0] ?? 1)]]
			: undefined,
	(a, b) =>
		a.shape.length + b.shape.length === 0 ? [`[${a.name}, ${b.name}, 2]`, [3]] : undefined,
	matrixProduct,
	matrixProduct,
	repeatedRow
];

const choice = fc.record({ maker: fc.nat(), a: fc.nat(), b: fc.nat() });

const randomProgram: fc.Arbitrary<RandomProgram> = fc
	.record({
		shapes: fc.array(fc.nat(SHAPES.length - 1), { minLength: 2, maxLength: 3 }),
		choices: fc.array(choice, { minLength: 2, maxLength: 6 }),
		numbers: fc.infiniteStream(fc.integer({ min: -8, max: 8 }).map((number) => number / 4)),
		summed: fc.boolean()
	})
	.map(({ shapes, choices, numbers, summed }) => {
		const inputs = shapes.map((at, index) => ({
			name: 'pqr'[index] ?? '',
			shape: SHAPES[at] ?? []
		}));
		const values = Object.fromEntries(
			inputs.map(({ name, shape }) => {
				const data = Float64Array.from({ length: sizeOf(shape) }, () =>
					Number(numbers.next().value)
				);
				return [name, valueOf({ shape, data })];
			})
		);
		const texts = lines(inputs, choices);
		const last = texts.length - 1;
		return {
			source: [...texts, summed ? `g = sum(u${last})` : `g = 2*u${last}`].join('\n'),
			values
		};
	});

function lines(
	inputs: readonly Line[],
	choices: readonly { readonly maker: number; readonly a: number; readonly b: number }[]
): readonly string[] {
	const known = [...inputs];
	return choices.map(({ maker, a, b }, at) => {
		const [first, second] = [known.at(-1 - (a % known.length)), known.at(-1 - (b % known.length))];
		if (!first || !second) throw new Error('There is always an input');
		const made = makers[maker % makers.length]?.(first, second) ?? [
			`${first.name} + 1`,
			first.shape
		];
		known.push({ name: `u${at}`, shape: made[1] });
		return `u${at} = ${made[0]}`;
	});
}

const format = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

const moments = ({ beats, steps }: Schedule): readonly Moment[] => [
	{ kind: 'start' },
	...beats.map((_beat, beat) => ({ kind: 'beat', beat }) as const),
	...steps.map((_step, step) => ({ kind: 'step', step }) as const),
	{ kind: 'rest' }
];

/** Every piece of text and every number of an explanation, with where it is. */
function leaves(part: unknown, path: string): readonly string[] {
	if (typeof part === 'number') return Number.isNaN(part) ? [`${path}: NaN`] : [];
	if (typeof part === 'string') return /NaN|undefined/.test(part) ? [`${path}: ${part}`] : [];
	if (part instanceof Float64Array) return part.some(Number.isNaN) ? [`${path}: NaN inside`] : [];
	if (part instanceof Map || typeof part !== 'object' || part === null) return [];
	// the words of the records speak of undefined values where they mean it
	const { keeps: _, ...rest } = part as { readonly keeps?: string };
	return Object.entries(rest).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const faults = (told: Explanation): readonly string[] => [
	...leaves(plain(told.sentence, format), 'sentence'),
	...(told.sentence.length === 0 ? ['no sentence'] : []),
	...leaves(told, 'explanation')
];

function programOf(source: string, values: Parameters<typeof compile>[1]): Program | undefined {
	const compiled = compile(source, values);
	return compiled.ok ? compiled.program : undefined;
}

test('whatever the program on tensors, every moment is explained without a throw and without NaN', () => {
	let read = 0;
	fc.assert(
		fc.property(randomProgram, ({ source, values }) => {
			const program = programOf(source, values);
			if (!program) return;
			read++;
			const { graph } = program;
			const run = program.run();
			if (!graph.nodes.every(({ id }) => run.valueOf(id).data.every(Number.isFinite))) return;
			const steps = schedule(graph);
			for (const moment of moments(steps)) {
				const told = explain(graph, run, steps, moment, { format });
				expect(faults(told), source).toEqual([]);
				expect(sentenceAt(graph, run, steps, moment, format)).toEqual(told.sentence);
			}
		}),
		{ numRuns: 80, seed: 7 }
	);
	expect(read).toBeGreaterThan(60);
}, 30_000);
