/** What CONTRIBUTING promises: a record in one file is all that a new operation takes. */
import { expect, test, vi } from 'vitest';
import { checkRow, symbolicWay } from '$graph/check/check.ts';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { formulaValue } from '$graph/check/formula-value.ts';
import { Probe } from '$graph/check/probe.ts';
import { writtenProgram } from '$graph/check/written-program.ts';
import { codeText, LANGUAGES } from '$graph/emit/emitted.ts';
import { emit } from '$graph/emit/emit.ts';
import { plain } from '$graph/explain/plain.ts';
import { format, sentencesOf } from '$graph/explain/testing/sentences-of.ts';
import type { OperationNode } from '$graph/graph.ts';
import { contextOf } from '$graph/health/testing/context-of.ts';
import { unitTag, unitWords } from '$graph/health/unit-words.ts';
import { unitsOf } from '$graph/health/units.ts';
import { compile } from '$graph/index.ts';
import { ruleNeeds } from '$graph/mirror/rule-needs.ts';
import type { Program } from '$graph/program.ts';
import type { Values } from '$graph/tensor.ts';
import { about, derivation } from '$graph/why/testing/asked.ts';
import { choicesAt } from '$studio/editor/choices.ts';
import { recordHelp } from '$studio/editor/record-help.ts';
import { handlers } from '$studio/work/tasks.ts';
import { glyphText, wordSize } from '$viz/glyph-word.ts';
import { reference } from './reference.ts';

vi.mock('$graph/ops/activations.ts', async (original) => ({
	...(await original<object>()),
	mish: (await import('./testing/mish.ts')).mish
}));
vi.mock('$graph/ops/reductions.ts', async (original) => ({
	...(await original<object>()),
	variance: (await import('./testing/variance.ts')).variance
}));

/** All that the page of operations tells. */
const entries = (await reference()).flatMap((family) => family.entries);

interface Added {
	readonly source: string;
	readonly values: Values;
	readonly value: number;
	readonly definition: string;
	readonly told: string;
	readonly why: string;
	readonly code: readonly string[];
	readonly card: string;
	readonly typed: string;
	readonly offered: string;
	readonly title: string;
	readonly personality: string;
}

const ADDED: readonly Added[] = [
	{
		source: 'f = mish(x)',
		values: { x: 1.5 },
		value: 1.5 * Math.tanh(Math.log1p(Math.exp(1.5))),
		definition: 'mish(x) = x .* tanh(softplus(x))',
		told: 'f multiplies x by the tanh of its softplus: 1.5 becomes 1.403.',
		why: '∂f/∂x = ∂f/∂f × mish′(x) = 1 × 1.088 = 1.088',
		code: ['f = x * np.tanh(np.logaddexp(x, 0))', 'F.mish(x)', 'x * Math.tanh(logaddexp(x, 0))'],
		card: 'mish',
		typed: 'mis',
		offered: 'mish(x)',
		title: 'Mish',
		personality: 'Scales: its input receives the gradient times the slope of the curve there.'
	},
	{
		source: 'f = var(x)',
		values: { x: [1, 2, 6] },
		value: 14 / 3,
		definition: 'var(x) = mean((x - mean(x))^2)',
		told: 'f is the variance of x, the mean of the squares of how far its entries are from their mean: 4.667.',
		why: '∂f/∂x = 2/n·∂f/∂f·(x − mean(x)) = 2/n·1·([1 2 6] − mean([1 2 6])) = [−1.333 −0.6667 2]',
		code: ['f = np.var(x)', 'torch.var(x, unbiased=False)', 'item(reduce(variance, x))'],
		card: 'var',
		typed: 'va',
		offered: 'var(x, axis=…, keepdims=…)',
		title: 'Variance of all',
		personality: 'Scales: every entry receives the gradient times the slope along that entry.'
	}
];

function programOf({ source, values }: Added, open: readonly string[] = []): Program {
	const compiled = compile(source, values, { open: new Set(open) });
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program;
}

const nodeOf = ({ graph }: Program): OperationNode => graph.nodes[graph.output] as OperationNode;

test.each(ADDED)('$source has its value, and is made of what it says', (added) => {
	const closed = programOf(added);
	const { opens = '' } = nodeOf(closed);
	const opened = programOf(added, [opens]);
	expect(closed.run().value().data[0]).toBeCloseTo(added.value, 12);
	expect(opened.graph.groups).toMatchObject([{ kind: 'operation', key: opens }]);
	expect(opened.run().value().data[0]).toBeCloseTo(added.value, 12);
	for (const [entry, slope] of opened.run().gradient('x').data.entries())
		expect(slope).toBeCloseTo(closed.run().gradient('x').data[entry]!, 12);
});

test.each(ADDED)('all ways of the Check tab agree on $source, its formula too', (added) => {
	const program = programOf(added);
	const probe = new Probe(program);
	const { shown } = coordinatesOf(program.inputs);
	const request = { ...writtenProgram(program, program.graph.output), seed: [1] };
	const found = handlers.symbolic({ ...request, coordinates: shown });
	for (const [index, at] of shown.entries()) {
		const row = checkRow(probe, [at]);
		for (const way of [row.forwardMode, row.central, row.forward])
			expect(way.verdict).toBe('agrees');
		const formula = found[index];
		if (formula?.kind !== 'formula') throw new Error(formula?.reason);
		expect(symbolicWay(row, formulaValue(formula)(probe.run)).verdict).toBe('agrees');
	}
});

test.each(ADDED)('$source is told step by step, and why', (added) => {
	const context = contextOf(added.source, added.values);
	expect(sentencesOf(added.source, added.values)).toContain(added.told);
	expect(derivation(context, about(context, 'x', 'gradient'))).toContain(added.why);
});

test.each(ADDED)('$source is written in every language', (added) => {
	const { graph } = programOf(added);
	const texts = LANGUAGES.map((language) => codeText(emit(graph, added.values, {}, language)));
	for (const code of added.code) expect(texts.join('\n')).toContain(code);
});

test.each(ADDED)('$source is drawn, mirrored, offered and explained', (added) => {
	const node = nodeOf(programOf(added));
	expect(glyphText(node.op)).toBe(added.card);
	expect(wordSize(node.op, 'right')).toBeGreaterThan(0);
	expect(ruleNeeds(node.op, 0, [[]])).toEqual({ slots: [0], result: false });
	const [first] = choicesAt(`f = ${added.typed}`, 4 + added.typed.length, false)?.list ?? [];
	expect(first?.shown).toBe(added.offered);
	expect(recordHelp(node.op, added.card)).toMatchObject({ signature: added.offered });
});

test.each(ADDED)('$source stands on the page of operations', (added) => {
	const entry = entries.find(({ title }) => title === added.title);
	expect(entry).toMatchObject({ definition: added.definition, gate: added.personality });
	expect(entry?.spellings[0]).toBe(added.source.slice(4));
});

test('a unit of it that fades is found', () => {
	const context = contextOf('f = mish(x)', { x: -800 });
	const told = [...unitsOf(context).values()].map(
		(unit) => `${unitTag(unit)}: ${plain(unitWords(context, unit), format)}`
	);
	expect(told).toEqual(['dead: its slope at −800 is 0, so nothing passes back at this input']);
});

test('what others call it is understood', () => {
	const compiled = compile('f = variance(x)', { x: [1, 2] });
	expect(compiled.ok ? '' : compiled.diagnostics[0]?.message).toContain('`var`');
});
