import { expect, test } from 'vitest';
import { closedProgram } from '../../boxes/closed-program.ts';
import { compile, type Values } from '../../index.ts';
import { schedule } from '../../steps.ts';
import { explain } from '../explain.ts';
import { plain } from '../plain.ts';

const format = (value: number): string => String(Number(value.toPrecision(4))).replaceAll('-', '−');

/** Every sentence, beat by beat. */
function sentences(source: string, values: Values, closed: string): string[] {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = closedProgram(compiled.program, [closed]).program;
	const steps = schedule(graph);
	return steps.beats.map((_, beat) =>
		plain(explain(graph, run(), steps, { kind: 'beat', beat }, { format }).sentence, format)
	);
}

test('a call is told as it is written, with what it comes to and what it passes on', () => {
	const source = 'layer(W, x, b) = relu(W*x + b)\nh = layer(W1, x, b1)\nf = h^2';
	const told = sentences(source, { W1: 1.5, x: 2, b1: -1 }, 'call:layer:n:h');
	expect(told[1]).toBe(
		'layer(W1, x, b1): relu(W1·x + b1) gives 2; inside are three operations, open the box to see them.'
	);
	expect(told.at(-1)).toBe(
		'h receives 4, and the box of layer passes 8 to W1, 6 to x and 4 to b1.'
	);
});

test('a line is told by its name, with few of many receivers, and with the sums where paths meet', () => {
	const source = 'z = w1*x1 + w2*x2 + b\nf = z*b';
	const told = sentences(source, { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 }, 'line:z');
	expect(told[1]).toBe(
		'z: w1·x1 + w2·x2 + b gives 1; inside are four operations, open the box to see them.'
	);
	expect(told.at(-1)).toBe(
		'z receives 2, and the box of z passes 6 to w1, 2 to x1 and more to three others.'
	);
	expect(sentences('z = a*b + 1\nf = z*a', { a: 2, b: 3 }, 'line:z').at(-1)).toBe(
		'z receives 2, and the box of z passes 6 to a (7 + 6 = 13) and 4 to b.'
	);
});

test('where nothing comes back or a value is not finite it is said', () => {
	expect(sentences('z = a*b + 1\nf = z*0', { a: 2, b: 3 }, 'line:z').at(-1)).toBe(
		'z receives 0, so nothing passes to a and b.'
	);
	expect(sentences('z = log(a) + 1\nf = z*2', { a: -1 }, 'line:z')[1]).toBe(
		'z: log(a) + 1 has no finite value here; open the box to see which operation makes it so.'
	);
});
