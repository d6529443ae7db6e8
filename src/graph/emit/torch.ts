/** PyTorch: the forward pass, and one call for the backward pass. */
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { signOf } from '../language/operators.ts';
import { operations } from '../ops/index.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { passes } from '../ops/passes.ts';
import type { Tensor } from '../tensor.ts';
import { schedule } from '../steps.ts';
import type { EmittedLine } from './emitted.ts';
import { factorCode, floatCode, listCode } from './numbers.ts';
import { boundLine, boundNodes, derivativeName, plain, type Source } from './source.ts';
import { callNote } from './statements.ts';

/** Inputs and both passes. */
export const torchBody = (source: Source): readonly EmittedLine[] => [
	...torchInputs(source, true),
	plain(),
	plain('# Forward pass'),
	...torchForward(source),
	plain(),
	plain('# Backward pass'),
	...backwardLines(source)
];

export function torchLines(source: Source): readonly EmittedLine[] {
	const body = torchBody(source);
	return [
		...torchImports(body),
		plain(),
		plain('# Inputs: step 1'),
		...body,
		plain(),
		...printLines(source)
	];
}

/** And what makes every number a double. */
export function torchImports(body: readonly EmittedLine[]): readonly EmittedLine[] {
	const code = body.map(({ text }) => text).join('\n');
	return [
		...(/\bmath\./.test(code) ? [plain('import math')] : []),
		plain('import torch'),
		...(/\bF\./.test(code) ? [plain('import torch.nn.functional as F')] : []),
		plain(),
		plain('torch.set_default_dtype(torch.float64)')
	];
}

const tensorCode = ({ shape, data }: Tensor): string =>
	shape.length === 0 ? floatCode(data[0]!, 'torch') : listCode({ shape, data }, 'torch');

export const torchInputs = (source: Source, recorded: boolean): readonly EmittedLine[] =>
	boundNodes(source).map((node) => {
		const code = tensorCode(source.leaves.get(node.id)!);
		const wants = recorded && node.kind === 'input' ? ', requires_grad=True' : '';
		return boundLine(node, `${source.names.value(node.id)} = torch.tensor(${code}${wants})`);
	});

export function torchForward({ graph, names }: Source): readonly EmittedLine[] {
	const isNumber = (id: NodeId): boolean => {
		const node = graph.nodes[id];
		return node?.kind === 'constant' && node.tensor === undefined;
	};
	const argument = (id: NodeId, { op, inputs }: OperationNode): string => {
		const node = graph.nodes[id];
		if (node?.kind !== 'constant' || !isNumber(id)) return names.value(id);
		// a sign takes a tensor beside a plain number of Python’s
		return signOf(operations[op]) !== undefined && !inputs.every(isNumber)
			? factorCode(node.value, 'torch')
			: `torch.tensor(${floatCode(node.value, 'torch')})`;
	};
	return schedule(graph).beats.flatMap(({ kind, node: id }, beat): EmittedLine[] => {
		const node = id === undefined ? undefined : graph.nodes[id];
		if (kind !== 'apply' || node?.kind !== 'operation') return [];
		const args = node.inputs.map((input) => argument(input, node));
		const shapes = node.inputs.map((input) => graph.nodes[input]!.shape);
		const code = operations[node.op].code.torch(args, node.options ?? NO_OPTIONS, shapes);
		const note = callNote(graph, node);
		return [
			{
				text: `${names.value(node.id)} = ${code}  # step ${beat + 1}${note === undefined ? '' : `, ${note}`}`,
				node: node.id,
				phase: 'forward',
				beat
			}
		];
	});
}

function backwardLines(source: Source): readonly EmittedLine[] {
	const { graph, target, names, seed, plainSeed, inputs, active } = source;
	const name = names.value(target);
	if (!inputs.some(({ id }) => active[id])) return [plain(`# ${name} depends on no input`)];
	const start = plainSeed ? `torch.ones_like(${name})` : `torch.tensor(${tensorCode(seed)})`;
	const call = `${name}.backward(${seed.shape.length === 0 && plainSeed ? '' : start})`;
	const mayBeCut = graph.nodes.some((node) => node.kind === 'operation' && cuts(graph, node));
	const line = (text: string): EmittedLine => ({ text, node: target, phase: 'backward' });
	return mayBeCut ? [line(`if ${name}.requires_grad:`), line(`    ${call}`)] : [line(call)];
}

/** Through what only answers or chooses PyTorch passes no gradient at all, not even 0. */
function cuts({ nodes }: Graph, { op, inputs }: OperationNode): boolean {
	const shapes = inputs.map((input) => nodes[input]!.shape);
	return inputs.some((_, slot) => !passes(operations[op], slot, shapes));
}

function printLines(source: Source): readonly EmittedLine[] {
	const { graph, target, names, inputs, active } = source;
	const name = names.value(target);
	const shown = graph.nodes[target]!.shape.length === 0 ? `${name}.item()` : `${name}.detach()`;
	return [
		plain(`print('${name} =', ${shown})`),
		...inputs.map(({ id }) => {
			const gradient = active[id] ? `${names.value(id)}.grad` : '0.0';
			return plain(`print('${derivativeName(source, id)} =', ${gradient})`);
		})
	];
}
