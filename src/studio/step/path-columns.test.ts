import { expect, test } from 'vitest';
import type { Path, PathFactor } from '$graph/explain/explanation.ts';
import { pathColumns } from './path-columns.ts';

const name = { node: 0, label: 'x' };
const factor = (value: number): PathFactor => ({ of: name, by: name, value, flow: 'local' });
const path = (factors: readonly PathFactor[], folded?: Path['folded']): Path => ({
	...{ from: name, to: name, factors, product: 24, ways: 1, gradient: 24 },
	...(folded && { folded })
});

test('a path has a column for every factor', () => {
	const factors = [factor(2), factor(12)];
	expect(pathColumns(path(factors))).toEqual(factors);
});

test('what is left out stands between its neighbours with its own product, so that the columns still multiply', () => {
	const columns = pathColumns(path([factor(2), factor(4)], { cut: 1, count: 7, product: 3 }));
	expect(columns[1]).toEqual({ more: 7, value: 3, flow: 'local' });
	expect(columns.reduce((all, { value }) => all * value, 1)).toBe(24);
});
