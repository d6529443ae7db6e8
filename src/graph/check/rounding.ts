/** How many digits a run can lose: what differences and products may differ by although both are right. */
import type { Run, Tangents } from '../run.ts';
import type { Direction } from './coordinate.ts';

/**
 * To what the target is rounded: every value on the way is off by up to half a unit in its last place, and its adjoint
 * says how much of that arrives. (First-order running error analysis: N. J. Higham, Accuracy and Stability of Numerical
 * Algorithms, section 3.3.)
 */
export function noiseOf(run: Run, direction: Direction): number {
	const moved = new Set(direction.map(({ node }) => node));
	let noise = 0;
	for (const { id, kind } of run.graph.nodes) {
		if (kind === 'constant' || (kind === 'input' && !moved.has(id))) continue;
		noise += sumOfProducts(run.gradientOf(id).data, run.valueOf(id).data);
	}
	return noise * (Number.EPSILON / 2);
}

/**
 * The size of the terms whose sum is the derivative along the tangents: the largest Σ|adjoint × tangent| of any node.
 * Where it is far above the derivative itself, terms have cancelled, and with them digits.
 */
export function scaleOf(run: Run, tangents: Tangents): number {
	let scale = 0;
	for (const { id, kind } of run.graph.nodes) {
		if (kind === 'constant') continue;
		const sum = sumOfProducts(run.gradientOf(id).data, tangents.of(id).data);
		if (Number.isFinite(sum)) scale = Math.max(scale, sum);
	}
	return scale;
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let entry = 0; entry < a.length; entry++) {
		const product = Math.abs(a[entry]! * b[entry]!);
		if (Number.isFinite(product)) sum += product;
	}
	return sum;
}
