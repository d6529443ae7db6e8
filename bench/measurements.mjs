/** Everything that is measured: a key, what it is called in the table, and how (see measure.mjs). */

const line = (i) => `s${i + 1} = tanh(w${i}*s${i} + b${i})`;
const program = Array.from({ length: 60 }, (_, i) => line(i)).join('\n');

const ours = 'gradgraph';
const js = 'straight-line JavaScript, gradients only (limit)';
const wasm = 'straight-line WebAssembly, everything stored (limit)';
const micrograd = 'micrograd’s design in JavaScript';
const python = 'micrograd’s design in CPython';

/** [key, name, mode, engine, workload] */
const step = (workload, engine, name) => [`${workload}/${engine}`, name, 'step', engine, workload];

export const groups = [
	{
		title: 'W1: the sigmoid neuron written out (8 operations), value and 5 gradients',
		cases: [
			step('neuron', 'ours', ours),
			step('neuron', 'straight-js', js),
			step('neuron', 'mathjs', 'mathjs, value and 5 symbolic derivatives, compiled'),
			step('neuron', 'tfjs', 'TensorFlow.js, CPU backend')
		]
	},
	{
		title: 'W2: micrograd’s network 2-16-16-1 (1,659 nodes), value and all gradients',
		cases: [
			step('network', 'ours', ours),
			['network/after', `${ours}, after other graphs in the process`, 'after', 'ours', 'network'],
			step('network', 'straight-js', js),
			step('network', 'straight-wasm', wasm),
			step('network', 'jax', 'jax-js, jit, in matrices'),
			step('network', 'tfjs', 'TensorFlow.js, CPU backend, in matrices'),
			step('network', 'micrograd', micrograd),
			step('network', 'python', python)
		]
	},
	{
		title: 'W3: a random graph of nine operations, 10,000 nodes; last row 100,000',
		cases: [
			step('random', 'ours', ours),
			step('random', 'straight-wasm', wasm),
			step('random', 'micrograd', micrograd),
			step('random', 'python', python),
			step('large', 'ours', `${ours}, 100,000 nodes`)
		]
	},
	{
		title: 'Keystroke: from the text to the first gradients',
		cases: [
			['key/neuron', 'the neuron', 'keystroke', 'ours', 'f = sigmoid(w1*x1 + w2*x2 + b)'],
			['key/program', '60 lines (1,500 characters)', 'keystroke', 'ours', program]
		]
	}
];

/** Measured once: no time, a fact. */
export const facts = [
	['garbage', 'garbage', 'ours', 'network'],
	['strict/neuron', 'strict', 'ours', 'neuron'],
	['strict/network', 'strict', 'ours', 'network']
];
