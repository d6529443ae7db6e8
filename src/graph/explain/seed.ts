/** The backward pass starts: what with, and why. */
import { activeNodes } from '../active.ts';
import type { NodeId } from '../graph.ts';
import { called, derivative, named, nodeAt, type Context } from './context.ts';
import type { SeedContent } from './explanation.ts';
import { equation, say, text, type Phrase } from './phrase.ts';
import { amount, behind, isFew } from './tensors/amount.ts';
import { isAll, isSingle } from './tensors/size.ts';

export function seedSentence(context: Context, target: NodeId): readonly Phrase[] {
	const { kind } = nodeAt(context, target);
	const name = called(context, target);
	if (kind === 'constant')
		return say`${name} is a constant: nothing changes it, so no gradient flows.`;
	if (!isUsual(context))
		return say`The backward pass starts at ${name} with the seed that was given${behind(': ', context.run.seed, 'backward')}.`;
	const start = startOf(context, target);
	if (kind === 'input')
		return say`${name} is itself an input: ${start}, and nothing lies before it.`;
	if (!activeNodes(context.graph, target)[target])
		return say`${name} depends on no input: ${start}, and no gradient flows from it.`;
	return isSingle(context, target)
		? say`The backward pass starts at ${name}: ${start}.`
		: say`The backward pass starts at ${name} with ones, for the gradient of the sum of its entries: ${start}.`;
}

/** ∂f/∂f = 1; of a tensor, whose sum is differentiated, ∂Σf/∂f. */
function startOf(context: Context, target: NodeId): Phrase {
	const name = called(context, target);
	const left: readonly Phrase[] = isSingle(context, target)
		? [derivative(context, target, target)]
		: [text('∂Σ'), name, text('/∂'), name];
	return isFew(context.run.seed)
		? equation`${left} = ${amount(context.run.seed, 'backward')}`
		: equation`${left} is 1 everywhere`;
}

/** Ones, rather than a seed of the reader’s. */
const isUsual = ({ run }: Context): boolean => isAll(run.seed, 1);

export const seedContent = (
	context: Context,
	node: NodeId,
	next: readonly Phrase[]
): SeedContent => ({
	kind: 'seed',
	node: named(context, node),
	value: context.run.seed,
	why: whySeed(context, node),
	next
});

function whySeed(context: Context, node: NodeId): readonly Phrase[] {
	const name = called(context, node);
	if (!isUsual(context))
		return say`This is the seed that was given: every gradient says how the entries of ${name}, weighted by it and added up, follow a small step.`;
	if (!isSingle(context, node))
		return say`A gradient is of one number, and ${name} has several: their sum is taken. A small step in one entry moves the sum by just as much. Every other gradient is found from this one, going back.`;
	return say`A small step in ${name} moves ${name} by just as much. Every other gradient is found from this one, going back.`;
}
