import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isComputed } from '../computed.ts';
import { explain } from '../explain/explain.ts';
import { plain } from '../explain/plain.ts';
import type { Graph, GraphNode } from '../graph.ts';
import { healthOf } from '../health/health.ts';
import { troubleWords } from '../health/poison-words.ts';
import { compile, type Program } from '../index.ts';
import { schedule } from '../steps.ts';
import { nested, type NestedChoice } from '../testing/nested.ts';
import type { Values } from '../tensor.ts';
import { closables } from './closable.ts';
import { closedProgram, wholeRun } from './closed-program.ts';

function program(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
	return compiled.program;
}

const calls = (source: string, values: Values = {}): string[] =>
	program(source, values).graph.groups.map(({ key }) => key);

const format = (value: number): string => String(Number(value.toPrecision(4)));

/** Everything that must hold of a drawing, whatever the program and whatever is closed. */
function holds(whole: Program, closed: readonly string[], target: number): void {
	const { program: drawn, wholeOf, shownOf } = closedProgram(whole, closed, target);
	const { graph } = drawn;
	const run = drawn.run({}, { target: shownOf(target) });
	const open = whole.run({}, { target });
	expect(wholeRun(run).target).toBe(target);
	for (const { id, label } of graph.nodes) {
		expect(run.primal(id)).toBe(open.primal(wholeOf(id)));
		expect([label, run.adjoint(id)]).toEqual([label, open.adjoint(wholeOf(id))]);
	}
	for (const node of graph.nodes) if (isComputed(node)) inputsComeFirst(node);
	sums(
		graph,
		run.target,
		(id) => run.adjoint(id),
		(edge) => run.contribution(edge)
	);
	for (const { id, to } of graph.edges) {
		const passed = run.adjoint(to) * run.partial(id);
		if (run.contribution(id) !== 0) expect(passed).toBeCloseTo(run.contribution(id), 8);
	}
	words(drawn, shownOf(target));
}

function inputsComeFirst({ id, inputs }: GraphNode & { readonly inputs: readonly number[] }): void {
	expect(inputs.every((input) => input < id)).toBe(true);
}

/** What arrives at a card is its gradient. */
function sums(
	graph: Graph,
	target: number,
	adjoint: (node: number) => number,
	contribution: (edge: number) => number
): void {
	for (const { id, kind } of graph.nodes) {
		if (kind === 'constant') continue;
		const arrived = graph.edges
			.filter(({ from }) => from === id)
			.reduce((sum, edge) => sum + contribution(edge.id), id === target ? 1 : 0);
		expect(arrived).toBeCloseTo(adjoint(id), 8);
	}
}

function words({ graph, run }: Program, target: number): void {
	const steps = schedule(graph, target);
	const numbers = run({}, { target });
	const moments = [
		...steps.beats.map((_, beat) => ({ kind: 'beat', beat }) as const),
		...steps.steps.map((_, step) => ({ kind: 'step', step }) as const),
		{ kind: 'start' } as const,
		{ kind: 'rest' } as const
	];
	for (const moment of moments) {
		const told = explain(graph, numbers, steps, moment, { format });
		const said = plain(told.sentence, format) + plain(told.title, format);
		expect(said).not.toMatch(/NaN|undefined/);
		expect(told.sentence.length).toBeGreaterThan(0);
	}
}

const picks = fc.array(fc.nat({ max: 11 }), { minLength: 2, maxLength: 5 });
const choice: fc.Arbitrary<
	NestedChoice & { readonly closed: readonly boolean[]; readonly target: number }
> = fc.record({
	functions: fc.array(picks, { minLength: 1, maxLength: 2 }),
	lines: fc.array(picks, { minLength: 1, maxLength: 3 }),
	at: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3, maxLength: 3 }),
	closed: fc.array(fc.boolean(), { minLength: 4, maxLength: 12 }),
	target: fc.nat()
});

test('boxes of tensors pass on what the edges in them pass on together', () => {
	const values = {
		W: [
			[1, -2],
			[0.5, 3]
		],
		x: [1, 2],
		b: [0.25, -1]
	};
	const source =
		'layer(W, x, b) = tanh(W*x + b) + x\nh = layer(W, x, b)\nf = sum(layer(W, h, b) + 2*b)';
	const whole = program(source, values);
	const { program: drawn, wholeOf } = closedProgram(whole, calls(source, values));
	const [run, open] = [drawn.run(), whole.run()];
	expect(drawn.graph.nodes.filter(({ kind }) => kind === 'box')).toHaveLength(2);
	for (const { id, kind } of drawn.graph.nodes) {
		if (kind === 'constant' || id === drawn.graph.output) continue;
		expect(run.gradientOf(id)).toEqual(open.gradientOf(wholeOf(id)));
		const arrived = drawn.graph.edges.filter(({ from }) => from === id);
		const sum = [...run.gradientOf(id).data].map((_, at) =>
			arrived.reduce((all, edge) => all + (run.contributionOf(edge.id).data[at] ?? NaN), 0)
		);
		sum.forEach((entry, at) => expect(entry).toBeCloseTo(run.gradientOf(id).data[at] ?? NaN, 12));
	}
	words(drawn, drawn.graph.output);
});

test('a box in which numbers stop being finite says so in every place, and nothing throws', () => {
	const source = 'g(a) = log(a)*a + sqrt(a)\nh = g(x)\nf = h*h - h';
	for (const x of [0, -1, 1e300]) {
		const { program: drawn } = closedProgram(program(source, { x }), ['call:g:n:h']);
		const context = {
			graph: drawn.graph,
			run: drawn.run(),
			schedule: schedule(drawn.graph),
			format
		};
		for (const step of [...context.schedule.beats.keys()])
			explain(
				context.graph,
				context.run,
				context.schedule,
				{ kind: 'beat', beat: step },
				{ format }
			);
		const told = explain(
			context.graph,
			context.run,
			context.schedule,
			{ kind: 'rest' },
			{ format }
		);
		expect(told.sentence.length).toBeGreaterThan(0);
		const { poison } = healthOf(context);
		for (const trouble of [poison.forward, poison.backward]) {
			const words = trouble && troubleWords(context, trouble);
			if (words) expect(plain([...words.sentence, ...words.reason], format)).not.toBe('');
		}
		if (x === -1)
			expect(plain(troubleWords(context, poison.forward!).sentence, format)).toBe(
				'The first undefined number is made in the box of g, and leaves it as h; it reached f along 1 step.'
			);
	}
});

test('whatever is closed, gradients, sums and words are those of the open graph', () => {
	let boxes = 0;
	fc.assert(
		fc.property(choice, ({ closed, target, ...chosen }) => {
			const { source, values } = nested(chosen);
			const whole = program(source, values);
			const { nodes, output } = whole.graph;
			const computed = nodes.filter(isComputed);
			const keys = closables(whole.graph)
				.map(({ key }) => key)
				.filter((_, i) => closed[i % closed.length]);
			boxes += closedProgram(whole, keys).program === whole ? 0 : 1;
			holds(whole, keys, output);
			holds(whole, keys, computed[target % computed.length]?.id ?? output);
		}),
		{ numRuns: 60, seed: 11 }
	);
	expect(boxes).toBeGreaterThan(30);
}, 30_000);
