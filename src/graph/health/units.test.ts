import { expect, test } from 'vitest';
import { plain } from '../explain/plain.ts';
import type { Values } from '../tensor.ts';
import { contextOf } from './testing/context-of.ts';
import { unitTag, unitWords } from './unit-words.ts';
import { unitsOf } from './units.ts';

/** "f saturated: …" of every unit that is tagged. */
function tagged(source: string, values: Values): readonly string[] {
	const context = contextOf(source, values);
	return [...unitsOf(context).values()].map(
		(unit) =>
			`${context.graph.nodes[unit.node]?.label} ${unitTag(unit)}: ${plain(unitWords(context, unit), context.format)}`
	);
}

test.each([
	[
		'f = sigmoid(x)',
		{ x: 40 },
		'f saturated: its slope at 40 is 4.248e−18, so almost nothing passes back'
	],
	[
		'f = tanh(x)',
		{ x: -5 },
		'f saturated: its slope at −5 is 0.0001816, so almost nothing passes back'
	],
	[
		'f = hard_sigmoid(x)',
		{ x: 4 },
		'f saturated: its slope at 4 is 0, so nothing passes back at this input'
	],
	['f = relu(x)', { x: -2 }, 'f dead: its slope at −2 is 0, so nothing passes back at this input'],
	[
		'f = max(0, x)',
		{ x: -2 },
		'f dead: its slope at −2 is 0, so nothing passes back at this input'
	],
	[
		'f = sum(relu(x))',
		{
			x: [
				[-1, 2],
				[-3, 0]
			]
		},
		'v1 dead 3/4: 3 of 4 entries have the slope 0, so nothing passes back through them at this input'
	],
	[
		'f = sum(relu(x))',
		{ x: [1, -1.5, 2] },
		'v1 dead 1/3: 1 of 3 entries has the slope 0, so nothing passes back through it at this input'
	],
	[
		'f = sum(sigmoid(x))',
		{ x: [-10, 0, 12] },
		'v1 saturated 2/3: 2 of 3 entries have a slope below 0.001, so almost nothing passes back through them'
	],
	[
		'f = sum(softmax(x)^2)',
		{
			x: [
				[20, 0],
				[1, 2]
			]
		},
		'v1 one-hot 1/2: in 1 of 2 rows one share is all but 1: no slope is above 2.061e−9, so almost nothing passes back'
	]
] satisfies [string, Values, string][])('%s at %j', (source, values, words) => {
	expect(tagged(source, values)).toEqual([words]);
});

test('no unit is tagged where its slope lets something through', () => {
	expect(tagged('f = sigmoid(x) + tanh(x) + relu(x) + max(x, 0)', { x: 1 })).toEqual([]);
	expect(tagged('f = sum(softmax(x)^2)', { x: [1, 2] })).toEqual([]);
	expect(tagged('f = sum(softmax(x)^2)', { x: [3] })).toEqual([]);
});

test('of two inputs of max one always passes, so it is no dead unit; nor is clip with a bound that varies', () => {
	expect(tagged('f = max(x, y)', { x: -2, y: 1 })).toEqual([]);
	expect(tagged('f = clip(x, lo, hi)', { x: 5, lo: 0, hi: 1 })).toEqual([]);
	expect(tagged('f = clip(x, 0, 1)', { x: 5 })).toEqual([
		'f dead: its slope at 5 is 0, so nothing passes back at this input'
	]);
});

test('what has only constants to work on is no unit', () => {
	expect(tagged('f = x + relu(-2)', { x: 1 })).toEqual([]);
});

test('an undefined slope is not called dead or saturated', () => {
	expect(tagged('f = relu(x) + sigmoid(x)', { x: NaN })).toEqual([]);
});
