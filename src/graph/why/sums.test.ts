import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../explain/context.ts';
import { examples } from '../examples.ts';
import { pathsOf } from './paths.ts';
import { tell } from './tell.ts';
import { contextOf } from './testing/asked.ts';
import { ask, type Item, type Told } from './told.ts';
import { gradientOf, valueOf } from './subject.ts';

const OPERATIONS = ['a + b', 'a - b', 'a * b', 'sin(a)', 'sigmoid(b)', 'a * a', 'tanh(a * b)'];

/** A few lines, each made of two earlier names. */
const program = fc
	.array(fc.tuple(fc.constantFrom(...OPERATIONS), fc.nat(), fc.nat()), {
		minLength: 1,
		maxLength: 8
	})
	.map((lines) =>
		lines.map(([operation, a, b], at) => {
			const names = ['x', 'y', ...lines.slice(0, at).map((_line, each) => `u${each}`)];
			const named = operation
				.replace(/\ba\b/g, names[a % names.length] ?? 'x')
				.replace(/\bb\b/g, names[b % names.length] ?? 'y');
			return `u${at} = ${named}`;
		})
	);
const input = fc.double({ min: -2, max: 2, noNaN: true });

/** The number at the end of a line. */
function resultOf({ result }: Told): number {
	const [piece] = result.pieces;
	const said = piece?.kind === 'term' ? piece.said : piece;
	return said?.kind === 'number' ? said.value : NaN;
}

const itemsUnder = ({ inner }: Told): readonly Item[] =>
	Array.from({ length: inner.count }, (_, at) => inner.at(at));

/** What the lines under a gradient come to: their sum, or upstream × local where there is one way. */
function foldedSum(context: Context, told: Told): number {
	const items = itemsUnder(told);
	const numbers = items.map((item) => resultOf(tell(context, item)));
	return items.every(({ kind }) => kind === 'use')
		? numbers.reduce((sum, each) => sum + each, 0)
		: numbers.reduce((product, each) => product * each, 1);
}

test('what is folded under a gradient comes to the engine’s number, in any program', () => {
	fc.assert(
		fc.property(program, input, input, (lines, x, y) => {
			const context = contextOf(lines.join('\n'), { x, y });
			for (const { id, kind } of context.graph.nodes) {
				if (kind === 'constant') continue;
				const told = tell(context, ask(gradientOf(id)));
				const engine = context.run.adjoint(id);
				expect(resultOf(told)).toBe(engine);
				if (told.inner.count > 0) expect(foldedSum(context, told)).toBeCloseTo(engine, 9);
				expect(pathsOf(context, id, 1e5).sum).toBeCloseTo(engine, 9);
				expect(resultOf(tell(context, ask(valueOf(id))))).toBe(context.run.primal(id));
			}
		}),
		{ numRuns: 60 }
	);
});

test('every entry of every gradient in the examples is the sum of what is told under it', () => {
	for (const { source, values } of examples) {
		const context = contextOf(source, values);
		for (const { id, kind } of context.graph.nodes) {
			if (kind === 'constant') continue;
			for (const [entry, engine] of context.run.gradientOf(id).data.entries()) {
				const told = tell(context, ask(gradientOf(id, entry)));
				expect(resultOf(told)).toBe(engine);
				if (told.inner.count > 0) expect(foldedSum(context, told)).toBeCloseTo(engine, 9);
			}
		}
	}
});

test('every line of every example can be told, and none says what is no number', () => {
	for (const { source, values } of examples) {
		const context = contextOf(source, values);
		for (const { id } of context.graph.nodes)
			for (const item of [valueOf(id), valueOf(id, 0), gradientOf(id), gradientOf(id, 0)]) {
				const told = tell(context, ask(item));
				for (const { tex } of [told.left, told.names, told.numbers, told.result])
					expect(tex).not.toMatch(/[\u4e00-\u4eff]|undefined|NaN/);
				for (const under of itemsUnder(told)) expect(tell(context, under).left.tex).not.toBe('');
			}
	}
});
