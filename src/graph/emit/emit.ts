/** A program as code in another language, with the numbers it has now. */
import type { Graph } from '../graph.ts';
import type { Values } from '../tensor.ts';
import type { EmittedCode, EmittedLine, Language } from './emitted.ts';
import { jaxLines } from './jax.ts';
import { jaxTangentLines } from './jax-tangents.ts';
import { numpyLines } from './numpy.ts';
import { numpyTangentLines } from './numpy-tangents.ts';
import { sourceOf, type Source } from './source.ts';
import { torchLines } from './torch.ts';
import { torchTangentLines } from './torch-tangents.ts';
import { typescriptLines, typescriptTangentLines } from './typescript.ts';
import type { EmitOptions } from './values.ts';

type Writers = Readonly<Record<Language, (source: Source) => readonly EmittedLine[]>>;

const FORWARD_MODE: Writers = {
	numpy: numpyTangentLines,
	torch: torchTangentLines,
	jax: jaxTangentLines,
	typescript: typescriptTangentLines
};

const REVERSE_MODE: Writers = {
	numpy: numpyLines,
	torch: torchLines,
	jax: jaxLines,
	typescript: typescriptLines
};

/**
 * Computes the target and the gradients of all inputs, or, in forward mode, the derivative along one entry, and prints them. The comments number the lines as the page
 * numbers its steps. Every input has a value in `values` or in the text; throws a TypeError that names one that has not.
 */
export function emit(
	graph: Graph,
	values: Values,
	options: EmitOptions,
	language: Language
): EmittedCode {
	const source = sourceOf(
		graph,
		values,
		options,
		language === 'typescript' ? 'typescript' : 'python'
	);
	return { language, lines: (options.along ? FORWARD_MODE : REVERSE_MODE)[language](source) };
}
