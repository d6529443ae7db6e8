import type { OperationNode } from '../graph.ts';

/** In how many of the places of its inputs an operation uses one: “both” only where there are no more than two. */
export function placesOf({ inputs }: OperationNode, uses: number): string {
	if (uses !== 2) return `${uses} places`;
	return inputs.length === 2 ? 'both places' : 'two places';
}
