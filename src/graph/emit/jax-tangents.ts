/** JAX: the forward pass as a function, and its derivative along one entry asked for. */
import { tuple } from '../ops/python.ts';
import type { EmittedLine } from './emitted.ts';
import { functionLines } from './jax.ts';
import type { Source } from './source.ts';
import { tangentLines } from './tangent-lines.ts';

/** Throws a TypeError where there is nothing to go along. */
export const jaxTangentLines = (source: Source): readonly EmittedLine[] => [
	...functionLines(source),
	...tangentLines(source, {
		one: ({ shape }, place) => [
			place.length === 0 ? '1.0' : `jnp.zeros(${tuple(shape)}).at[${place.join(', ')}].set(1.0)`
		],
		call: (of, input, tangent) => `jax.jvp(${of}, (${input},), (${tangent},))`
	})
];
