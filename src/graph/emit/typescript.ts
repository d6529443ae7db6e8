/** TypeScript without anything else, with both passes written out by hand. */
import type { Tensor } from '../tensor.ts';
import type { EmittedLine } from './emitted.ts';
import { listCode, numberCode } from './numbers.ts';
import { alongName, boundLine, boundNodes, derivativeName, plain, type Source } from './source.ts';
import { backwardStatements, forwardStatements, seedBeat, type Assignment } from './statements.ts';
import { tangentStatements } from './tangent-statements.ts';
import { helpersFor } from './typescript-helpers.ts';
import { isNumber, placesText, typescriptText, type Tensors } from './typescript-text.ts';

export function typescriptLines(source: Source): readonly EmittedLine[] {
	const tensors = tensorNames(source);
	return withHelpers(
		[
			...valueLines(source, tensors),
			plain('// Backward pass'),
			...seedLines(source),
			...backwardStatements(source).map((each) => line(each, tensors))
		],
		printLines(source)
	);
}

/** Forward mode in place of the backward pass. Throws a TypeError where there is nothing to go along. */
export function typescriptTangentLines(source: Source): readonly EmittedLine[] {
	const { target, names, along } = source;
	if (along === undefined) throw new TypeError('Forward mode goes along an input.');
	const tensors = tensorNames(source);
	const [value, tangent] = [names.value(target), names.tangent(target)];
	return withHelpers(
		[
			...valueLines(source, tensors),
			plain(`// Forward mode: ${tangent} is ${alongName(source, along)}`),
			...tangentStatements(source, along).map((each) => line(each, tensors))
		],
		[
			plain(`console.log('${value} =', ${value});`),
			plain(`console.log('${alongName(source, along)} =', ${tangent});`)
		]
	);
}

function valueLines(source: Source, tensors: Tensors): readonly EmittedLine[] {
	const { graph, names } = source;
	return [
		plain('// Inputs: step 1'),
		...boundNodes(source).map((node) =>
			boundLine(node, `const ${names.value(node.id)} = ${leafCode(source.leaves.get(node.id)!)};`)
		),
		plain(),
		plain('// Forward pass'),
		...forwardStatements(graph, names).map((each) => line(each, tensors)),
		plain()
	];
}

function withHelpers(
	body: readonly EmittedLine[],
	printed: readonly EmittedLine[]
): readonly EmittedLine[] {
	const code = body.map(({ text }) => text.replace(/\/\/.*/, '')).join('\n');
	const helpers = helpersFor(code).flatMap((helper) => [plain(), ...helper.split('\n').map(plain)]);
	return [...body, plain(), ...printed, ...helpers, plain(), plain('export {};')];
}

function tensorNames({ graph, names }: Source): Tensors {
	const found = graph.nodes.filter(({ shape }) => shape.length > 0);
	return new Set(
		found.flatMap(({ id }) => [names.value(id), names.gradient(id), names.tangent(id)])
	);
}

const leafCode = (tensor: Tensor): string =>
	tensor.shape.length === 0
		? numberCode(tensor.data[0]!, 'typescript')
		: `tensor(${listCode(tensor, 'typescript')})`;

function line(assignment: Assignment, tensors: Tensors): EmittedLine {
	const { node, edge, phase, beat, note } = assignment;
	return {
		text: `${statement(assignment, tensors)} // step ${beat + 1}${note === undefined ? '' : `, ${note}`}`,
		node,
		...(edge !== undefined && { edge }),
		phase,
		beat
	};
}

function statement(assignment: Assignment, tensors: Tensors): string {
	const { name, sign, part, value, shape, grows } = assignment;
	const code = valueCode(assignment, tensors);
	if (sign === '=') return `${grows && shape.length === 0 ? 'let' : 'const'} ${name} = ${code};`;
	if (shape.length === 0) return `${name} += ${code};`;
	const added = value === 'zeros' ? code : typescriptText(value, tensors);
	return `accumulate(${[name, added, ...(part ? [placesText(part)] : [])].join(', ')});`;
}

/** A number where the node is one, and a tensor of the node’s shape everywhere else. */
function valueCode({ value, shape }: Assignment, tensors: Tensors): string {
	if (value === 'zeros') return zeros(shape);
	const text = typescriptText(value, tensors);
	if (isNumber(value, tensors) === (shape.length === 0)) return text;
	return shape.length === 0 ? `item(${text})` : `filled([${shape.join(', ')}], ${text})`;
}

const zeros = (shape: readonly number[]): string =>
	shape.length === 0 ? '0' : `filled([${shape.join(', ')}], 0)`;

function seedLines({ graph, target, names, seed, plainSeed, inputs, active }: Source) {
	const at = { phase: 'backward', beat: seedBeat(graph, target) } as const;
	const start =
		plainSeed && seed.shape.length > 0 ? `filled([${seed.shape.join(', ')}], 1)` : leafCode(seed);
	const unused = inputs.filter(({ id }) => !active[id] && id !== target);
	return [
		{
			text: `const ${names.gradient(target)} = ${start}; // step ${at.beat + 1}`,
			node: target,
			...at
		},
		...unused.map(({ id, shape }) => ({
			text: `const ${names.gradient(id)} = ${zeros(shape)}; // ${names.value(target)} does not depend on ${names.value(id)}`,
			node: id,
			...at
		}))
	];
}

const printLines = (source: Source): readonly EmittedLine[] => [
	plain(
		`console.log('${source.names.value(source.target)} =', ${source.names.value(source.target)});`
	),
	...source.inputs.map(({ id }) =>
		plain(`console.log('${derivativeName(source, id)} =', ${source.names.gradient(id)});`)
	)
];
