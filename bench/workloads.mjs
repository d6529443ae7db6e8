/** What is measured, as rows that every engine reads: inputs, constants, and operations on rows above. */

export const CYCLE = 97;

/** What the first input is at the n-th step; the others stay as they are. */
export const moved = (call) => (call % CYCLE) / CYCLE;

/** A generator of the same numbers every time (mulberry32). */
function randoms(seed) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** W1: the sigmoid neuron written out, f = 1/(1 + exp(-(w1*x1 + w2*x2 + b))). */
export const neuron = () => ({
	source: 'f = 1/(1 + exp(-(w1*x1 + w2*x2 + b)))',
	rows: [
		...['w1', 'x1', 'w2', 'x2', 'b'].map((name) => [name]),
		['_one', 1],
		['_p', 'multiply', 'w1', 'x1'],
		['_q', 'multiply', 'w2', 'x2'],
		['_s', 'add', '_p', '_q'],
		['_z', 'add', '_s', 'b'],
		['_n', 'negate', '_z'],
		['_e', 'exp', '_n'],
		['_d', 'add', '_one', '_e'],
		['f', 'divide', '_one', '_d']
	],
	values: { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 }
});

/** W2: micrograd’s network 2-16-16-1 with ReLU, hinge loss and L2 of all parameters, one sample of label 1. */
export function network() {
	const random = randoms(1);
	const rows = [];
	const values = {};
	const parameters = [];
	const layers = [];
	const input = (name, value) => {
		rows.push([name]);
		values[name] = value;
		return name;
	};
	const parameter = (name, value) => parameters[parameters.push(input(name, value)) - 1];
	const op = (name, ...row) => rows[rows.push([name, ...row]) - 1][0];
	let below = ['x0', 'x1'].map((name) => input(name, random()));
	for (const [depth, width] of [16, 16, 1].entries()) {
		const units = Array.from({ length: width }, (_, unit) => ({
			bias: parameter(`b${depth}_${unit}`, random() - 0.5),
			weights: below.map((_, i) => parameter(`w${depth}_${unit}_${i}`, random() - 0.5))
		}));
		layers.push(units);
		below = units.map(({ bias, weights }, unit) => {
			const sum = weights.reduce((sum, weight, i) => {
				const product = op(`_p${depth}_${unit}_${i}`, 'multiply', weight, below[i]);
				return op(`_s${depth}_${unit}_${i}`, 'add', sum, product);
			}, bias);
			return depth === 2 ? sum : op(`_h${depth}_${unit}`, 'relu', sum);
		});
	}
	op('_one', 1);
	op('_alpha', 1e-4);
	const margin = op('_m', 'add', op('_n', 'negate', below[0]), '_one');
	const hinge = op('_l', 'relu', margin);
	const [first, ...others] = parameters.map((name) => op(`_r${name}`, 'square', name));
	const sum = others.reduce((sum, name) => op(`_t${name}`, 'add', sum, name), first);
	op('loss', 'add', hinge, op('_reg', 'multiply', sum, '_alpha'));
	return { rows, values, layers };
}

const UNARY = ['tanh', 'sigmoid', 'relu', 'sin', 'cos', 'square'];
const KINDS = ['add', 'subtract', 'multiply', ...UNARY];
const compute = {
	add: (a, b) => a + b,
	subtract: (a, b) => a - b,
	multiply: (a, b) => a * b,
	tanh: Math.tanh,
	sigmoid: (a) => 1 / (1 + Math.exp(-a)),
	relu: (a) => Math.max(a, 0),
	sin: Math.sin,
	cos: Math.cos,
	square: (a) => a * a
};

/**
 * W3: operations of nine kinds drawn at random, none of which leaves ±2.5. The first input is a number nobody
 * has used yet and the second one any, so that a gradient reaches every node.
 */
export function randomGraph(size) {
	const random = randoms(2);
	const values = { a: 0.3, b: -0.7, c: 1.1, d: 0.2 };
	const rows = Object.keys(values).map((name) => [name]);
	const numbers = Object.values(values);
	const below = (limit) => Math.floor(random() * limit);
	const width = size / 40;
	const unused = [0];
	const put = (kind, inputs, value) => {
		const id = rows.push([`_${rows.length}`, kind, ...inputs.map((input) => rows[input][0])]) - 1;
		numbers.push(value);
		return id;
	};
	while (rows.length < size - width + 1) {
		const kind = KINDS[below(KINDS.length)];
		const place = below(unused.length);
		const any = below(rows.length);
		const fresh = unused.length < width;
		const inputs = [fresh ? any : unused[place], below(rows.length)];
		if (UNARY.includes(kind)) inputs.pop();
		const value = compute[kind](...inputs.map((input) => numbers[input]));
		if (Math.abs(value) > 2.5) continue;
		unused[fresh ? unused.length : place] = put(kind, inputs, value);
	}
	unused.reduce((sum, id) => put('add', [sum, id], numbers[sum] + numbers[id]));
	return { rows, values };
}

export const workloads = {
	neuron,
	network,
	random: () => randomGraph(10_000),
	large: () => randomGraph(100_000)
};
