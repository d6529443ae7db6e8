import { expect, test } from 'vitest';
import { FLAT } from '../health/units.ts';
import type { Fading } from './described.ts';
import type { Unary } from './elementwise.ts';
import { families, operations } from './index.ts';
import type { Operation } from './operation.ts';

const activations = families
	.filter(({ title }) => ['Activations', 'Rectifiers'].includes(title))
	.flatMap(({ names }) => names)
	.map((name): [string, Operation] => [name, operations[name]])
	.filter((each): each is [string, Unary] => each[1].arity === 1);

/** What its slopes far out on either side come to; undefined where it has no value there. */
function farOut({ value, partials: [{ of }] }: Unary): Fading | undefined {
	const ends = [-800, 800];
	if (ends.map((x) => value(x)).some(Number.isNaN)) return undefined;
	const slopes = ends.map((x) => of(x, value(x)));
	if (slopes.every((slope) => Math.abs(slope) < FLAT)) return 'saturated';
	return slopes.includes(0) ? 'dead' : undefined;
}

test('an activation says of itself how it fades far out', () => {
	expect(activations.length).toBeGreaterThan(8);
	for (const [name, record] of activations) expect(record.fades, name).toBe(farOut(record));
});
