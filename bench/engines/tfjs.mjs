/** TensorFlow.js on its CPU backend: scalars for the neuron, matrices for the network. Every gradient is read back. */
import * as tf from '@tensorflow/tfjs';
import { byName, matrices } from './layers.mjs';
import { moved } from '../workloads.mjs';

const neuron = (w1, x1, w2, x2, b) =>
	tf.div(1, tf.add(1, tf.exp(tf.neg(tf.add(tf.add(tf.mul(w1, x1), tf.mul(w2, x2)), b)))));

const loss = (x) => (W0, b0, W1, b1, W2, b2) => {
	const h0 = tf.relu(tf.add(tf.matMul(x, W0), b0));
	const h1 = tf.relu(tf.add(tf.matMul(h0, W1), b1));
	const hinge = tf.sum(tf.relu(tf.sub(1, tf.add(tf.matMul(h1, W2), b2))));
	const squares = [W0, b0, W1, b1, W2, b2].map((each) => tf.sum(tf.square(each)));
	return tf.add(hinge, tf.mul(1e-4, tf.addN(squares)));
};

function differentiated(f, tensors) {
	return tf.tidy(() => {
		const { value, grads } = tf.valueAndGrads(f)(tensors);
		return { value: value.dataSync()[0], grads: grads.map((grad) => grad.dataSync()) };
	});
}

export default async function prepare(workload) {
	await tf.setBackend('cpu');
	const { values, layers } = workload;
	const names = Object.keys(values);
	const fixed = (layers ? matrices(workload) : Object.values(values)).map((each) =>
		tf.tensor(each)
	);
	let last;
	return {
		step(call) {
			const input = layers ? tf.tensor2d([[moved(call), values.x1]]) : tf.scalar(moved(call));
			last = layers
				? differentiated(loss(input), fixed)
				: differentiated(neuron, [input, ...fixed.slice(1)]);
			input.dispose();
		},
		result: () => ({
			value: last.value,
			gradients: layers
				? byName(workload, last.grads)
				: Object.fromEntries(names.map((name, i) => [name, last.grads[i][0]]))
		})
	};
}
