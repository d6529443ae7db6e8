/** How the language writes an operation: of all that could be, what the compiler understands so. */
import { compile } from '$graph/index.ts';
import { operations, type OperationName } from '$graph/ops/index.ts';
import type { Options } from '$graph/ops/options.ts';
import { candidates } from './candidates.ts';
import { inputNames } from './letters.ts';
import { examplesOf, valuesOf, type Example } from './uses.ts';

export interface Spelling {
	readonly text: string;
	readonly example: Example;
}

/** Every way to write it, the usual one first; each with inputs that fit, and every set of options once. */
export function spellings(name: OperationName): readonly Spelling[] {
	const record = operations[name];
	const found = new Map<string, Spelling>();
	for (const example of examplesOf(record))
		for (const text of candidates(record, example)) {
			const form = text.replace(/[-\d.]+/g, '1');
			if (!found.has(form) && means(text, name, example)) found.set(form, { text, example });
		}
	return [...found.values()].sort((a, b) => told(a) - told(b));
}

const told = ({ example: { options } }: Spelling): number => Object.keys(options).length;

/** This operation alone, of its inputs in their order, told the same. */
function means(text: string, name: OperationName, example: Example): boolean {
	const compiled = compile(text, valuesOf(example));
	if (!compiled.ok) return false;
	const { nodes, output } = compiled.program.graph;
	const node = nodes[output];
	if (node?.kind !== 'operation' || node.op !== name) return false;
	const labels = node.inputs.map((input) => nodes[input]?.label);
	return (
		labels.join() === inputNames(example.inputs.length).join() &&
		sameReduction(node.options, example.options)
	);
}

const sameReduction = (a: Options = {}, b: Options): boolean =>
	a.axis === b.axis && a.keepdims === b.keepdims;
