/** NumPy with both passes written out by hand. */
import { tuple } from '../ops/python.ts';
import type { Tensor } from '../tensor.ts';
import type { EmittedLine } from './emitted.ts';
import { partsOf, type Expression } from './expression.ts';
import { floatCode, listCode } from './numbers.ts';
import { mayThrow } from './plain-floats.ts';
import { pythonHelpers } from './python-helpers.ts';
import { inNumpy, placesText, pythonText } from './python-text.ts';
import { boundLine, boundNodes, derivativeName, plain, type Source } from './source.ts';
import { backwardStatements, forwardStatements, seedBeat, type Assignment } from './statements.ts';

/** The parts of the program, which a notebook puts into cells of their own. */
export interface NumpyParts {
	readonly imports: readonly EmittedLine[];
	readonly inputs: readonly EmittedLine[];
	readonly forward: readonly EmittedLine[];
	readonly backward: readonly EmittedLine[];
}

export function numpyParts(source: Source): NumpyParts {
	const { graph, names } = source;
	const forward = forwardStatements(graph, names);
	const backward = backwardStatements(source);
	const all = [...forward, ...backward];
	const wrapped = mayThrow(all, plainNumbers(source));
	const lines = {
		inputs: boundNodes(source).map((node) =>
			boundLine(node, `${names.value(node.id)} = ${leafCode(source.leaves.get(node.id)!, wrapped)}`)
		),
		forward: forward.map(numpyLine),
		backward: [...seedLines(source, wrapped), ...backward.map(numpyLine)]
	};
	const code = Object.values(lines)
		.flat()
		.map(({ text }) => text)
		.join('\n');
	return { ...lines, imports: importLines(code) };
}

export function importLines(code: string): readonly EmittedLine[] {
	const helpers = pythonHelpers(code);
	const math = /\bmath\./.test(code) ? [plain('import math')] : [];
	return [
		...math,
		plain('import numpy as np'),
		...helpers.flatMap((helper) => [plain(), ...helper.split('\n').map(plain)])
	];
}

export function numpyLines(source: Source): readonly EmittedLine[] {
	const { imports, inputs, forward, backward } = numpyParts(source);
	return [
		...imports,
		plain(),
		plain('# Inputs: step 1'),
		...inputs,
		plain(),
		plain('# Forward pass'),
		...forward,
		plain(),
		plain('# Backward pass'),
		...backward,
		plain(),
		...printLines(source)
	];
}

export const printLines = (source: Source): readonly EmittedLine[] => [
	plain(`print('${source.names.value(source.target)} =', ${source.names.value(source.target)})`),
	...source.inputs.map(({ id }) =>
		plain(`print('${derivativeName(source, id)} =', ${source.names.gradient(id)})`)
	)
];

/** The single numbers that a program starts with: its inputs, and the gradient of the target. */
export const plainNumbers = ({
	inputs,
	names,
	leaves,
	target,
	seed
}: Source): ReadonlyMap<string, number> =>
	new Map([
		...inputs.flatMap(({ id, shape }): [string, number][] =>
			shape.length === 0 ? [[names.value(id), leaves.get(id)!.data[0]!]] : []
		),
		...(seed.shape.length === 0 ? [[names.gradient(target), seed.data[0]!] as const] : [])
	]);

export function leafCode(tensor: Tensor, wrapped: boolean): string {
	if (tensor.shape.length > 0) return `np.array(${listCode(tensor, 'numpy')})`;
	const code = floatCode(tensor.data[0]!, 'numpy');
	return wrapped ? `np.float64(${code})` : code;
}

export function numpyLine({
	name,
	sign,
	part,
	value,
	shape,
	node,
	edge,
	phase,
	beat,
	note
}: Assignment) {
	const place = part === undefined ? '' : `[${placesText(part)}]`;
	const code = value === 'zeros' ? zeros(shape) : pythonText(wrappedNumbers(value), inNumpy);
	return {
		text: `${name}${place} ${sign} ${code}  # step ${beat + 1}${note === undefined ? '' : `, ${note}`}`,
		node,
		...(edge !== undefined && { edge }),
		phase,
		beat
	};
}

const zeros = (shape: readonly number[]): string =>
	shape.length === 0 ? '0.0' : `np.zeros(${tuple(shape)})`;

/** What is made of several numbers alone, `1 / 0`, is NumPy’s too. */
export function wrappedNumbers(expression: Expression): Expression {
	const isBare = [...partsOf(expression)].every(
		({ kind }) => kind === 'number' || kind === 'binary' || kind === 'minus'
	);
	if (!isBare || expression.kind === 'number') return expression;
	return withFirst(expression);
}

function withFirst(expression: Expression): Expression {
	switch (expression.kind) {
		case 'binary':
			return { ...expression, left: withFirst(expression.left) };
		case 'minus':
			return { ...expression, of: withFirst(expression.of) };
		default:
			return { kind: 'call', head: 'np.float64', args: [expression], named: new Map() };
	}
}

/** The gradient of the target, and those of inputs that it does not depend on. */
function seedLines(source: Source, wrapped: boolean): readonly EmittedLine[] {
	const { graph, target, names, seed, plainSeed, inputs, active } = source;
	const at = { phase: 'backward', beat: seedBeat(graph, target) } as const;
	const isOnes = plainSeed && seed.shape.length > 0;
	const start = isOnes ? `np.ones(${tuple(seed.shape)})` : leafCode(seed, wrapped);
	const name = names.value(target);
	return [
		{
			text: `${names.gradient(target)} = ${start}  # step ${at.beat + 1}`,
			node: target,
			...at
		},
		...inputs
			.filter(({ id }) => !active[id] && id !== target)
			.map(({ id, shape }) => ({
				text: `${names.gradient(id)} = ${zeros(shape)}  # ${name} does not depend on ${names.value(id)}`,
				node: id,
				...at
			}))
	];
}
