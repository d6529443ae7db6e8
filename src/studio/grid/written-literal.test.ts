import { expect, test } from 'vitest';
import { assignedNames, sameButLiterals, writtenLiteral } from './written-literal.ts';

const source = '# W = 9\nW = [1, 2;\n 3, 4]; x = -2 # now\nf(a) = a*2\nz = W*x + w₁';

test('a matrix over two lines and a number before a comment are found where they stand', () => {
	const found = (name: string): unknown => {
		const literal = writtenLiteral(source, name);
		return literal && [literal.value, source.slice(literal.span.from, literal.span.to)];
	};
	expect(found('W')).toEqual([
		[
			[1, 2],
			[3, 4]
		],
		'[1, 2;\n 3, 4]'
	]);
	expect(found('x')).toEqual([-2, '-2']);
	expect(found('z')).toBeUndefined();
	expect(found('a')).toBeUndefined();
});

test('names that are given something are told, comments and functions apart', () => {
	expect([...assignedNames(source)]).toEqual(['W', 'x', 'z']);
});

test('other numbers are the same text, other words are not', () => {
	expect(sameButLiterals(source, source.replace('3, 4]', '3, 4; 5, 6]').replace('-2', '[1]'))).toBe(
		true
	);
	expect(sameButLiterals(source, source.replace('W*x', 'W.*x'))).toBe(false);
	expect(sameButLiterals(source, source.replace('a*2', 'a*3'))).toBe(false);
	expect(sameButLiterals('W = [1]', 'W = [1')).toBe(false);
});
