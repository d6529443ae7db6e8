/** The few TeX forms that operation records share. */

/** `sin(x)`, `max(a, b)`. */
export const call = (head: string, ...args: readonly string[]): string =>
	`${head}\\left(${args.join(', ')}\\right)`;

/** A product, with a dot where a bare gap would run two numbers together. */
export const product = (a: string, b: string): string =>
	/^[\d.]/.test(b) ? `${a} \\cdot ${b}` : `${a} \\, ${b}`;

/** The right-hand side of a plus or minus sign: never two signs in a row. */
export const term = (part: string): string =>
	part.startsWith('-') ? `\\left(${part}\\right)` : part;

/** A power of a name or a number; a number such as 2 × 10⁻⁵ gets parentheses first. */
export const raised = (base: string, exponent: string): string =>
	`${/^[^(].*(\^|\\times|\\cdot)/.test(base) ? `\\left(${base}\\right)` : base}^{${exponent}}`;

/** A slope that takes one of two forms, said in words. */
export const either = (form: string, condition: string, otherwise: string): string =>
	`\\left[${form} \\text{ if } ${condition} \\text{, else } ${otherwise}\\right]`;

/** A slope of 1 or 0, said in words. */
export const oneIf = (condition: string): string => either('1', condition, '0');
