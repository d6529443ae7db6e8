import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { operationNames, operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Program } from '../program.ts';
import { plainTex } from '../tex/plain.ts';
import type { Values } from '../tensor.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { exampleProgram } from '../testing/example-run.ts';
import { checkRow, symbolicWay, type Way } from './check.ts';
import { coordinatesOf, written } from './coordinate.ts';
import { formulas, type Formula } from './formula.ts';
import { formulaValue } from './formula-value.ts';
import { Probe } from './probe.ts';
import { writtenProgram } from './written-program.ts';

const never = (): boolean => false;

const formulasOf = (program: Program, until = never): readonly Formula[] =>
	formulas(
		{
			...writtenProgram(program, program.graph.output),
			seed: [...program.run().seed.data],
			coordinates: coordinatesOf(program.inputs).shown
		},
		until
	);

/** The way of every input that has a formula, by what it is called. */
function waysOf(program: Program): ReadonlyMap<string, Way | string> {
	const probe = new Probe(program);
	const { shown } = coordinatesOf(program.inputs);
	return new Map(
		formulasOf(program).map((formula, index) => {
			const at = shown[index]!;
			const found =
				formula.kind === 'none'
					? formula.reason
					: symbolicWay(checkRow(probe, [at]), formulaValue(formula)(probe.run));
			return [written(at), found];
		})
	);
}

const plainOf = (source: string, values: Values = {}): readonly string[] =>
	formulasOf(compiledProgram(source, values)).map((formula) =>
		formula.kind === 'none' ? formula.reason : plainTex(formula.tex ?? '')
	);

test('in every example the symbolic derivative agrees to 10 digits wherever it exists', () => {
	const without = new Set<string>();
	for (const { slug } of examples)
		for (const [name, way] of waysOf(exampleProgram(slug)))
			if (typeof way === 'string') without.add(slug);
			else expect(way.verdict, `${slug} ${name}: ${way.value}`).toBe('agrees');
	// max and relu have no rule, attention is too long, and a class number is asked whether it equals another
	expect([...without].sort()).toEqual([
		'attention',
		'cross-entropy',
		'dead-relu',
		'max',
		'micrograd',
		'relu-layer',
		'two-layers'
	]);
});

test('every elementwise operation agrees, or says that there is no rule', () => {
	const names = ['a', 'b', 'c'];
	let agreeing = 0;
	for (const op of operationNames) {
		const record: Operation = operations[op];
		const [call] = record.syntax.functions;
		if (record.kind === 'whole' || call === undefined) continue;
		const [probe] = record.probes;
		const inputs = names.slice(0, record.arity);
		const values = Object.fromEntries(inputs.map((name, slot) => [name, probe?.[slot] ?? 0]));
		for (const way of waysOf(
			compiledProgram(`f = 2*${call}(${inputs.join(', ')})`, values)
		).values())
			if (typeof way === 'string') expect(way, op).toMatch(/^there is no rule for [\w ]+$/);
			else {
				agreeing++;
				expect(['agrees', 'kink'], `${op}: ${way.value}`).toContain(way.verdict);
			}
	}
	expect(agreeing).toBeGreaterThan(20);
});

test('formulas are tidied and in the reader’s names', () => {
	expect(plainOf('f = ln(x1) + x1*x2 - sin(x2)')).toEqual(['1/x1 + x2', 'x1 − cos(x2)']);
	expect(plainOf('f = (x - 3)^2')).toEqual(['2·(x − 3)']);
	expect(plainOf('f = exp(-x)')).toEqual(['−e^(−x)']);
	expect(plainOf('f = 1/(1 + exp(-x))')).toEqual(['(e^(−x))/((1 + e^(−x))²)']);
	expect(plainOf('f = tanh(x)')).toEqual(['sech(x)²']);
	expect(plainOf('y = 2*x\nf = y + y')).toEqual(['4']);
});

