import { expect, test } from 'vitest';
import type { Diagnostic } from '$graph/diagnostic.ts';
import { nextProblem } from './next-problem.ts';

const at = (from: number): Diagnostic => ({ severity: 'error', message: '', from, to: from + 1 });

test('goes through the text in its order, either way, and around its ends', () => {
	const all = [at(20), at(5), at(9)];
	expect(nextProblem(all, 0, 1)?.from).toBe(5);
	expect(nextProblem(all, 5, 1)?.from).toBe(9);
	expect(nextProblem(all, 20, 1)?.from).toBe(5);
	expect(nextProblem(all, 9, -1)?.from).toBe(5);
	expect(nextProblem(all, 5, -1)?.from).toBe(20);
	expect(nextProblem([], 5, 1)).toBeUndefined();
});
