/** Why a slope is taken where there is none: what it is a little below the place, and a little above. */
import type { OperationNode } from '../graph.ts';
import { called, inputValues, kinkAt, recordOf, type Context } from './context.ts';
import type { Reason } from './explanation.ts';
import { number, say } from './phrase.ts';
import type { Receiver } from './receivers.ts';

/** Relative to a value of usual size: still on the same piece of a curve. */
const NEAR = 1e-6;

export function whyKink(
	context: Context,
	node: OperationNode,
	{ node: from, passed: [first] }: Receiver
): Reason | undefined {
	if (kinkAt(context, node) === undefined || first === undefined) return undefined;
	const { slot } = first.edge;
	const [below, above] = [-1, 1].map((way) => slopeBeside(context, node, slot, way)) as [
		number,
		number
	];
	const name = called(context, from);
	const heading = say`Why ${number(first.partial, 'local')}?`;
	const [low, high] = [number(below, 'local'), number(above, 'local')];
	if (Math.abs(below - above) < NEAR)
		return {
			heading,
			text: say`The slope is ${low} on both sides of the place where ${name} stands.`
		};
	return {
		heading,
		text: say`A little below ${name} the slope is ${low}, a little above it is ${high}. Both would do, and so would any number between them; ${number(first.partial, 'local')} is the usual choice.`
	};
}

function slopeBeside(context: Context, node: OperationNode, slot: number, way: number): number {
	const record = recordOf(node);
	if (record.kind === 'whole') return NaN;
	const values = inputValues(context, node).map((value, at) =>
		at === slot ? value + way * NEAR * (1 + Math.abs(value)) : value
	);
	const { value } = record as { readonly value: (...values: readonly number[]) => number };
	const { of } = record.partials[slot] as { readonly of: (...values: readonly number[]) => number };
	return of(...values, value(...values));
}