test('an entry of a tensor is written with its place', () => {
	const [first, , third] = plainOf('f = sum(W * x)', { W: [[2, 3]], x: [5, 7] });
	expect([first, third]).toEqual(['x1', 'W[1, 1]']);
});

test('a part without a rule harms only what depends on it', () => {
	expect(plainOf('f = relu(a)*b', { a: 2, b: 3 })).toEqual([
		'there is no rule for max',
		'max(a, 0)'
	]);
	expect(plainOf('f = where(c > 0, a^2, b)', { a: 2, b: 3, c: 1 })).toEqual([
		'there is no rule for greater than',
		'[c > 0]·(2·a)',
		'1 − [c > 0]'
	]);
});

test('what the target does not use has the derivative 0', () => {
	expect(plainOf('y = 2*a\nf = 3*b')).toEqual(['0', '3']);
});

test('any target can be derived, and several outputs each with its seed', () => {
	const program = compiledProgram('z = x^2\nf = exp(z)', { x: 3 });
	const request = { coordinates: coordinatesOf(program.inputs).shown, seed: [10] };
	const [found] = formulas(
		{ ...writtenProgram(program, program.graph.names.get('z') ?? -1), ...request },
		never
	);
	expect(found?.kind === 'formula' && plainTex(found.tex ?? '')).toBe('20·x');
});

test('hostile names reach neither mathjs nor TeX', () => {
	const names = ['constructor', 'toString', '__proto__', 'evaluate', 'import', 'V0', 'i', 'LN2'];
	for (const name of names) {
		const [formula] = formulasOf(compiledProgram(`f = ${name}^2 + V1`, { [name]: 3, V1: 2 }));
		if (formula?.kind !== 'formula') throw new Error(`${name}: ${formula?.reason}`);
		expect(formula.tex, name).toMatch(/^2 [\\:cdot]+ [\w\\{}, ?]+$/);
		const program = compiledProgram(`f = ${name}^2 + V1`, { [name]: 3, V1: 2 });
		expect(formulaValue(formula)(program.run()), name).toBe(6);
	}
});

test('what is too large is told, and work stops when the time is over', () => {
	const long = Array.from({ length: 30 }, (_, n) => `exp(x${n})`).join(' * ');
	expect(plainOf(`f = sum(x)`, { x: Array.from({ length: 100 }, () => 1) })[0]).toContain(
		'more than 64'
	);
	const deep =
		'a = x*x\nb = a*a\nc = b*b\nd = c*c\ng = d*d\nh = g*g\nk = h*h\nm = k*k\nn = m*m\np = n*n';
	expect(plainOf(deep)[0]).toContain('too long');
	expect(formulasOf(compiledProgram(`f = ${long}`), () => true)).toHaveLength(1);
	const program = compiledProgram('f = x');
	const request = { seed: [Infinity], coordinates: coordinatesOf(program.inputs).shown };
	const written = { ...writtenProgram(program, program.graph.output), ...request };
	expect(formulas(written, never)).toEqual([
		{ kind: 'none', reason: 'a number in it is not finite' }
	]);
});

test('a product of all entries and a logarithm of a sum of powers are written out', () => {
	const values = { a: [2, 3, 4] };
	expect(plainOf('f = prod(a)', values)).toEqual(['a3·a2', 'a3·a1', 'a1·a2']);
	const M = [
		[1, 2],
		[3, 4]
	];
	for (const text of [
		'f = sum(prod(M, axis=1) .^ 2)',
		'f = prod(M)',
		'f = sum(logsumexp(M, axis=2))'
	])
		for (const way of waysOf(compiledProgram(text, { M })).values())
			expect(way, text).toMatchObject({ verdict: 'agrees' });
});

test('a large number is told by its power of ten', () => {
	expect(plainOf('f = 1e18*x^2', { x: 3 })).toEqual(['2 × 10¹⁸·x']);
	expect(plainOf('f = 1e18*sin(x)', { x: 3 })).toEqual(['10¹⁸·cos(x)']);
	expect(plainOf('f = 123456789012*x', { x: 3 })).toEqual(['123456789012']);
});
