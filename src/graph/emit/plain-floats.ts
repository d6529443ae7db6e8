/**
 * Python’s own floats throw where NumPy’s go on: `1.0 / 0.0` and `10.0 ** 400`. Single numbers are written plainly
 * unless that may happen to one of them.
 */
import { partsOf, type Binary, type Expression } from './expression.ts';
import type { Assignment } from './statements.ts';

/** Beyond this a square may overflow. */
const LARGE = 1e75;

/** Whether any of the assignments may throw, given the names and the numbers that are plain before them. */
export function mayThrow(
	assignments: readonly Assignment[],
	given: ReadonlyMap<string, number>
): boolean {
	if ([...given.values()].some((value) => !(Math.abs(value) < LARGE))) return true;
	const plain = new Set(given.keys());
	return assignments.some(({ name, value, shape }) => {
		if (value === 'zeros') {
			if (shape.length === 0) plain.add(name);
			return false;
		}
		if (isPlain(value, plain)) plain.add(name);
		return throwsWith(value, plain);
	});
}

/** Made of Python’s floats alone. */
const isPlain = (expression: Expression, plain: ReadonlySet<string>): boolean =>
	[...partsOf(expression)].every(
		(part) =>
			part.kind === 'number' ||
			part.kind === 'minus' ||
			part.kind === 'binary' ||
			(part.kind === 'name' && plain.has(part.name))
	);

const throwsWith = (expression: Expression, plain: ReadonlySet<string>): boolean =>
	[...partsOf(expression)].some(
		(part) => part.kind === 'binary' && isPlain(part, plain) && isDangerous(part)
	);

function isDangerous({ sign, right }: Binary): boolean {
	if (sign === '/') return right.kind !== 'number' || Number(right.text) === 0;
	return sign === '**' && !(right.kind === 'number' && /^[2-4]$/.test(right.text));
}
