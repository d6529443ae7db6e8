import { expect, test } from 'vitest';
import { plain } from '../explain/plain.ts';
import { compile } from '../index.ts';
import { nudge } from '../nudge.ts';
import { oneStep } from '../one-step.ts';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { cornerBetween } from './corner.ts';
import { nudgeWords, stillWords } from './nudge-words.ts';

function said(source: string, before: Values, changed: Values): string {
	const compiled = compile(source, before);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { program } = compiled;
	const { graph } = program;
	const after = { ...before, ...changed };
	const format = (x: number): string => String(Number(x.toPrecision(3))).replace('-', '−');
	const context = { graph, run: program.run(after), schedule: schedule(graph), format };
	const moved = nudge(program, before, after).find(({ node }) => node === graph.output);
	const corner = cornerBetween(program, before, after);
	const words = moved
		? nudgeWords(context, { moved, step: oneStep(before, after), corner })
		: stillWords(context, graph.output);
	return plain(words, format);
}

const NEURON = 'f = sigmoid(w*x + b)';
const AT = { w: 1, x: 3, b: -2 };

test.each([
	[
		NEURON,
		AT,
		{ w: 1.001 },
		'f changed by 0.000589, and the gradient before the drag said 0.59 × 0.001 = 0.00059: they agree.'
	],
	[
		NEURON,
		AT,
		{ w: 1.2 },
		'f changed by 0.101; the gradient before the drag said 0.59 × 0.2 = 0.118: 17 % more, because the step was large.'
	],
	[
		'f = x^2',
		{ x: 1 },
		{ x: 1.5 },
		'f changed by 1.25; the gradient before the drag said 2 × 0.5 = 1: 20 % less, because the step was large.'
	],
	[
		'f = x^2',
		{ x: 0 },
		{ x: 1 },
		'f changed by 1; the gradient before the drag said 0 × 1 = 0, because the step was large.'
	],
	[
		'f = x^2',
		{ x: 1 },
		{ x: -2 },
		'f changed by 3; the gradient before the drag said 2 × (−3) = −6, the other way, because the step was large.'
	],
	[
		'f = x^2',
		{ x: -1 },
		{ x: 1 },
		'f did not change; the gradient before the drag said −2 × 2 = −4, because the step was large.'
	],
	[
		'f = exp(x)',
		{ x: 0 },
		{ x: 3 },
		'f changed by 19.1; the gradient before the drag said 1 × 3 = 3: only 16 % of it, because the step was large.'
	],
	[
		'f = tanh(x)',
		{ x: 0 },
		{ x: 3 },
		'f changed by 0.995; the gradient before the drag said 1 × 3 = 3: 3 times as much, because the step was large.'
	],
	[
		'h = relu(x)\nf = 3*h',
		{ x: -1 },
		{ x: 1 },
		'f changed by 3; the gradient before the drag said 0 × 2 = 0, because the step ran over the corner of h.'
	],
	[
		'f = 3*x',
		{ x: 1 },
		{ x: 100 },
		'f changed by 297, and the gradient before the drag said 3 × 99 = 297: they agree.'
	],
	['f = relu(x)', { x: -3 }, { x: -2 }, 'f did not change, and the gradient said so.'],
	['f = log(x)', { x: 1 }, { x: -1 }, 'f has no finite value on one end of the step.'],
	[
		'f = X*y',
		{ X: [[1, 2]], y: [3, 4] },
		{ X: [[1, 2.5]] },
		'f changed by 2, and the gradient before the drag said 4 × 0.5 = 2: they agree.'
	]
] satisfies [string, Values, Values, string][])('%s from %j to %j', (...given) => {
	const [source, before, changed, words] = given;
	expect(said(source, before, changed)).toBe(words);
});
