/** Numbers as code: the shortest digits that are read back as the same number. */
import { nested } from '../ops/brackets.ts';
import type { Tensor } from '../tensor.ts';

const SPECIAL = {
	numpy: ['np.inf', 'np.nan'],
	torch: ['math.inf', 'math.nan'],
	jax: ['jnp.inf', 'jnp.nan'],
	typescript: ['Infinity', 'NaN']
} as const;

type Writing = keyof typeof SPECIAL;

/** From here on not every whole number is a float of its own, and Python’s are too long for JAX. */
const LONGEST_WHOLE = 2 ** 53;

/** A whole number without a point; −0 with one, or Python would make it 0; one too long with its power of ten. */
export function numberCode(value: number, writing: Writing): string {
	const [infinity, undefinedNumber] = SPECIAL[writing];
	if (Number.isNaN(value)) return undefinedNumber;
	if (Object.is(value, -0)) return '-0.0';
	const text = Math.abs(value) < LONGEST_WHOLE ? String(value) : value.toExponential();
	return text.replace('Infinity', infinity).replace('e+', 'e');
}

/** With a point in any case: Python’s whole numbers are of another type. */
export function floatCode(value: number, writing: Writing): string {
	const text = numberCode(value, writing);
	return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** As a part of an expression. */
export const factorCode = (value: number, writing: Writing): string => {
	const text = numberCode(value, writing);
	return text.startsWith('-') ? `(${text})` : text;
};

export const listCode = ({ shape, data }: Tensor, writing: Writing): string =>
	nested(
		Array.from(data, (value) =>
			writing === 'typescript' ? numberCode(value, writing) : floatCode(value, writing)
		),
		shape
	);
