import { describe, expect, test } from 'vitest';
import { schedule } from '../steps.ts';
import { unmarked } from '../tex/parts.ts';
import type { Values } from '../tensor.ts';
import { explain } from './explain.ts';
import type { Content } from './explanation.ts';
import { plain } from './plain.ts';
import { format, programOf, sentencesOf } from './testing/sentences-of.ts';

/** What the Step tab shows where a node is computed, or passes its gradient back. */
function contentAt(source: string, values: Values, kind: 'apply' | 'pull', name: string): Content {
	const { graph, run } = programOf(source, values);
	const plan = schedule(graph);
	const id = graph.names.get(name);
	const beat = plan.beats.findIndex((each) => each.kind === kind && each.node === id);
	return explain(graph, run(), plan, { kind: 'beat', beat }, { format }).content;
}

describe('a formula with numbers', () => {
	test.each([
		['y = relu(x)', '\\operatorname{relu}({-2})'],
		['y = sigmoid(x)', '\\sigma({-2})'],
		['y = max(x, 3)', '\\max({-2}, 3)'],
		['y = x^2', '(-2)^{2}'],
		['y = 3*x', '3 \\times (-2)']
	])('%s has parentheses around a negative number only where it needs them', (source, tex) => {
		const content = contentAt(source, { x: -2 }, 'apply', 'y');
		expect(content.kind === 'apply' && unmarked(content.numbers)).toBe(tex);
	});
});

test('what is kept names a node as all sentences do', () => {
	const content = contentAt('y = 2^x', { x: 3 }, 'apply', 'y');
	expect(content.kind === 'apply' && content.keeps.map(({ kind }) => kind)).toContain('name');
	expect(content.kind === 'apply' && plain(content.keeps, format)).toBe(
		'The result: the slope is y · ln 2.'
	);
});

describe('the binary cross-entropy of one number', () => {
	test('is told without a mean, with the logarithm that counts', () => {
		const sentences = sentencesOf('L = bce(p, t)', { p: 0.8, t: 1 });
		expect(sentences[1]).toBe(
			'p is the probability of the right answer, 1, and L is minus its logarithm: −ln 0.8 = 0.2231.'
		);
		expect(sentences[3]).toBe(
			'L receives 1 and multiplies it by its slopes: p gets 1 × (0.8 − 1) ÷ (0.8 × (1 − 0.8)) = −1.25; t gets 1 × ln ((1 − 0.8) ÷ 0.8) = −1.386.'
		);
		expect(sentencesOf('L = bce(p, t)', { p: 0.2, t: 0 })[1]).toBe(
			'p is the probability of 1, and the right answer is 0: L is −ln (1 − 0.2) = 0.2231.'
		);
	});

	test('of several numbers is their mean', () => {
		expect(sentencesOf('L = bce(p, t)', { p: [0.8, 0.2], t: [1, 0] })[1]).toBe(
			'L is the mean of −ln of the probability that p gives to the right answer in t, 1 or 0: 0.2231.'
		);
		expect(sentencesOf('L = bce(p, t)', { p: 0.8, t: 0.5 })[1]).toContain('is the mean of');
	});
});

test('a Huber loss is worked out on both of its pieces', () => {
	expect(sentencesOf('L = huber(p, t)', { p: [1, 4], t: [0, 1] })[1]).toBe(
		'L is the mean of half the squared distance of p from t, which goes on as a straight line where the distance is above delta = 1: ((1 − 0)² ÷ 2 + 1 × (|4 − 1| − 1 ÷ 2)) ÷ 2 = 1.5.'
	);
	expect(sentencesOf('L = huber(p, t)', { p: [1, 4], t: [0, 1] })[3]).toContain(
		'the first entry of p gets 1 × (1 − 0) ÷ 2 = 0.5'
	);
});

describe('the reason of a backward step', () => {
	const why = (source: string, values: Values, name: string): string => {
		const content = contentAt(source, values, 'pull', name);
		return content.kind === 'pull-tensors' && content.why ? plain(content.why.text, format) : '';
	};

	test('of a sum explains the bold 1', () => {
		expect(why('f = sum(x)', { x: [1, 2] }, 'f')).toBe(
			'A small step in any entry moves f by just as much: the slope along each is 1. The bold 1 in the formula stands for all these ones.'
		);
	});

	test('of a mean says how many entries there are', () => {
		expect(why('f = mean(x)', { x: [3, 4, 5] }, 'f')).toBe(
			'A small step in any of the n = 3 entries moves f by that step ÷ n. The bold 1 in the formula is a list of ones.'
		);
	});

	test('of a cross-entropy explains the class number in its formula, and says nothing of it where there is none', () => {
		const formula =
			'In the formula the one-hot list of t is 1 at the right class and 0 at all others.';
		expect(why('L = cross_entropy(z, t)', { z: [2, 0], t: 1 }, 'L')).toContain(formula);
		expect(why('L = cross_entropy(z, t)', { z: [2, 0], t: [1, 0] }, 'L')).not.toContain(formula);
	});
});
