import { expect, test } from 'vitest';
import { nodeAt } from '../explain/context.ts';
import { entryWork } from './entry-work.ts';
import { contextOf } from './testing/asked.ts';
import { plainPieces } from './written.ts';

/** The last entry of the last node: how it is made, by names and by numbers. */
function made(source: string, x: readonly number[]): string {
	const context = contextOf(source, { x });
	const node = nodeAt(context, context.graph.output);
	if (node.kind !== 'operation') throw new Error(`${node.label} is no operation`);
	const { data } = context.run.valueOf(node.id);
	const { names, numbers, sign } = entryWork(context, node, data.length - 1);
	const text = (part: typeof names): string => plainPieces(part.pieces, context);
	return `${text(names)} = ${text(numbers)} ${sign} ${context.format(data.at(-1) ?? NaN)}`;
}

test.each([
	['sum', [1, -2], 'x[1] + x[2] = 1 + (−2) = −1'],
	['prod', [1, -2], 'x[1] × x[2] = 1 × (−2) = −2'],
	['mean', [1, -2], '(x[1] + x[2])/2 = (1 + (−2))/2 = −0.5'],
	['max', [1, -2], 'max(x[1], x[2]) = max(1, (−2)) = 1'],
	['min', [1, -2], 'min(x[1], x[2]) = min(1, (−2)) = −2'],
	['norm', [3, -4], '√(x[1]² + x[2]²) = √(3² + (−4)²) = 5'],
	['logsumexp', [0, -1], 'ln(e^x[1] + e^x[2]) = ln(e^0 + e^(−1)) = 0.3133'],
	['softmax', [0, -1], 'e^x[2]/(e^x[1] + e^x[2]) = e^(−1)/(e^0 + e^(−1)) = 0.2689']
])('%s of %j is written out as %s', (name, x, line) => {
	expect(made(`f = ${name}(x)`, x)).toBe(line);
});

test('where the shown numbers give another result, that is said', () => {
	expect(made('f = sum(x)', [0.12344, 0.12344])).toContain('0.1234 + 0.1234 ≈ 0.2469');
});
