/** How “and”, “or” and “not” are written, for the messages about the signs and words of other languages. */
export const LOGIC =
	'Conditions are numbers here, 1 or 0. For “and” multiply them, as in `(a > 0) .* (b > 0)`; for “or” write `max(a > 0, b > 0)`.';
export const NOT = 'Conditions are numbers here, 1 or 0: for “not” write `1 - (a > 0)`.';
