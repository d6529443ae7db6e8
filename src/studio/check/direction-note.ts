import { written, type Direction } from '$graph/check/coordinate.ts';
import { plainLabel } from '$graph/label.ts';
import type { Run } from '$graph/run.ts';
import { format } from '$viz/format.ts';

/** More are not added up in a sentence. */
const MOST = 4;

/** What a quotient finds when several inputs move by the same step; undefined for fewer than two. */
export function directionNote(run: Run, direction: Direction, target: string): string | undefined {
	if (direction.length < 2) return undefined;
	const gradients = direction.map(({ node, entry }) => run.gradientOf(node).data[entry] ?? NaN);
	const sum = gradients.reduce((sum, each) => sum + each, 0);
	const few = direction.length <= MOST;
	const names = few ? joined(direction.map(called)) : `${direction.length} numbers`;
	const along = few ? ` (${direction.map(() => '1').join(', ')})` : ' all of them at once';
	const terms = few ? `, ${added(gradients)} = ${format(sum)}` : `, ${format(sum)}`;
	return `With ${names} moved by the same h, the quotient finds the derivative of ${plainLabel(target)} along${along}. That is the sum of their gradients${terms}, and the gradient of none of them.`;
}

const called = (at: Direction[number]): string =>
	at.place.length === 0 ? plainLabel(at.name) : written(at);

const joined = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** 0.5898 − 0.3932. */
const added = (numbers: readonly number[]): string =>
	numbers
		.map((number, index) =>
			index === 0 ? format(number) : `${number < 0 ? '−' : '+'} ${format(Math.abs(number))}`
		)
		.join(' ');
