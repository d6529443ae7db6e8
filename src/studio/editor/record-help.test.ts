import { expect, test } from 'vitest';
import { operationNames, operations } from '$graph/ops/index.ts';
import { recordHelp } from './record-help.ts';

test.each(operationNames)('%s is explained without a number or a brace left over', (op) => {
	const [called = op] = operations[op].syntax.functions;
	const help = recordHelp(op, called);
	const { signature, tex } = help;
	const sentence = help.sentence.map(({ text }) => text).join('');
	expect(sentence).not.toMatch(/[{}]/);
	expect(sentence).toMatch(/^y .+[^:,;]\.$/);
	expect(signature).toMatch(/^[^(]+\([a-z]/);
	expect(tex).toMatch(/^y = ./);
	expect(tex).not.toMatch(/undefined|NaN/);
});

test('a sigmoid is told as one would', () => {
	expect(recordHelp('sigmoid', 'sigmoid')).toMatchObject({
		title: 'sigmoid',
		signature: 'sigmoid(x)',
		tex: 'y = \\sigma(x)',
		options: []
	});
});
