/** Backward steps among tensors that carry nothing, or nothing that has a value. */
import type { OperationNode } from '../../graph.ts';
import { called, type Context } from '../context.ts';
import { enumeration, say, type Phrase } from '../phrase.ts';
import { amount, isFew } from './amount.ts';
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
	const slopeless = gets.filter(({ passed }) =>
		passed.some(({ contribution }) => hasUndefined(contribution))
	);
	if (slopeless.length > 0) {
		const others = gets.filter((one) => !slopeless.includes(one));
		const whose = enumeration(slopeless.map((one) => [called(context, one.node)]));
		return say`${name} has no slope at some entries, so the gradient of ${whose} is undefined there${passing(context, node, others)}.`;
	}
	if (gets.some(({ before }) => hasUndefined(before)))
		return say`${name} passes its part to ${to}, but what came before is undefined in places.`;
	if (isZero(upstream))
		return upstream.data.length === 1
			? say`${name} receives 0, so nothing passes to ${to}.`
			: say`${name} receives zeros alone, so nothing passes to ${to}.`;
	return undefined;
}

/** "; v1 passes [2 4] to x", of those whose slopes exist. */
function passing(
	context: Context,
	node: OperationNode,
	gets: readonly Gathering[]
): readonly Phrase[] {
	if (gets.length === 0) return [];
	const parts = gets.map(({ node: to, passed: [first, ...more] }) => {
		const told = first && more.length === 0 && isFew(first.contribution);
		const part = told ? [amount(first.contribution, 'backward')] : say`its part`;
		return say`${part} to ${called(context, to)}`;
	});
	return say`; ${called(context, node.id)} passes ${enumeration(parts)}`;
}
