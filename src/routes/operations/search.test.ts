import { expect, test } from 'vitest';
import { matches, type Sought } from './search.ts';

const sigmoid: Sought = {
	name: 'sigmoid',
	title: 'Sigmoid',
	symbol: 'σ',
	family: 'Activations',
	functions: ['sigmoid', 'σ'],
	spellings: ['sigmoid(x)', 'σ(x)']
};
const add: Sought = {
	name: 'add',
	title: 'Add',
	symbol: '+',
	family: 'Arithmetic',
	functions: [],
	spellings: ['a + b']
};
const softmax: Sought = {
	name: 'log_softmax',
	title: 'Logarithm of softmax',
	symbol: 'lnsm',
	family: 'Rows made comparable',
	functions: ['log_softmax'],
	spellings: ['log_softmax(x)', 'log_softmax(x, axis=1)']
};

test.each([
	['sig', sigmoid],
	['SIGMOID', sigmoid],
	['σ', sigmoid],
	['activations', sigmoid],
	['+', add],
	['add', add],
	['log softmax', softmax],
	['log_softmax', softmax],
	['log-softmax', softmax],
	['softmax logarithm', softmax],
	['lnsm', softmax],
	['', add],
	['  ', add]
])('“%s” finds it by its name, title, family, function or sign', (typed, sought) => {
	expect(matches(sought, typed)).toBe(true);
});

test.each([
	['x', sigmoid],
	['-', add],
	['b', add],
	['softmax sine', softmax],
	['axis', softmax]
])('“%s” does not find what has it only as the name of an input or an option', (typed, sought) => {
	expect(matches(sought, typed)).toBe(false);
});
