/** The network’s parameters as matrices and back again, for the engines of tensors. */

/** One matrix [below, width] of weights and one row of biases for every layer. */
export const matrices = ({ layers, values }) =>
	layers.flatMap((units) => [
		units[0].weights.map((_, i) => units.map(({ weights }) => values[weights[i]])),
		units.map(({ bias }) => values[bias])
	]);

/** Flat gradients, in the order of `matrices`, by the names of the parameters. */
export const byName = ({ layers }, flat) =>
	Object.fromEntries(
		layers.flatMap((units, depth) =>
			units.flatMap(({ bias, weights }, unit) => [
				[bias, flat[2 * depth + 1][unit]],
				...weights.map((name, i) => [name, flat[2 * depth][i * units.length + unit]])
			])
		)
	);
