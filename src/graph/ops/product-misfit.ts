import { broadcast, sameShape, shapeText, type Shape } from '../tensor.ts';
import { asLeft, asRight } from './matrix-factors.ts';

/** What to say of two factors that give no matrix product. */
export function matrixMisfit(a: Shape, b: Shape): string {
	if (a.length === 0 || b.length === 0) return scalarMisfit(a, b);
	const [left, right] = [asLeft(a), asRight(b)];
	if (left.at(-1) === right.at(-2))
		return `Of ${factor('first', a)} and ${factor('second', b)} the matrices fit, but not the stacks of them: along each axis before the last two the lengths must be equal, or one of them 1.`;
	return `For a matrix product the lengths that meet must be equal, but ${inner('first', a, left.at(-1), 'columns')} and ${inner('second', b, right.at(-2), 'rows')}. ${remedy(a, b)}`;
}

const factor = (which: string, shape: Shape): string => `the ${which} (${shapeText(shape)})`;

/** “the first (2×3) has 3 columns”, “the second (2) has 2 entries”. */
function inner(which: string, shape: Shape, length = 1, lines: string): string {
	return `${factor(which, shape)} has ${counted(length, shape, lines)}`;
}

/** “3 columns”, “1 row”; a vector has entries. */
function counted(length: number, { length: rank }: Shape, lines: string): string {
	if (rank === 1) return `${length} ${length === 1 ? 'entry' : 'entries'}`;
	return `${length} ${length === 1 ? lines.slice(0, -1) : lines}`;
}

function scalarMisfit(a: Shape, b: Shape): string {
	const both = `${factor('first', a)} and ${factor('second', b)}`;
	const which = a.length > 0 ? 'the second is' : b.length > 0 ? 'the first is' : 'both are';
	const number = which === 'both are' ? 'single numbers' : 'a single number';
	return `A matrix product takes vectors and matrices, but of ${both} ${which} ${number}, which \`*\` multiplies.`;
}

/** What would fit: one of the two turned over, a product entry by entry, or another length. */
function remedy(a: Shape, b: Shape): string {
	const reach = asLeft(a).at(-1) ?? 1;
	const entrywise = broadcast(a, b) ? ' To multiply entry by entry write `.*`.' : '';
	const turn = (which: string, shape: Shape): string =>
		`Turned over, the ${which} is ${shapeText([...shape].reverse())} and fits: put \`'\` behind it.`;
	if (a.length === 2 && a[0] === asRight(b).at(-2)) return turn('first', a) + entrywise;
	if (b.length === 2 && b[1] === reach) return turn('second', b) + entrywise;
	return `The second would need ${counted(reach, b, 'rows')}.${entrywise}`;
}

/** What to say of two that have no dot product. */
export function dotMisfit(a: Shape, b: Shape): string {
	const both = `${factor('first', a)} and ${factor('second', b)}`;
	if (a.length === 1 && b.length === 1)
		return `A dot product takes two vectors of the same length, but ${both} differ.`;
	return `A dot product takes two vectors, but ${both} are given. ${instead(a, b)}`;
}

function instead(a: Shape, b: Shape): string {
	if (a.length === 0 || b.length === 0) return 'For a product with a single number write `*`.';
	return sameShape(a, b)
		? 'For the sum of the products entry by entry write `sum(a .* b)`.'
		: 'For a product of matrices write `*`.';
}

/** What to say of two that have no outer product. */
export const outerMisfit = (a: Shape, b: Shape): string =>
	`An outer product takes two vectors, but ${factor('first', a)} and ${factor('second', b)} are given.`;
