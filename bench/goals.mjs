/** The goals of the engine’s speed, as ratios within one run on one machine. `found` has medians by key. */

/** Largest relative difference of the gradients of two results. */
export function difference(one, other) {
	const names = Object.keys(other.gradients);
	const pairs = [[one.value, other.value]].concat(
		names.map((name) => [one.gradients[name], other.gradients[name]])
	);
	return Math.max(...pairs.map(([a, b]) => (a === b ? 0 : Math.abs(a - b) / Math.abs(b))));
}

const faster = (peer, own) => (found) => found[peer].median / found[own].median;
const slower = (own, limit) => (found) => found[own].median / found[limit].median;
const perNode = (found, key, nodes) => found[key].median / nodes;

/** Straight-line code in double precision, against which our gradients are checked. */
const EXACT = ['neuron/straight-js', 'network/straight-js', 'random/straight-wasm'];

const worst = (found) =>
	Math.max(...EXACT.map((key) => difference(found[key.replace(/\/.*/, '/ours')], found[key])));

const strict = (found) =>
	['neuron', 'network'].every(
		(key) =>
			found[`strict/${key}`].refused &&
			difference(found[`strict/${key}`], found[`${key}/ours`]) === 0
	);

/** [number, what, at least or at most, the gate, its measure] */
export const goals = [
	[1, 'W1: faster than mathjs', '≥', 12, faster('neuron/mathjs', 'neuron/ours')],
	[2, 'W1: faster than TensorFlow.js', '≥', 200, faster('neuron/tfjs', 'neuron/ours')],
	[3, 'W1: slower than straight JS', '≤', 8, slower('neuron/ours', 'neuron/straight-js')],
	[4, 'W2: faster than TensorFlow.js', '≥', 20, faster('network/tfjs', 'network/ours')],
	[5, 'W2: faster than jax-js', '≥', 10, faster('network/jax', 'network/ours')],
	[6, 'W2: faster than micrograd in JS', '≥', 10, faster('network/micrograd', 'network/ours')],
	[7, 'W2: faster than micrograd in Python', '≥', 150, faster('network/python', 'network/ours')],
	[8, 'W2: slower than straight WASM', '≤', 8, slower('network/ours', 'network/straight-wasm')],
	[9, 'W2: slower than straight JS', '≤', 15, slower('network/ours', 'network/straight-js')],
	['10a', 'W3: faster than micrograd in JS', '≥', 15, faster('random/micrograd', 'random/ours')],
	['10b', 'W3: faster than micrograd in Python', '≥', 250, faster('random/python', 'random/ours')],
	[11, 'W3: slower than straight WASM', '≤', 2, slower('random/ours', 'random/straight-wasm')],
	[
		12,
		'time a node, 100,000 nodes to W2',
		'≤',
		3,
		(found) => perNode(found, 'large/ours', 100_000) / perNode(found, 'network/ours', 1659)
	],
	[13, 'W2: after other graphs, to fresh', '≤', 1.3, slower('network/after', 'network/ours')],
	[15, 'collections of garbage in 200,000 steps', '≤', 0, (found) => found.garbage.collections],
	[22, 'relative error to straight-line code', '≤', 1e-12, worst],
	[23, 'runs without code from strings and without WASM', '=', true, strict]
];
