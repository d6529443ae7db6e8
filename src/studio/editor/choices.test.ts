import { expect, test } from 'vitest';
import { operationNames, operations } from '$graph/ops/index.ts';
import { choicesAt } from './choices.ts';

/** What is offered at the bar. */
const offered = (marked: string, asked = false): readonly string[] | undefined =>
	choicesAt(marked.replace('|', ''), marked.indexOf('|'), asked)?.list.map(({ shown }) => shown);

test('two letters of a function offer it with what it takes', () => {
	expect(offered('f = sigm|')?.[0]).toBe('sigmoid(x)');
	expect(offered('f = sigm|')).toContain('hard_sigmoid(x)');
	expect(offered('f = sigm|')).not.toContain('sin(x)');
	expect(offered('f = s|')).toBeUndefined();
});

test('names of the program come before functions, and those that begin alike before those that contain it', () => {
	expect(offered('signal = 2\nf = sig|')?.slice(0, 2)).toEqual(['signal', 'sigmoid(x)']);
	expect(offered('f = Sigm|')?.[0]).toBe('sigmoid(x)');
});

test('functions of the text are offered with their parameters, parameters only in their definition', () => {
	expect(offered('neuron(aa, bb) = 1\nf = ne|')?.[0]).toBe('neuron(aa, bb)');
	expect(offered('neuron(alpha, bb) = al|')).toEqual(['alpha']);
	expect(offered('neuron(alpha, bb) = 1\nf = alp|')).toBeUndefined();
});

test('a name that is written out brings no list of itself', () => {
	expect(offered('w12 = 1\nf = w12|')).toBeUndefined();
	expect(offered('w12 = 1\nf = w1|')).toEqual(['w12']);
});

test('nothing is offered in comments, in numbers and after a point', () => {
	for (const marked of ['f = a # sig|', 'f = 1exp|', 'f = W.Ta|'])
		expect(offered(marked)).toBe(undefined);
});

test('asked for, all there is comes, names first; nothing that is unknown does', () => {
	const all = offered('z = w*x\nf = |', true);
	expect(all?.slice(0, 4)).toEqual(['z', 'w', 'x', 'f']);
	expect(all).toHaveLength(
		4 + operationNames.filter((name) => operations[name].syntax.functions.length > 0).length
	);
	expect(offered('f = qqq|', true)).toBeUndefined();
});

test('a choice in the middle of a name replaces all of it', () => {
	expect(choicesAt('f = sigxx + 1', 7, false)).toMatchObject({ from: 4, to: 9 });
});

test('a name by which an operation goes as well is offered as it was begun', () => {
	const other = operationNames.find((name) => operations[name].syntax.functions.length > 1);
	const alias = other && operations[other].syntax.functions[1];
	expect(offered(`f = ${alias ?? ''}|`, true)?.[0]?.split('(')[0]).toBe(alias);
});
