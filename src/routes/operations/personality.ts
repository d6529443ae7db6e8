/** What an operation does to the gradient that reaches it, whatever the numbers: its gate in a sentence. */
import type { Operation } from '$graph/ops/operation.ts';
import { slopesAt } from './at.ts';

export function personality(record: Operation): string {
	switch (record.gate) {
		case 'copies':
			return copies(record);
		case 'swaps':
			return 'Swaps: each input receives the gradient times the value of the other input.';
		case 'routes':
			return routes(record);
		case 'scales':
			return record.arity === 1
				? 'Scales: its input receives the gradient times the slope of the curve there.'
				: 'Scales: each input receives the gradient times the slope along that input.';
		default:
			return record.gate satisfies never;
	}
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Its slopes are the same everywhere, so those at the first probe tell all. */
function copies(record: Operation): string {
	const slopes = slopesAt(record, record.probes[0] ?? []);
	const [only] = slopes;
	if (slopes.length === 1 && only !== undefined)
		return `Copies: its input receives the gradient ${how(only)}.`;
	if (slopes.every((slope) => slope === 1))
		return 'Copies: every input receives the same gradient, unchanged.';
	const each = slopes.map((slope, slot) => `the ${ORDINALS[slot] ?? 'next'} ${how(slope)}`);
	return `Copies: every input receives the gradient, ${each.join(', ')}.`;
}

function how(slope: number): string {
	if (slope === 1) return 'unchanged';
	return slope === -1 ? 'with its sign turned' : 'times a fixed number';
}

function routes(record: Operation): string {
	if (record.arity > 1)
		return 'Routes: the input that was taken receives the whole gradient, any other nothing.';
	const probes: readonly (readonly number[])[] = record.probes;
	const slopes = probes.flatMap((point) => slopesAt(record, point));
	return slopes.every((slope) => slope === 0 || slope === 1)
		? 'Routes: the gradient passes whole or not at all, depending on where the input stands.'
		: 'Routes: how much of the gradient passes depends on the side on which the input stands.';
}
