/** What a person types as a shape. */
import { MOST_AXES, sizeOf, type Shape } from '$graph/tensor.ts';
import { MOST_NUMBERS } from '../checked-value.ts';

export type ParsedShape =
	{ readonly ok: true; readonly shape: Shape } | { readonly ok: false; readonly message: string };

/** Reads `2×3`, `2x3`, `2*3`, `2, 3`, `(2, 3)`, `[2 3]` and `3`; nothing, `()` and `scalar` are a single number. */
export function parseShape(text: string): ParsedShape {
	const bare = text
		.trim()
		.replace(/^[([]\s*(.*?)\s*,?\s*[)\]]$/, '$1')
		.replace(/,\s*$/, '');
	if (bare === '' || /^(scalar|number)$/i.test(bare)) return { ok: true, shape: [] };
	const lengths = bare.split(/\s*[×x*,;]\s*|\s+/i);
	const wrong = lengths.find((length) => !/^\d{1,9}$/.test(length));
	if (wrong !== undefined)
		return refuse(`“${text.trim()}” is not a shape. Write one such as 2×3, or 3 for a vector.`);
	return checkedShape(lengths.map(Number));
}

/** The shape, or why no input can have it. */
export function checkedShape(shape: Shape): ParsedShape {
	if (shape.length > MOST_AXES)
		return refuse(`A shape has at most ${MOST_AXES} lengths; this one has ${shape.length}.`);
	if (shape.some((length) => length < 1)) return refuse('Every length of a shape is at least 1.');
	if (sizeOf(shape) > MOST_NUMBERS)
		return refuse(
			`${shape.join('×')} would be ${sizeOf(shape).toLocaleString('en-GB')} numbers; 1,000,000 are the most.`
		);
	return { ok: true, shape };
}

const refuse = (message: string): ParsedShape => ({ ok: false, message });
