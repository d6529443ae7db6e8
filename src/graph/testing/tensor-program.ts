/** Programs on tensors that are left to chance, for properties of what is said of them. */
import { sizeOf, valueOf, type Shape, type Values } from '../tensor.ts';

/** A program on tensors of many shapes. */
export interface TensorProgram {
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
	[10, 3],
	[2, 1, 2, 2]
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

/** Into one number, of two alike or of a list and a number for all. */
const losing =
	(text: (a: string, b: string) => string): Maker =>
	(a, b) =>
		same(a.shape, b.shape) || b.shape.length === 0 ? [text(a.name, b.name), []] : undefined;

const loss = (name: string): Maker => losing((a, b) => `${name}(${a}, ${b})`);

/** A class for each row: 1, 2, 1, 2 and so on, as far as there are two. */
function classes(shape: Shape): string {
	const most = shape.at(-1) ?? 1;
	const [first, ...rest] = shape.slice(0, -1);
	if (first === undefined) return String(most);
	const inner = classes([...rest, most]);
	return `[${Array.from({ length: first }, (_, at) => (rest.length > 0 ? inner : Math.min(1 + (at % 2), most))).join(', ')}]`;
}

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
	entrywise((a, b) => `max(${a}, ${b}, 1)`),
	entrywise((a, b) => `min(${a}, 0.5, ${b})`),
	entrywise((a, b) => `min(${a}, -${a}, ${b}, ${b})`),
	entrywise((a, b) => `where(${a} > ${b}, ${a}, ${b})`),
	entrywise((a, b) => `where(${b} >= 0, ${a}, 0.25)`),
	entrywise((a, b) => `where(${a}, 2, ${b})`),
	entrywise((a, b) => `clip(${a}, -1, ${b})`),
	...['sigmoid', 'tanh', 'relu', 'sin', 'softplus', 'abs', 'gelu'].map(unary),
	...['sum', 'mean', 'max', 'min', 'logsumexp', 'prod', 'norm'].map(reduced),
	...['softmax', 'log_softmax', 'layer_norm'].map(listwise),
	...['mse', 'mae', 'huber', 'hinge', 'bce_with_logits'].map(loss),
	losing((a, b) => `huber(${a}, ${b}, delta=0.5)`),
	({ name, shape }) =>
		shape.length > 0 ? [`cross_entropy(${name}, ${classes(shape)})`, []] : undefined,
	({ name, shape }) => (shape.length > 0 ? [`nll(${name}, ${classes(shape)})`, []] : undefined),
	(a, b) =>
		same(a.shape, b.shape) && a.shape.length > 0
			? [`cross_entropy(${a.name}, ${b.name})`, []]
			: undefined,
	(a, b) =>
		same(a.shape, b.shape) && a.shape.length > 0
			? [`cosine_similarity(${a.name}, ${b.name})`, a.shape.slice(0, -1)]
			: undefined,
	({ name, shape }) => (shape.length === 2 ? [`${name}'`, shape.toReversed()] : undefined),
	({ name, shape }) => (shape.length > 0 ? [`${name}[1]`, shape.slice(1)] : undefined),
	({ name, shape }) =>
		shape.length > 0 ? [`reshape(${name}, [${sizeOf(shape)}])`, [sizeOf(shape)]] : undefined,
	({ name, shape: [length = 0, ...rest] }) =>
		length > 1 ? [`${name}[2:end]`, [length - 1, ...rest]] : undefined,
	({ name, shape: [length = 0, width, ...rest] }) =>
		width === undefined ? undefined : [`${name}[:, ${width}]`, [length, ...rest]],
	({ name, shape: [length = 0, width = 0, ...rest] }) =>
		length > 1 && width > 1 ? [`${name}[1, 1:2]`, [2, ...rest]] : undefined,
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

interface Choice {
	readonly maker: number;
	readonly a: number;
	readonly b: number;
}

/** What is left to chance; any whole numbers from 0 will do. */
export interface Chances {
	/** Of the inputs. */
	readonly shapes: readonly number[];
	/** A line each. */
	readonly choices: readonly Choice[];
	/** The next number for an input. */
	readonly next: () => number;
	/** Whether the last line is the sum of the one before. */
	readonly summed: boolean;
}

export function tensorProgram({ shapes, choices, next, summed }: Chances): TensorProgram {
	const inputs = shapes.map((at, index) => ({
		name: 'pqr'[index] ?? '',
		shape: SHAPES[at % SHAPES.length] ?? []
	}));
	const values = Object.fromEntries(
		inputs.map(({ name, shape }) => {
			const data = Float64Array.from({ length: sizeOf(shape) }, next);
			return [name, valueOf({ shape, data })];
		})
	);
	const texts = lines(inputs, choices);
	const last = texts.length - 1;
	return {
		source: [...texts, summed ? `g = sum(u${last})` : `g = 2*u${last}`].join('\n'),
		values
	};
}

function lines(inputs: readonly Line[], choices: readonly Choice[]): readonly string[] {
	const known = [...inputs];
	return choices.map(({ maker, a, b }, at) => {
		const [first, second] = [known.at(-1 - (a % known.length)), known.at(-1 - (b % known.length))];
		if (!first || !second) throw new Error('There is always an input');
		const [text, shape] = made(maker % makers.length, first, second);
		known.push({ name: `u${at}`, shape });
		return `u${at} = ${text}`;
	});
}

/** By the chosen one, or by the next that fits the shapes. */
function made(maker: number, a: Line, b: Line): readonly [text: string, shape: Shape] {
	for (const make of [...makers.slice(maker), ...makers]) {
		const line = make(a, b);
		if (line !== undefined) return line;
	}
	throw new Error('One always fits');
}
