/** PyTorch: the forward pass as a function, and its derivative along one entry asked for. */
import { tuple } from '../ops/python.ts';
import type { EmittedLine } from './emitted.ts';
import { plain, type Source } from './source.ts';
import { tangentLines } from './tangent-lines.ts';
import { torchForward, torchImports, torchInputs } from './torch.ts';

/** Throws a TypeError where there is nothing to go along. */
export function torchTangentLines(source: Source): readonly EmittedLine[] {
	const { names, inputs, target } = source;
	const args = inputs.map(({ id }) => names.value(id)).join(', ');
	const body = [
		...torchInputs(source, false),
		plain(),
		plain(),
		plain('# Forward pass'),
		plain(`def function(${args}):`),
		...torchForward(source).map((line) => ({ ...line, text: `    ${line.text}` })),
		plain(`    return ${names.value(target)}`),
		plain(),
		plain(),
		...tangentLines(source, {
			one: ({ shape }, place) =>
				place.length === 0
					? ['torch.tensor(1.0)']
					: [`torch.zeros(${tuple(shape)})`, `[${place.join(', ')}] = 1.0`],
			call: (of, input, tangent) => `torch.autograd.functional.jvp(${of}, ${input}, ${tangent})`
		})
	];
	return [...torchImports(body), plain(), plain('# Inputs: step 1'), ...body];
}
