import type { ProgramInput } from '../program.ts';
import { sizeOf, valueOf, type Values } from '../tensor.ts';
import type { Direction } from './coordinate.ts';

/** The direction as `Run.push` takes it: ones where something moves. */
export function directionValues(inputs: readonly ProgramInput[], direction: Direction): Values {
	const tensors = new Map<string, Float64Array>();
	for (const { name, entry } of direction) {
		const shape = inputs.find((input) => input.name === name)?.shape ?? [];
		const data = tensors.get(name) ?? new Float64Array(sizeOf(shape));
		data[entry] = 1;
		tensors.set(name, data);
	}
	return Object.fromEntries(
		inputs.flatMap(({ name, shape }) => {
			const data = tensors.get(name);
			return data === undefined ? [] : [[name, valueOf({ shape, data })]];
		})
	);
}
