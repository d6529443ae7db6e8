import type { Elementwise } from '../elementwise.ts';

/** What a test calls with as many numbers as it has: a rule takes its own and leaves the rest. */
export type Rule<Result = number> = (...numbers: readonly number[]) => Result;

export const valueAt = (operation: Elementwise, point: readonly number[]): number =>
	(operation.value as Rule)(...point);

/** The rules of an operation for its slopes. */
export const slopes = (operation: Elementwise, point: readonly number[]): number[] =>
	operation.partials.map(({ of }) => (of as Rule)(...point, valueAt(operation, point)));
