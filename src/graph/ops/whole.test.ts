import { describe, expect, test } from 'vitest';
import { partsOf } from '../emit/expression.ts';
import { parse } from '../emit/parse.ts';
import { pulled, pushed, tensor, useOf, withInput } from '../testing/use-of.ts';
import { sizeOf } from '../tensor.ts';
import { operationNames, operations } from './index.ts';
import type { Flat, Use } from './use.ts';
import type { Whole } from './whole.ts';
import { NO_OPTIONS } from './options.ts';

const wholes = operationNames.flatMap((name): [string, Whole][] => {
	const operation = operations[name];
	return operation.kind === 'whole' ? [[name, operation]] : [];
});

const dot = (a: Flat, b: Flat): number => a.reduce((sum, number, i) => sum + number * b[i]!, 0);

/** Irregular numbers, for a direction of the inputs or for an upstream gradient. */
const irregular = (length: number, turn: number): Flat =>
	Float64Array.from({ length }, (_, i) => Math.cos(1.3 * i + turn));

/** The change of the output along `direction` of one input, by Richardson’s extrapolation of central differences. */
function difference(operation: Whole, use: Use, slot: number, direction: Flat): Flat {
	const at = (offset: number): Flat =>
		withInput(
			operation,
			use,
			slot,
			use.inputs[slot]!.map((number, i) => number + offset * direction[i]!)
		).output;
	const central = (step: number): Flat => {
		const [up, down] = [at(step), at(-step)];
		return up.map((number, i) => (number - down[i]!) / (2 * step));
	};
	const [fine, coarse] = [central(5e-4), central(1e-3)];
	return fine.map((number, i) => (4 * number - coarse[i]!) / 3);
}

function expectClose(actual: Flat, expected: Flat, tolerance: number): void {
	expect(actual).toHaveLength(expected.length);
	const scale = Math.max(1, ...expected.map(Math.abs));
	actual.forEach((number, i) =>
		expect(Math.abs(number - expected[i]!)).toBeLessThanOrEqual(tolerance * scale)
	);
}

const counted = (text: string, part: string): number => text.split(part).length - 1;

