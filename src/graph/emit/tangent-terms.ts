/** What the tangent of each input of an operation does to that of its result, in NumPy’s expressions. */
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { operations, type OperationName } from '../ops/index.ts';
import { isBilinear, isLinear } from '../ops/linearity.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { passes } from '../ops/passes.ts';
import { spread } from '../ops/backward-code.ts';
import { tuple } from '../ops/python.ts';
import type { Whole } from '../ops/whole.ts';
import { nameOf, type Expression } from './expression.ts';
import type { Identifiers } from './identifiers.ts';
import { parse } from './parse.ts';
import { times } from './products.ts';
import type { Source } from './source.ts';
import { argument, forwardCode } from './statements.ts';

/** Terms may have a part of the result’s axes alone, as the operation itself spreads its inputs over them. */
export function isSpread(op: OperationName): boolean {
	const record: Operation = operations[op];
	return record.kind === 'elementwise' || record.entrywise === true || record.gate === 'mixes';
}

interface Use {
	readonly graph: Graph;
	readonly node: OperationNode;
	readonly names: Identifiers;
	/** The code of each input’s value. */
	readonly inputs: readonly string[];
	readonly shapes: readonly (readonly number[])[];
	/** Those slots whose inputs have a tangent and let it pass. */
	readonly slots: readonly number[];
}

/** A term for each input that moves, or one for all of them; none where nothing passes. */
export function tangentTerms(
	{ graph, names, slopes }: Source,
	node: OperationNode,
	moves: (id: NodeId) => boolean
): readonly Expression[] {
	const record: Operation = operations[node.op];
	const shapes = node.inputs.map((input) => graph.nodes[input]!.shape);
	const slots = node.inputs.flatMap((input, slot) =>
		moves(input) && passes(record, slot, shapes) ? [slot] : []
	);
	const inputs = node.inputs.map(argument(graph, names, 'numpy'));
	const use: Use = { graph, node, names, inputs, shapes, slots };
	if (slots.length === 0) return [];
	if (record.kind === 'elementwise')
		return slots.map((slot) => {
			const local = slopes(node, slot, [...inputs, names.value(node.id)]);
			return times(nameOf(tangentAt(use, slot)), parse(local));
		});
	if (isLinear(record)) return [parse(forwardCode(graph, node, slotwise(use, tangentOrZero)))];
	return slots.map((slot) =>
		parse(isBilinear(record) ? replaced(use, slot) : alongSlot(record, use, slot))
	);
}

const tangentAt = ({ names, node }: Use, slot: number): string => names.tangent(node.inputs[slot]!);

const slotwise = (use: Use, code: (use: Use, slot: number) => string): readonly string[] =>
	use.inputs.map((_, slot) => code(use, slot));

/** A linear operation does to tangents what it does to values. */
function tangentOrZero(use: Use, slot: number): string {
	if (use.slots.includes(slot)) return tangentAt(use, slot);
	const shape = use.shapes[slot]!;
	return shape.length === 0 ? '0.0' : `np.zeros(${tuple(shape)})`;
}

/** A product with the tangent in the place of one factor. */
const replaced = (use: Use, slot: number): string =>
	forwardCode(
		use.graph,
		use.node,
		use.inputs.map((code, at) => (at === slot ? tangentAt(use, slot) : code))
	);

/**
 * Where every number of an input has its part in one number of the result, the backward rule says with which slope: it
 * takes the tangent for the upstream gradient, and the sum is over the numbers that make one of the result.
 */
function alongSlot(record: Whole, use: Use, slot: number): string {
	const { node, inputs, shapes, names } = use;
	const options = node.options ?? NO_OPTIONS;
	const output = names.value(node.id);
	const upstream = tangentAt(use, slot);
	if (record.forward) return record.forward(slot, { upstream, inputs, output }, options, shapes);
	if (record.entrywise) {
		const whole = shapes.map(() => node.shape);
		return record.backward(slot, { upstream, inputs, output }, options, whole);
	}
	const parts = { upstream, inputs, output: spread(output, options) };
	const product = record.backward(slot, parts, { ...options, keepdims: true }, shapes);
	return shapes[slot]!.length === 0 ? product : `np.sum(${product}${axisCode(use)})`;
}

function axisCode({ node: { options: { axis, keepdims } = NO_OPTIONS } }: Use): string {
	if (axis === undefined) return keepdims ? ', keepdims=True' : '';
	return `, axis=${axis}${keepdims ? ', keepdims=True' : ''}`;
}
