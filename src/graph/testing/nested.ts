/** For properties: programs with functions that call one another, lines, and parts that are written twice. */
import type { Values } from '../tensor.ts';

export interface NestedProgram {
	readonly source: string;
	readonly values: Values;
}

const SIGNS = ['+', '*', '-'] as const;
const FUNCTIONS = ['sin', 'tanh', 'sigmoid'] as const;

/** An expression over the names, which may call the functions, in the order of the picks. */
function expressionOf(
	chosen: readonly number[],
	names: readonly string[],
	calls: readonly string[]
): string {
	const parts: string[] = [];
	const take = (at: number): string =>
		parts[parts.length - 1 - (at % Math.max(1, parts.length))] ?? names[at % names.length] ?? '1';
	for (const [at, pick] of chosen.entries()) {
		const [a, b] = [names[pick % names.length] ?? '1', take(at)];
		if (pick < 3) parts.push(`(${a} ${SIGNS[pick]} ${b})`);
		else if (pick < 6) parts.push(`${FUNCTIONS[pick - 3]}(${b})`);
		else if (pick < 8) parts.push(`(0.5*${b} + ${pick})`);
		else {
			const call = calls[pick % Math.max(1, calls.length)];
			parts.push(call === undefined ? `(${b} * ${b})` : `${call}(${a}, ${b})`);
		}
	}
	const [last = '1', before = '1'] = parts.toReversed();
	return `tanh(${last} + ${before})`;
}

const INPUTS = ['x', 'y', 'z'];

/** What a program is made of: picks for each function, for each line, and a value for each input. */
export interface NestedChoice {
	readonly functions: readonly (readonly number[])[];
	readonly lines: readonly (readonly number[])[];
	readonly at: readonly number[];
}

/** Bounded functions at every line keep the numbers of ordinary size. */
export function nested({ functions, lines, at }: NestedChoice): NestedProgram {
	const calls = functions.map((_, i) => `g${i}`);
	const defined = functions.map(
		(each, i) => `g${i}(a, b) = ${expressionOf(each, ['a', 'b'], calls.slice(0, i))}`
	);
	const written = lines.map((each, i) => {
		const known = Array.from({ length: i }, (_, j) => `l${j}`);
		return `l${i} = ${expressionOf(each, [...INPUTS, ...known], calls)}`;
	});
	const values = Object.fromEntries(INPUTS.map((name, i) => [name, (at[i] ?? 0) / 4]));
	return { source: [...defined, ...written].join('\n'), values };
}