describe.each(wholes)('%s', (_name, operation) => {
	const uses = operation.probes.map(({ inputs, options }) => useOf(operation, inputs, options));
	const slots = uses.flatMap((use) => use.inputs.map((_, slot) => [use, slot] as const));

	test('every number of the output is written', () => {
		expect(uses.length).toBeGreaterThan(1);
		for (const { output, shape } of uses) {
			expect(output).toHaveLength(sizeOf(shape));
			expect([...output].filter((number) => !Number.isFinite(number))).toEqual([]);
		}
	});

	// Rounding adds about 1e-16 / step ≈ 1e-13 to an extrapolation whose own error is of order step⁴ ≈ 1e-12.
	test('its forward-mode rule agrees with central differences', () => {
		for (const [use, slot] of slots) {
			const direction = irregular(use.inputs[slot]!.length, slot);
			const expected = difference(operation, use, slot, direction);
			expectClose(pushed(operation, use, slot, direction), expected, 1e-8);
		}
	});

	test('its backward rule agrees with central differences, entry by entry', () => {
		for (const [use, slot] of slots) {
			const upstream = irregular(use.output.length, 2);
			const expected = use.inputs[slot]!.map((_, place, { length }) => {
				const unit = new Float64Array(length);
				unit[place] = 1;
				return dot(upstream, difference(operation, use, slot, unit));
			});
			expectClose(pulled(operation, use, slot, upstream), expected, 1e-8);
		}
	});

	test('the backward rule is the transpose of the forward-mode rule', () => {
		for (const [use, slot] of slots) {
			const tangent = irregular(use.inputs[slot]!.length, 1);
			const upstream = irregular(use.output.length, 3);
			const there = dot(upstream, pushed(operation, use, slot, tangent));
			const back = dot(pulled(operation, use, slot, upstream), tangent);
			expect(Math.abs(there - back)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(there)));
		}
	});

	test('no probe lies at a kink', () => {
		expect(uses.filter((use) => operation.kink?.at(use))).toEqual([]);
	});

	test('every text is there and asks for known values only', () => {
		const { title, symbol, says, keeps, kink } = operation;
		expect([...symbol].length).toBeLessThanOrEqual(4);
		expect([title, symbol].every((text) => text.trim() !== '')).toBe(true);
		expect(says).toMatch(/^\{y\} .*\.$/);
		expect(keeps).toMatch(/\.$/);
		const holes = says.match(/\{[^}]*\}/g) ?? [];
		const letters = ['y', 'a', 'b', 'c'].slice(0, 1 + operation.arity[0]);
		const known = letters.flatMap((letter) => [`{${letter}}`, `{${letter}=}`, `{${letter}#}`]);
		if (operation.options.includes('axis')) known.push('{axis}');
		if (operation.options.includes('at')) known.push('{part}');
		expect(holes.filter((hole) => !known.includes(hole))).toEqual([]);
		expect(keeps).not.toContain('{');
		for (const words of operation.returns) {
			expect(words).not.toMatch(/[.:]$/);
			const unknown = (words.match(/\{[^}]*\}/g) ?? []).filter(
				(hole) =>
					!['{x}', '{g}', '{n}', '{at}', '{rows}', '{y}', '{a}', '{b}', '{c}'].includes(hole)
			);
			expect(unknown).toEqual([]);
			expect(words).toContain('{x}');
		}
		if (kink) expect(kink.says).not.toMatch(/\.$/);
	});

	test('its TeX is balanced and mentions what it is given', () => {
		for (const { inputs, options } of uses) {
			const parts = inputs.map((_, slot) => `p_{${slot}}`);
			const whole = operation.tex(parts, options);
			for (const part of parts) expect(whole).toContain(part);
			const rules = parts.map((_, slot) =>
				operation.rule(slot, { upstream: '\\bar{y}', inputs: parts, output: 'y' }, options)
			);
			for (const rule of rules) expect(rule).toContain('\\bar{y}');
			for (const tex of [whole, ...rules]) {
				expect(tex).not.toMatch(/undefined|NaN/);
				expect(counted(tex, '{')).toBe(counted(tex, '}'));
				expect(counted(tex, '\\left')).toBe(counted(tex, '\\right'));
			}
		}
	});

	test('what it says on an edge has at most ten characters, however long the names', () => {
		for (const { inputs, options } of uses)
			inputs.forEach((_, slot) => {
				const names = inputs.map((_input, i) => `${slot}${i}_a_name_of_some_length`);
				const chip = operation.chip(slot, names, options);
				expect(chip.trim()).not.toBe('');
				expect([...chip].length).toBeLessThanOrEqual(10);
			});
	});

	test('its backward rule is NumPy of the kind that is translated', () => {
		for (const { inputs, shapes, options } of uses)
			inputs.forEach((_, slot) => {
				const parts = inputs.map((_input, each) => `input${each}`);
				const names = { upstream: 'upstream', inputs: parts, output: 'output' };
				const found = [...partsOf(parse(operation.backward(slot, names, options, shapes)))];
				const used = found.flatMap((part) => (part.kind === 'name' ? [part.name] : []));
				const isZeros = found.some(
					(part) =>
						(part.kind === 'call' && part.head === 'np.zeros') ||
						(part.kind === 'number' && part.text === '0.0' && found.length === 1)
				);
				expect(used.length > 0).toBe(!isZeros);
				expect(
					used.filter((name) => !['upstream', 'output', 'True', ...parts].includes(name))
				).toEqual([]);
			});
	});

	test('it has a line of NumPy and one of PyTorch that use every input', () => {
		for (const { inputs, shapes, options } of uses) {
			const names = inputs.map((_, slot) => `input${slot}`);
			for (const code of [operation.code.numpy, operation.code.torch]) {
				const line = code(names, options, shapes);
				for (const name of names) expect(line).toContain(name);
				expect(line).not.toMatch(/undefined|NaN|Infinity/);
				expect(counted(line, '(')).toBe(counted(line, ')'));
			}
		}
	});
});

test.each(wholes.filter(([, { definition }]) => definition))(
	'what %s is made of is a function of the same name',
	(_name, { syntax, probes, definition }) => {
		for (const { inputs, options = NO_OPTIONS } of probes) {
			const text = definition?.(
				options,
				inputs.map((value) => tensor(value).shape)
			);
			expect(text?.split('(')[0]).toBe(syntax.functions[0]);
			expect(text).not.toMatch(/undefined|NaN|axis=0/);
		}
	}
);

test('no two whole operations of one name or sign take as many inputs', () => {
	const calls = wholes.flatMap(
		([
			name,
			{
				syntax,
				arity: [least, most]
			}
		]) =>
			[...syntax.functions, ...(syntax.operator === undefined ? [] : [syntax.operator])].map(
				(call) => ({ name, call, least, most })
			)
	);
	for (const one of calls)
		for (const other of calls)
			if (one !== other && one.call === other.call)
				expect(one.least > other.most || other.least > one.most, one.call).toBe(true);
});
