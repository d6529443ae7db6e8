import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { emitCases, type EmitCase } from '../testing/emit-cases.ts';
import { codeText } from './emitted.ts';
import { emit } from './emit.ts';
import { identifiersOf } from './identifiers.ts';

const cases = emitCases();
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
	const body = textOf(each)
		.replace('export {};', '')
		.replace(/^console\.log.*$/gm, '');
	return `results.push((() => {\n${body}\nreturn [${wanted.join(', ')}];\n})());`;
}

/** All of them in one process of its own: nothing of this is ever evaluated in the page. */
function ran(): readonly (readonly (number | { data: number[] } | null)[])[] {
	const code = `const results: unknown[] = [];\n${cases.map(wrapped).join('\n')}
	process.stdout.write(JSON.stringify(results, (_key, value) => typeof value === 'number' ? String(value) : value));`;
	const file = path.join(scratch, 'all.mjs');
	writeFileSync(
		file,
		ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText
	);
	const text = execFileSync(process.execPath, [file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
	return JSON.parse(text, (_key, value: unknown) =>
		typeof value === 'string' ? Number(value) : value
	) as ReturnType<typeof ran>;
}

test('every example and every operation gives the numbers of the engine as plain TypeScript', () => {
	const results = ran();
	const off: string[] = [];
	cases.forEach(({ title, program, values, target, seed }, index) => {
		const run = program.run(values, { target, ...(seed !== undefined && { seed }) });
		const expected = [
			run.valueOf(target),
			...program.inputs.map(({ node }) => run.gradientOf(node))
		];
		expected.forEach(({ data }, at) => {
			const found = results[index]?.[at];
			const numbers = typeof found === 'object' && found !== null ? found.data : [found ?? NaN];
			if (numbers.length !== data.length)
				off.push(`${title}: ${numbers.length} numbers, not ${data.length}`);
			data.forEach((number, i) => {
				if (!Number.isFinite(number)) return;
				const distance = Math.abs(number - (numbers[i] ?? NaN));
				if (!(distance <= 1e-9 * Math.max(1, Math.abs(number))))
					off.push(`${title}: ${at}: ${numbers[i]}, not ${number}`);
			});
		});
	});
	expect(off).toEqual([]);
}, 120_000);
