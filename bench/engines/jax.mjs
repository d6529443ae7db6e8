/** jax-js on its WebAssembly device, compiled once: the network in matrices. Every gradient is read back. */
import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { byName, matrices } from './layers.mjs';
import { moved } from '../workloads.mjs';

function loss(parameters, x) {
	const [W0, b0, W1, b1, W2, b2] = parameters;
	const h0 = nn.relu(np.dot(x, W0.ref).add(b0.ref));
	const h1 = nn.relu(np.dot(h0, W1.ref).add(b1.ref));
	const score = np.dot(h1, W2.ref).add(b2.ref);
	const hinge = nn.relu(score.mul(-1).add(1)).sum();
	const squares = parameters.map((each) => each.ref.mul(each).sum());
	return hinge.add(squares.reduce((sum, each) => sum.add(each)).mul(1e-4));
}

export default async function prepare(workload) {
	await init('wasm');
	defaultDevice('wasm');
	const compiled = jit(valueAndGrad(loss));
	const fixed = matrices(workload).map((each) => np.array(each));
	let last;
	return {
		step(call) {
			const [value, gradients] = compiled(
				fixed.map((each) => each.ref),
				np.array([moved(call), workload.values.x1])
			);
			last = { value: value.dataSync()[0], gradients: gradients.map((each) => each.dataSync()) };
		},
		result: () => ({ value: last.value, gradients: byName(workload, last.gradients) })
	};
}
