import type { Role } from './program.ts';

const WORDS = new Set(['input', 'inputs', 'data', 'time', 'target', 'targets', 'label', 'labels']);

/**
 * Guesses from its name what an input is. Data are x, y, t and u, alone, numbered (`x1`, `x₁`) or with a
 * tail (`y_true`), and a few words such as `target`; everything else is a parameter, `theta` included.
 */
export function roleOf(name: string): Role {
	return /^[xytu]([\d₀-₉]*|_.*)$/iu.test(name) || WORDS.has(name.toLowerCase())
		? 'data'
		: 'parameter';
}
