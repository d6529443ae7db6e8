/** How the language writes an operation. The records name its functions; its signs are found by trying them. */
import { compile } from '$graph/index.ts';
import { operations, type OperationName } from '$graph/ops/index.ts';
import { inputNames } from './letters.ts';

const BETWEEN = ['+', '-', '*', '×', '·', '/', '÷', '%', '<', '<=', '>', '>=', '==', '!='].map(
	(sign) => ` ${sign} `
);
const TIGHT = ['^', ' ** '];
const BEFORE = ['-', '+'];

/** Every way to write it, the usual one first. */
export function spellings(name: OperationName): readonly string[] {
	const { arity, syntax } = operations[name];
	const inputs = inputNames(arity);
	const calls = syntax.functions.map((each) => `${each}(${inputs.join(', ')})`);
	const signs =
		syntax.operator === undefined
			? []
			: arity === 1
				? BEFORE.map((sign) => `${sign}${inputs.join('')}`)
				: [...TIGHT, ...BETWEEN].map((sign) => inputs.join(sign));
	return [...signs, ...calls].filter((text) => means(text, name));
}

/** This operation alone, of its inputs in their order. */
function means(text: string, name: OperationName): boolean {
	const compiled = compile(text);
	if (!compiled.ok) return false;
	const { nodes, output } = compiled.program.graph;
	const node = nodes[output];
	if (node?.kind !== 'operation' || node.op !== name) return false;
	const labels = node.inputs.map((input) => nodes[input]?.label);
	return labels.join() === inputNames(operations[name].arity).join();
}
