import { expect, test } from 'vitest';
import { depthOf } from './depth.ts';

test.each([
	['1', 0],
	['{"a":[1,{"b":2}]}', 3],
	['[[],[],[]]', 2],
	['"[[["', 0],
	['["\\"[[[",[]]', 2],
	['"never closed [[[', 0],
	['['.repeat(200_000), 200_000],
	[`"${'['.repeat(250_000)}"`, 0],
	[`"${'\\"['.repeat(80_000)}"`, 0]
])('the depth of %.20s… counts brackets outside strings', (json, depth) => {
	expect(depthOf(json)).toBe(depth);
});
