/** A tensor in one line, as a page writes it: rows end with a semicolon, [1 2; 3 4]. */
import type { Shape, Tensor } from '../../tensor.ts';
import type { Format } from '../phrase.ts';

/** All of its numbers, however many they are. */
export const tensorText = (tensor: Tensor, format: Format): string =>
	shortText(tensor, format, Infinity);

/** At most so many characters: the numbers that do not fit are left out behind an ellipsis. */
export function shortText({ shape, data }: Tensor, format: Format, characters: number): string {
	const brackets = Math.max(1, shape.length - 1);
	if (shape.length === 0) return format(data[0] ?? NaN);
	const end = ']'.repeat(brackets);
	let text = '['.repeat(brackets);
	for (let at = 0; at < data.length; at++) {
		const next = (at === 0 ? '' : between(shape, at)) + format(data[at] ?? NaN);
		const last = at === data.length - 1 ? end.length : 1;
		if (at > 0 && text.length + next.length + last > characters) return `${text}…`;
		text += next;
	}
	return text + end;
}

/** What stands before the number at `at`: a gap, the end of a row, or of a matrix and all that ends with it. */
function between(shape: Shape, at: number): string {
	const columns = shape.at(-1) ?? 1;
	if (at % columns !== 0) return ' ';
	let size = columns * (shape.at(-2) ?? 1);
	if (at % size !== 0) return '; ';
	let closed = 1;
	for (let axis = shape.length - 3; axis > 0; axis--) {
		size *= shape[axis] ?? 1;
		if (at % size === 0) closed++;
	}
	return `${']'.repeat(closed)} ${'['.repeat(closed)}`;
}
