/** Operations on tensors and their backward rules as TeX, with the names of the nodes. */
import type { NodeId, OperationNode } from '../../graph.ts';
import { bracketsTex } from '../../ops/brackets.ts';
import type { Elementwise } from '../../ops/elementwise.ts';
import type { Whole } from '../../ops/whole.ts';
import { NO_OPTIONS } from '../../ops/options.ts';
import { sizeOf, shapeText } from '../../tensor.ts';
import { nameTex, numberTex } from '../../tex/names.ts';
import { constantPart, localTex, namePart } from '../../tex/operation.ts';
import { filled, marked, settled, styled, type Part } from '../../tex/parts.ts';
import { nodeAt, recordOf, type Context } from '../context.ts';
import { isFew } from './amount.ts';

/** The operation with names: W \, x. */
export function namesTex(context: Context, node: OperationNode): string {
	const record = recordOf(node);
	const parts = node.inputs.map((id) => partOf(context, id));
	const options = node.options ?? NO_OPTIONS;
	const tex =
		record.kind === 'whole'
			? filled((...names) => record.tex(names, options), parts)
			: elementwiseTex(record, parts);
	return settled(tex);
}

const elementwiseTex = ({ gate, tex }: Elementwise, parts: readonly Part[]): string =>
	gate === 'swaps' ? filled((a = '', b = '') => `${a} \\odot ${b}`, parts) : filled(tex, parts);

/** The backward rule along one slot, the gradients named ∂f/∂u. */
export function ruleTex(
	context: Context,
	node: OperationNode,
	record: Whole,
	slot: number
): string {
	const upstream = upstreamPart(context, node);
	const parts = [upstream, ...node.inputs, node.id].map((each) =>
		typeof each === 'number' ? partOf(context, each) : each
	);
	const tex = filled((first = '', ...names) => {
		const [output = '', ...inputs] = names.toReversed();
		return parenthesised(
			record.rule(
				slot,
				{ upstream: first, inputs: inputs.toReversed(), output },
				node.options ?? NO_OPTIONS,
				node.inputs.map((id) => nodeAt(context, id).shape)
			),
			first
		);
	}, parts);
	return `\\displaystyle ${settled(tex)}`;
}

/** A fraction with an exponent or an index needs parentheses. */
const parenthesised = (tex: string, upstream: string): string =>
	tex
		.replaceAll(`${upstream}^`, `\\left(${upstream}\\right)^`)
		.replaceAll(`${upstream}_`, `\\left(${upstream}\\right)_`);

function upstreamPart({ graph, schedule }: Context, { id, label }: OperationNode): Part {
	const target = nameTex(graph.nodes[schedule.target]?.label ?? '');
	const shown = `\\frac{\\partial ${target}}{\\partial ${nameTex(label)}}`;
	return { seen: '\\bar{y}', shown: styled('backward', marked(id, shown)) };
}

/** A name; a constant as its numbers while they are few. */
export function partOf(context: Context, id: NodeId): Part {
	const node = nodeAt(context, id);
	if (node.kind !== 'constant') return namePart(id, node.label);
	const { tensor } = node;
	if (tensor === undefined) return constantPart(context.format(node.value));
	const tex = isFew(tensor)
		? bracketsTex(
				[...tensor.data].map((number) => numberTex(context.format(number))),
				tensor.shape
			)
		: `\\text{${shapeText(tensor.shape).replaceAll('×', '}\\times\\text{')}}`;
	return { seen: sizeOf(tensor.shape) > 1 ? 'c' : tex, shown: tex };
}

/** The local derivative of an elementwise operation with names. */
export function slopeTex(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	slot: number
): string {
	return localTex(
		record,
		slot,
		[...node.inputs, node.id].map((id) => partOf(context, id))
	);
}
