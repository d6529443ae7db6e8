import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { clip } from './clip.ts';
import { where } from './selection.ts';

const slopes = (
	{ partials, value }: typeof clip,
	...point: [a: number, b: number, c: number]
): number[] => partials.map(({ of }) => of(...point, value(...point)));

test.each([
	[1, 2, 3, 2],
	[0, 2, 3, 3],
	[-0, 2, 3, 3],
	[-0.5, 2, NaN, 2],
	[0, NaN, 3, 3],
	[NaN, 2, 3, 2]
])('where(%d, %d, %d) is %d', (c, a, b, expected) => {
	expect(where.value(c, a, b)).toBe(expected);
});

test('where gives the branch not taken exactly 0, were its value undefined, and the condition nothing', () => {
	expect(slopes(where, 1, 2, NaN)).toEqual([0, 1, 0]);
	expect(slopes(where, 0, NaN, 3)).toEqual([0, 0, 1]);
});

// PyTorch: x = torch.tensor(-2., requires_grad=True); torch.where(x > 0, torch.sqrt(x), x).backward(); x.grad is nan.
test('behind where the root of a negative number still multiplies 0 by an undefined slope, as in PyTorch', () => {
	const compiled = compile('r = sqrt(x)\nf = where(x > 0, r, x)', { x: -2 });
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const run = compiled.program.run();
	expect(run.value().data[0]).toBe(-2);
	expect(run.gradient('r').data[0]).toBe(0);
	expect(run.gradient('x').data[0]).toBeNaN();
});

// x = [torch.tensor(v, requires_grad=True) for v in point]; y = torch.clamp(*x); y.backward(); y, [v.grad for v in x]
test.each([
	[[0.5, 0, 1], 0.5, [1, 0, 0]],
	[[0, 0, 1], 0, [1, 0, 0]],
	[[1, 0, 1], 1, [1, 0, 0]],
	[[-1, 0, 1], 0, [0, 1, 0]],
	[[2, 0, 1], 1, [0, 0, 1]],
	[[0.5, 2, 1], 1, [0, 0, 1]],
	[[1.5, 2, 1], 1, [0, 0, 1]],
	[[3, 2, 1], 1, [0, 0, 1]],
	[[0, 1, 1], 1, [0, 0, 0]],
	[[1, 1, 1], 1, [1, 0, 0]],
	[[2, 1, 1], 1, [0, 0, 1]]
] as const)(
	'PyTorch’s clamp of %j is %d with the slopes %j, and so is clip',
	([x, lo, hi], y, expected) => {
		expect(clip.value(x, lo, hi)).toBe(y);
		expect(slopes(clip, x, lo, hi)).toEqual(expected);
	}
);

test('clip has corners at its bounds and nowhere else', () => {
	const at = (...point: [number, number, number]): boolean | undefined => clip.kink?.at(...point);
	expect([at(0, 0, 1), at(1, 0, 1), at(5, 1, 1)]).toEqual([true, true, true]);
	expect([at(0.5, 0, 1), at(-1, 0, 1), at(1.5, 0, 1)]).toEqual([false, false, false]);
});

test('an undefined number stays one in clip, forward and backward', () => {
	expect(clip.value(NaN, 0, 1)).toBeNaN();
	expect(slopes(clip, NaN, 0, 1)).toEqual([NaN, NaN, NaN]);
	expect(slopes(clip, 0.5, 0, NaN)).toEqual([NaN, NaN, NaN]);
});
