import { expect, test } from 'vitest';
import { codeParts } from './code-parts.ts';

test('what stands between backticks is code, and no backtick is left', () => {
	expect(codeParts('`sin` is a function: write `sin(x)`.')).toEqual([
		{ text: 'sin', code: true },
		{ text: ' is a function: write ', code: false },
		{ text: 'sin(x)', code: true },
		{ text: '.', code: false }
	]);
	expect(codeParts('no code')).toEqual([{ text: 'no code', code: false }]);
});
