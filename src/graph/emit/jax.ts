/** JAX: the forward pass as a function, and its derivative asked for. */
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { schedule } from '../steps.ts';
import type { Tensor } from '../tensor.ts';
import { tuple } from '../ops/python.ts';
import type { EmittedLine } from './emitted.ts';
import { plainNumbers, wrappedNumbers } from './numpy.ts';
import { mayThrow } from './plain-floats.ts';
import { floatCode, listCode } from './numbers.ts';
import { parse } from './parse.ts';
import { inJax, pythonText } from './python-text.ts';
import { boundLine, boundNodes, derivativeName, plain, type Source } from './source.ts';
import { argument, callNote, forwardStatements } from './statements.ts';

export function jaxLines(source: Source): readonly EmittedLine[] {
	const { names, inputs, target } = source;
	return [
		...functionLines(source),
		plain('# Backward pass'),
		...derivativeLines(source, argsOf(source)),
		plain(),
		plain(`print('${names.value(target)} =', ${names.value(target)})`),
		...inputs.map(({ id }) =>
			plain(`print('${derivativeName(source, id)} =', ${names.gradient(id)})`)
		)
	];
}

const argsOf = ({ names, inputs }: Source): string =>
	inputs.map(({ id }) => names.value(id)).join(', ');

/** Everything up to the derivatives. */
export function functionLines(source: Source): readonly EmittedLine[] {
	const body = [
		plain(`def function(${argsOf(source)}):`),
		...forwardLines(source),
		plain(`    return ${result(source)}`)
	];
	const isMath = body.some(({ text }) => /\bmath\./.test(text));
	return [
		...(isMath ? [plain('import math')] : []),
		plain('import jax'),
		plain('import jax.numpy as jnp'),
		plain(),
		plain(`jax.config.update('jax_enable_x64', True)`),
		plain(),
		plain('# Inputs: step 1'),
		...inputLines(source),
		plain(),
		plain(),
		plain('# Forward pass'),
		...body,
		plain(),
		plain()
	];
}

function leafCode(tensor: Tensor, wrapped = false): string {
	if (tensor.shape.length > 0) return `jnp.array(${listCode(tensor, 'jax')})`;
	const code = floatCode(tensor.data[0]!, 'jax');
	return wrapped ? `jnp.float64(${code})` : code;
}

function inputLines(source: Source): readonly EmittedLine[] {
	const { graph, names, leaves, along } = source;
	// Forward mode traces one input: the others meet as Python’s own numbers, which throw.
	const wrapped =
		along !== undefined && mayThrow(forwardStatements(graph, names), plainNumbers(source));
	return boundNodes(source).map((node) =>
		boundLine(node, `${names.value(node.id)} = ${leafCode(leaves.get(node.id)!, wrapped)}`)
	);
}

function forwardLines({ graph, names }: Source): readonly EmittedLine[] {
	const code = argument(graph, names, 'numpy');
	return schedule(graph).beats.flatMap(({ kind, node: id }, beat): EmittedLine[] => {
		const node = id === undefined ? undefined : graph.nodes[id];
		if (kind !== 'apply' || node?.kind !== 'operation') return [];
		const { numpy, jax = numpy }: Operation['code'] = operations[node.op].code;
		const shapes = node.inputs.map((input) => graph.nodes[input]!.shape);
		const written = jax(node.inputs.map(code), node.options ?? NO_OPTIONS, shapes);
		const text = pythonText(wrappedNumbers(parse(written)), inJax);
		const note = callNote(graph, node);
		return [
			{
				text: `    ${names.value(node.id)} = ${text}  # step ${beat + 1}${note === undefined ? '' : `, ${note}`}`,
				node: node.id,
				phase: 'forward',
				beat
			}
		];
	});
}

/** JAX differentiates numbers with a point alone. */
const result = ({ names, target, inputs, active }: Source): string =>
	inputs.some(({ id }) => active[id])
		? names.value(target)
		: `jnp.asarray(${names.value(target)}, float)`;

function derivativeLines(source: Source, args: string): readonly EmittedLine[] {
	const { names, inputs, target, seed, plainSeed } = source;
	const line = (text: string): EmittedLine => ({ text, node: target, phase: 'backward' });
	const name = names.value(target);
	if (inputs.length === 0) return [line(`${name} = function()`)];
	const gradients = inputs.map(({ id }) => names.gradient(id)).join(', ');
	const all = inputs.length === 1 ? `(${gradients},)` : `(${gradients})`;
	if (seed.shape.length === 0 && plainSeed) {
		const which = tuple(inputs.map((_, index) => index));
		return [
			line(`derivative = jax.value_and_grad(function, argnums=${which})`),
			line(`${name}, ${all} = derivative(${args})`)
		];
	}
	const start = plainSeed ? `jnp.ones(${tuple(seed.shape)})` : `jnp.asarray(${leafCode(seed)})`;
	return [line(`${name}, pull = jax.vjp(function, ${args})`), line(`${all} = pull(${start})`)];
}
