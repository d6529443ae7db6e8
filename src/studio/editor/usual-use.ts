/** An operation as one would show it: names for what it takes, and its definition where it has one. */
import type { Operation } from '$graph/ops/operation.ts';
import type { Probe } from '$graph/ops/whole.ts';
import { NO_OPTIONS, type Options } from '$graph/ops/options.ts';
import { SCALAR, tensorOf, type Shape } from '$graph/tensor.ts';

export interface UsualUse {
	readonly names: readonly string[];
	/** None, unless it needs some. */
	readonly options: Options;
	/** Made of simpler operations, in the language; empty where it is not, or only for some shapes. */
	readonly definition: string;
}

export function usualUse(record: Operation): UsualUse {
	const { shapes, options } = sample(record);
	const defined = record.definition?.(options, shapes) ?? '';
	// what depends on the lengths, such as a division by how many there are, is told by no example
	const other = record.definition?.(options, shapes.map(longer));
	return {
		names: namesIn(defined, shapes.length) ?? letters(shapes.length),
		options,
		definition: defined === other ? defined : ''
	};
}

function sample(record: Operation): { shapes: readonly Shape[]; options: Options } {
	if (record.kind !== 'whole')
		return { shapes: Array.from({ length: record.arity }, () => SCALAR), options: NO_OPTIONS };
	const { inputs, options = NO_OPTIONS } = plainProbe(record.probes);
	return { shapes: inputs.map((input) => tensorOf(input)?.shape ?? SCALAR), options };
}

/** The first that needs no options, if there is one. */
function plainProbe(probes: readonly Probe[]): Probe {
	const probe = probes.find(({ options }) => options === undefined) ?? probes[0];
	if (!probe) throw new Error('A record has probes.');
	return probe;
}

const longer = (shape: Shape): Shape => shape.map((length) => length + 1);

/** What the definition calls them: `mse(p, t) = …`. */
function namesIn(definition: string, count: number): readonly string[] | undefined {
	const names = /^\w+\(([^)]*)\)/.exec(definition)?.[1]?.split(/,\s*/);
	return names?.length === count ? names : undefined;
}

const letters = (count: number): readonly string[] =>
	count === 1 ? ['x'] : ['a', 'b', 'c', 'd'].slice(0, count);
