import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import type { Tensor } from '../tensor.ts';
import { emitCases, saturatedCases, type EmitCase } from '../testing/emit-cases.ts';
import { forwardCases, type ForwardCase } from '../testing/forward-cases.ts';
import { codeText } from './emitted.ts';
import { emit } from './emit.ts';
import { identifiersOf } from './identifiers.ts';

const cases = [...emitCases(), ...saturatedCases()];
const scratch = mkdtempSync(path.join(os.tmpdir(), 'emit-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const textOf = ({ program, values, target, seed }: EmitCase): string =>
	codeText(
		emit(program.graph, values, { target, ...(seed !== undefined && { seed }) }, 'typescript')
	);

/** A program as a function that returns its value and its gradients. */
function wrapped(each: EmitCase): string {
	const { graph, inputs } = each.program;
	const names = identifiersOf(graph, 'typescript');
	const wanted = [names.value(each.target), ...inputs.map(({ node }) => names.gradient(node))];
	return asFunction(textOf(each), wanted);
}

function asFunction(text: string, wanted: readonly string[]): string {
	const body = text.replace('export {};', '').replace(/^console\.log.*$/gm, '');
	return `results.push((() => {\n${body}\nreturn [${wanted.join(', ')}];\n})());`;
}

type Results = readonly (readonly (number | { data: number[] } | null)[])[];

/** All of them in one process of its own: nothing of this is ever evaluated in the page. */
function ran(functions: readonly string[]): Results {
	const code = `const results: unknown[] = [];\n${functions.join('\n')}
	process.stdout.write(JSON.stringify(results, (_key, value) => typeof value === 'number' ? String(value) : value));`;
	const file = path.join(scratch, 'all.mjs');
	writeFileSync(
		file,
		ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText
	);
	const text = execFileSync(process.execPath, [file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
	return JSON.parse(text, (_key, value: unknown) =>
		typeof value === 'string' ? Number(value) : value
	) as Results;
}

/** A program in forward mode as a function that returns its value and its tangents. */
function wrappedForward({ program, values, target, along, tangents }: ForwardCase): string {
	const names = identifiersOf(program.graph, 'typescript');
	const wanted = [names.value(target), ...[...tangents.keys()].map(names.tangent)];
	const text = codeText(emit(program.graph, values, { target, along }, 'typescript'));
	return asFunction(text, wanted);
}

function offBy(title: string, expected: readonly Tensor[], found: Results[number]): string[] {
	return expected.flatMap(({ data }, at) => {
		const one = found[at];
		const numbers = typeof one === 'object' && one !== null ? one.data : [one ?? NaN];
		if (numbers.length !== data.length)
			return [`${title}: ${numbers.length} numbers, not ${data.length}`];
		return [...data].flatMap((number, i) => {
			const distance = Math.abs(number - (numbers[i] ?? NaN));
			const isNear = distance <= 1e-9 * Math.max(1, Math.abs(number));
			return isNear || !Number.isFinite(number)
				? []
				: [`${title}: ${at}: ${numbers[i]}, not ${number}`];
		});
	});
}

test('every example and every operation gives the tangents of the engine as plain TypeScript', () => {
	const forward = cases.flatMap(forwardCases);
	const results = ran(forward.map(wrappedForward));
	const off = forward.flatMap(({ title, value, tangents }, index) =>
		offBy(title, [value, ...tangents.values()], results[index]!)
	);
	expect(forward.length).toBeGreaterThan(cases.length);
	expect(off).toEqual([]);
}, 120_000);

test('every example and every operation gives the numbers of the engine as plain TypeScript', () => {
	const results = ran(cases.map(wrapped));
	const off = cases.flatMap(({ title, program, values, target, seed }, index) => {
		const run = program.run(values, { target, ...(seed !== undefined && { seed }) });
		const expected = [
			run.valueOf(target),
			...program.inputs.map(({ node }) => run.gradientOf(node))
		];
		return offBy(title, expected, results[index]!);
	});
	expect(off).toEqual([]);
}, 120_000);
