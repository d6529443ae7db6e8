import { expect, test } from 'vitest';
import { errorFunction, erfcFar } from './error-function.ts';

// Python: [(x, math.erf(x)) for x in …], at points of both of our formulas.
test.each([
	[0, 0.0],
	[1e-300, 1.1283791670955126e-300],
	[1e-20, 1.1283791670955125e-20],
	[1e-8, 1.1283791670955126e-8],
	[0.001, 0.0011283787909692365],
	[0.1, 0.1124629160182849],
	[0.3, 0.3286267594591274],
	[0.5, 0.5204998778130465],
	[0.75, 0.7111556336535151],
	[1, 0.8427007929497149],
	[1.2, 0.9103139782296353],
	[1.49, 0.9648978648432042],
	[1.5, 0.9661051464753108],
	[1.51, 0.9672767481287117],
	[1.75, 0.9866716712191824],
	[2, 0.9953222650189527],
	[2.5, 0.999593047982555],
	[3, 0.9999779095030014],
	[3.5, 0.9999992569016276],
	[4, 0.9999999845827421],
	[5, 0.9999999999984626],
	[5.8, 0.9999999999999998],
	[6, 1.0],
	[10, 1.0],
	[-1e-8, -1.1283791670955126e-8],
	[-0.3, -0.3286267594591274],
	[-1, -0.8427007929497149],
	[-1.5, -0.9661051464753108],
	[-1.6, -0.976348383344644],
	[-2.2, -0.9981371537020182],
	[-4, -0.9999999845827421],
	[-7, -1.0]
])('erf(%d) is %d to 15 digits', (x, expected) => {
	const actual = errorFunction(x);
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
});

// Python: [(x, math.erfc(x)) for x in …].
test.each([
	[1.6, 0.023651616655355985],
	[2, 0.004677734981047265],
	[3, 2.2090496998585438e-5],
	[5, 1.5374597944280351e-12],
	[8, 1.1224297172982928e-29],
	[12, 1.3562611692059042e-64],
	[26, 5.663192408856143e-296]
])('what erf(%d) lacks to 1 is %d', (x, expected) => {
	expect(erfcFar(x) / expected).toBeCloseTo(1, 13);
});

test('erf is odd, ends at ±1, and is undefined where its input is', () => {
	expect(errorFunction(Infinity)).toBe(1);
	expect(errorFunction(-Infinity)).toBe(-1);
	expect(errorFunction(NaN)).toBeNaN();
	for (const x of [0.4, 1.7, 3]) expect(errorFunction(-x)).toBe(-errorFunction(x));
});
