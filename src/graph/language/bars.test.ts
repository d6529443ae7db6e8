import { expect, test } from 'vitest';
import { mendedNumbers } from './testing/mended-numbers.ts';

const VALUES = { x: -2, y: 3, L: [3, -4] };

test.each([
	['|x|', 'abs(x)', [2]],
	['ln|x|', 'ln(abs(x))', [Math.log(2)]],
	['sin |x - 1| + 1', 'sin (abs(x - 1)) + 1', [Math.sin(3) + 1]],
	['|x - |y||', 'abs(x - abs(y))', [5]],
	['||x| - 3|', 'abs(abs(x) - 3)', [1]],
	['|x||y|', 'abs(x)*abs(y)', [6]],
	['ln|x||y|', 'ln(abs(x))*abs(y)', [Math.log(2) * 3]],
	['2|x|', '2*abs(x)', [4]],
	['y|x|', 'y*abs(x)', [6]],
	['|x|/|y|', 'abs(x)/|y|', [2 / 3]],
	['|x - 1|^2', 'abs(x - 1)^2', [9]],
	['||L||', 'norm(L)', [5]]
])('%s is written %s', (source, written, numbers) => {
	expect(mendedNumbers(source, VALUES)).toMatchObject({ written, numbers });
});

test('the button shows the function before the bars as well', () => {
	expect(mendedNumbers('1 + ln|x|', VALUES).title).toBe('Write `ln(abs(x))`');
});

test.each(['a | b', '(x + |y)', '|(x|)', '|x'])('%s has no fix', (source) => {
	expect(() => mendedNumbers(source, VALUES)).toThrow('Write an absolute value');
});
