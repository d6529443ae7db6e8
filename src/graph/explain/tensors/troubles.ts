/** Backward steps among tensors that carry nothing, or nothing that has a value. */
import type { OperationNode } from '../../graph.ts';
import { called, type Context } from '../context.ts';
import { enumeration, say, type Phrase } from '../phrase.ts';
import type { Gathering } from './gatherings.ts';
import { hasUndefined, isSingle, isZero } from './size.ts';

export function tensorTroubles(
	context: Context,
	node: OperationNode,
	gets: readonly Gathering[]
): readonly Phrase[] | undefined {
	const { run } = context;
	const name = called(context, node.id);
	const to = enumeration(gets.map((one) => [called(context, one.node)]));
	const upstream = run.gradientOf(node.id);
	if (hasUndefined(upstream))
		return say`${name} receives a gradient that is undefined in places, and so is what it passes to ${to}.`;
	if ([node.id, ...node.inputs].some((id) => hasUndefined(run.valueOf(id))))
		return isSingle(context, node.id)
			? say`${name} is undefined, so what it passes back to ${to} means nothing.`
			: say`${name} is undefined in places, so what it passes back to ${to} means nothing there.`;
	if (gets.some(({ passed }) => passed.some(({ contribution }) => hasUndefined(contribution))))
		return say`${name} has no slope at some entries, so the gradient of ${to} is undefined there.`;
	if (gets.some(({ before }) => hasUndefined(before)))
		return say`${name} passes its part to ${to}, but what came before is undefined in places.`;
	if (isZero(upstream))
		return upstream.data.length === 1
			? say`${name} receives 0, so nothing passes to ${to}.`
			: say`${name} receives zeros alone, so nothing passes to ${to}.`;
	return undefined;
}
