/** The same of the way back. */
import { boxOf } from '../explain/boxes/words.ts';
import { called, computedAt, consumerOf, nodeAt, type Context } from '../explain/context.ts';
import { enumeration, factor, number, say, together, type Phrase } from '../explain/phrase.ts';
import { reasonOf } from '../explain/reason.ts';
import { entryName } from '../explain/tensors/entry.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import { isFinite } from '../explain/tensors/size.ts';
import type { Edge, NodeId, OperationNode } from '../graph.ts';
import { LARGEST } from '../ops/breaks.ts';
import type { Told } from './poison-words.ts';
import type { Trouble } from './trouble.ts';
import { kindOf, sentence } from './wording.ts';

/** More inputs than that are counted. */
const NAMED = 3;

export function backwardWords(context: Context, trouble: Trouble): Omit<Told, 'more'> {
	const { node, how, number: made, entry } = trouble;
	const edge = trouble.edge === undefined ? undefined : context.graph.edges[trouble.edge];
	const reached = reachedWords(context, trouble, edge?.from ?? node);
	const first = `the first ${kindOf(made)} gradient`;
	if (edge) return passingWords(context, edge, trouble, say`${first}${reached}.`);
	if (how === 'given')
		return {
			sentence: say`The backward pass starts with ${number(made, 'backward')}${reached}.`,
			reason: []
		};
	const to = entryName(context, node, entry);
	return {
		sentence: say`On the way back, the paths to ${to} add up to ${first}${reached}.`,
		reason: say`Each of them is finite, but their sum is too large: ${LARGEST}.`
	};
}

/** "; it reached x and w", beside the node that got it first. */
function reachedWords(context: Context, { nodes }: Trouble, first: NodeId): readonly Phrase[] {
	const all = context.graph.nodes.filter(({ kind }) => kind === 'input');
	const inputs = all.filter(({ id }) => nodes[id] && id !== first);
	if (inputs.length === 0) return [];
	if (inputs.length > NAMED)
		return say`; it reached ${String(inputs.length)} of ${String(all.length)} inputs`;
	return say`; it reached ${enumeration(inputs.map(({ id }) => [called(context, id)]))}`;
}

function passingWords(
	context: Context,
	edge: Edge,
	trouble: Trouble,
	end: readonly Phrase[]
): Omit<Told, 'more'> {
	const { passed, reason } = passing(context, edge, trouble);
	const to = entryName(context, edge.from, trouble.entry);
	const by = called(context, edge.to);
	return {
		sentence: passed
			? say`On the way back, ${by} passes ${passed} to ${to}: ${end}`
			: say`On the way back, ${by} gives ${to} ${end}`,
		reason: sentence(reason)
	};
}

interface Passing {
	/** Upstream times slope, where it is that. */
	readonly passed?: Phrase;
	readonly reason: readonly Phrase[];
}

function passing(context: Context, edge: Edge, trouble: Trouble): Passing {
	const node = computedAt(context, edge.to);
	if (node.kind === 'box')
		return { reason: say`it is made in ${boxOf(context, node)}, which can be opened to see where` };
	const partial = context.run.partialOf(edge.id);
	if (!partial) return { reason: ruleReason(context, node, trouble) };
	const upstream = context.run.gradientOf(node.id).data;
	const at = entryAt(upstream, partial.data, trouble);
	if (at < 0)
		return {
			reason: say`what is passed is summed over the entries, and the sum is too large: ${LARGEST}`
		};
	const [got, slope] = [upstream[at] ?? NaN, partial.data[at] ?? NaN];
	const passed = together([number(got, 'backward'), ...say` × `, factor(slope, 'local')]);
	if (trouble.how === 'inherited') return { passed, reason: inherited(context, node) };
	return { passed, reason: slopeReason(context, edge, { at, got, slope, entry: trouble.entry }) };
}

/** Which entry of the operation made it: the same one, or the first where the input is repeated. */
function entryAt(upstream: Float64Array, partial: Float64Array, { entry, size }: Trouble): number {
	if (size === upstream.length) return entry;
	return upstream.findIndex((got, at) => !Number.isFinite(got * (partial[at] ?? NaN)));
}

interface Slope {
	/** Entry of the operation. */
	readonly at: number;
	/** Of its input. */
	readonly entry: number;
	readonly got: number;
	readonly slope: number;
}

function slopeReason(
	context: Context,
	edge: Edge,
	{ at, got, slope, entry }: Slope
): readonly Phrase[] {
	const node = consumerOf(context, edge);
	const name = called(context, node.id);
	const place = placeOf(context, edge, at, entry);
	if (Number.isNaN(slope))
		return got === 0
			? say`${name} has no slope ${place}, and even 0 times an undefined number is undefined`
			: say`${name} has no slope ${place}`;
	if (Math.abs(slope) === Infinity)
		return got === 0
			? say`${name} has an infinite slope ${place}, and 0 times infinity has no value, although nothing was to be passed on`
			: say`${name} has an infinite slope ${place}`;
	return say`both numbers are finite, but their product is too large: ${LARGEST}`;
}

/** "at x = 0"; where several inputs vary, which one the slope is along: "along x at x = 0 and y = 0". */
function placeOf(context: Context, edge: Edge, at: number, entry: number): readonly Phrase[] {
	const node = consumerOf(context, edge);
	const { values } = entryOf(context, node, at);
	const varying = node.inputs
		.map((id, slot) => ({ id, slot }))
		.filter(({ id, slot }) => node.inputs.indexOf(id) === slot)
		.filter(({ id }) => nodeAt(context, id).kind !== 'constant');
	const places = varying.map(({ id, slot }) => {
		const name = id === edge.from ? entryName(context, id, entry) : called(context, id);
		return [together(say`${name} = ${number(values[slot] ?? NaN, 'forward')}`)];
	});
	const along = varying.length > 1 ? say`along ${called(context, edge.from)} ` : [];
	return say`${along}at ${enumeration(places)}`;
}

function ruleReason(context: Context, node: OperationNode, { how }: Trouble): readonly Phrase[] {
	if (how === 'inherited') return inherited(context, node);
	if (!isFinite(context.run.valueOf(node.id))) return reasonOf(context, node);
	return say`its backward rule makes no finite number of the finite ones that it is given`;
}

/** "the rule uses v2, which stopped being finite on the way forward" */
function inherited(context: Context, { inputs }: OperationNode): readonly Phrase[] {
	const broken = [...new Set(inputs)].filter((id) => !isFinite(context.run.valueOf(id)));
	const names = enumeration(broken.map((id) => [called(context, id)]));
	return say`the rule uses ${names}, which stopped being finite on the way forward`;
}
