import type { Numbers } from './ops/loops.ts';
import type { Elementwise } from './ops/elementwise.ts';

/** The local derivative of an elementwise operation along one slot, at the entry with the offset `i`. */
export function partialAt(
	operation: Elementwise,
	slot: number,
	{ values, first, second, third }: Omit<Numbers, 'adjoints' | 'uses'>,
	i: number
): number {
	const y = values[i]!;
	const a = values[first[i]!]!;
	switch (operation.arity) {
		case 1:
			return operation.partials[0].of(a, y);
		case 2:
			return operation.partials[slot === 0 ? 0 : 1].of(a, values[second[i]!]!, y);
		case 3: {
			const local = operation.partials[slot]!;
			return local.of(a, values[second[i]!]!, values[third[i]!]!, y);
		}
		default:
			return operation satisfies never;
	}
}
