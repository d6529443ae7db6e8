import { expect, test } from 'vitest';
import { parseShape } from './parse-shape.ts';

const read = (text: string): unknown => {
	const parsed = parseShape(text);
	return parsed.ok ? parsed.shape : parsed.message;
};

test.each(['2×3', '2x3', '2 X 3', '2*3', '2, 3', '(2, 3)', '[2 3]', '2 3', ' 2 × 3 '])(
	'%j is two by three',
	(text) => expect(read(text)).toEqual([2, 3])
);

test.each<[string, readonly number[]]>([
	['', []],
	['()', []],
	['scalar', []],
	['3', [3]],
	['(3,)', [3]],
	['2×3×4×5', [2, 3, 4, 5]]
])('%j is %j', (text, shape) => expect(read(text)).toEqual(shape));

test.each<[string, RegExp]>([
	['two', /“two” is not a shape/],
	['2×', /is not a shape/],
	['2×-3', /is not a shape/],
	['2.5', /is not a shape/],
	['0×3', /at least 1/],
	['1×1×1×1×1', /at most 4/],
	['1000×1001', /1,001,000 numbers/]
])('%j gets a message', (text, message) => expect(read(text)).toMatch(message));
