/** Expressions of single numbers as TypeScript; whatever is no number is handed to `leaf`. */
import {
	isComparison,
	signPrecedence,
	type Binary,
	type Call,
	type Expression
} from './expression.ts';

export interface Written {
	readonly text: string;
	/** As in Python, with 0 for `c ? a : b`. */
	readonly precedence: number;
}

const MATH: ReadonlyMap<string, string> = new Map([
	...[
		...['exp', 'log', 'log1p', 'log2', 'log10', 'expm1', 'sqrt', 'cbrt', 'abs', 'sign'],
		...['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh']
	].map((name): [string, string] => [`np.${name}`, `Math.${name}`]),
	['np.arcsin', 'Math.asin'],
	['np.arccos', 'Math.acos'],
	['np.arctan', 'Math.atan'],
	['np.arctan2', 'Math.atan2'],
	['np.maximum', 'Math.max'],
	['np.minimum', 'Math.min'],
	['np.rint', 'Math.round'],
	['math.sqrt', 'Math.sqrt'],
	['np.logaddexp', 'logaddexp'],
	['np.vectorize(math.erf)', 'erf']
]);

const COMPARISONS: ReadonlyMap<string, string> = new Map([
	['np.less', '<'],
	['np.greater', '>'],
	['np.less_equal', '<='],
	['np.greater_equal', '>='],
	['np.equal', '==='],
	['np.not_equal', '!==']
]);

const NAMES: ReadonlyMap<string, string> = new Map([
	['np.pi', 'Math.PI'],
	['np.inf', 'Infinity'],
	['np.nan', 'NaN'],
	['True', 'true'],
	['False', 'false']
]);

/** Functions that work number by number. */
export const isNumeric = (head: string): boolean =>
	MATH.has(head) ||
	COMPARISONS.has(head) ||
	['np.where', 'np.clip', 'np.square', 'np.multiply'].includes(head);

export type Leaf = (expression: Expression) => Written | undefined;

const CLOSED = 6;
const closed = (text: string): Written => ({ text, precedence: CLOSED });

export function numberText(expression: Expression, leaf: Leaf): Written {
	const found = leaf(expression);
	if (found !== undefined) return found;
	switch (expression.kind) {
		case 'number':
			return closed(expression.text);
		case 'name':
			return closed(NAMES.get(expression.name) ?? expression.name);
		case 'minus':
			return { text: `-${atLeast(expression.of, 6, leaf)}`, precedence: 4 };
		case 'binary':
			return binaryText(expression, leaf);
		case 'call':
			return callText(expression, leaf);
		case 'method':
			// A change of type, which numbers do without.
			return numberText(expression.of, leaf);
		default:
			throw new TypeError(`No number: ${expression.kind}`);
	}
}

function atLeast(expression: Expression, least: number, leaf: Leaf): string {
	const { text, precedence } = numberText(expression, leaf);
	return precedence < least ? `(${text})` : text;
}

const SIGNS: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' };

const comparison = (sign: string, left: Expression, right: Expression, leaf: Leaf): string =>
	`${atLeast(left, 2, leaf)} ${SIGNS[sign] ?? sign} ${atLeast(right, 2, leaf)}`;

function binaryText({ sign, left, right }: Binary, leaf: Leaf): Written {
	if (isComparison(sign)) return closed(`Number(${comparison(sign, left, right, leaf)})`);
	const precedence = signPrecedence(sign);
	// JavaScript has no `-x ** 2`.
	const [before, after] = sign === '**' ? [CLOSED, 4] : [precedence, precedence + 1];
	return {
		text: `${atLeast(left, before, leaf)} ${sign} ${atLeast(right, after, leaf)}`,
		precedence
	};
}

function callText({ head, args }: Call, leaf: Leaf): Written {
	const [a, b, c] = args as readonly [Expression, Expression, Expression];
	const text = (part: Expression): string => numberText(part, leaf).text;
	const sign = COMPARISONS.get(head);
	if (sign !== undefined) return closed(`Number(${comparison(sign, a, b, leaf)})`);
	if (head === 'np.where') return choice(a, b, c, leaf);
	if (head === 'np.clip') return closed(`Math.min(Math.max(${text(a)}, ${text(b)}), ${text(c)})`);
	if (head === 'np.square') return binaryText(binary('**', a, { kind: 'number', text: '2' }), leaf);
	if (head === 'np.multiply') return binaryText(binary('*', a, b), leaf);
	const name = MATH.get(head);
	if (name === undefined) throw new TypeError(`No function of numbers: ${head}`);
	return closed(`${name}(${args.map(text).join(', ')})`);
}

const binary = (sign: '**' | '*', left: Expression, right: Expression): Binary => ({
	kind: 'binary',
	sign,
	left,
	right
});

function choice(condition: Expression, a: Expression, b: Expression, leaf: Leaf): Written {
	const asked =
		condition.kind === 'binary' && isComparison(condition.sign)
			? comparison(condition.sign, condition.left, condition.right, leaf)
			: `${atLeast(condition, 2, leaf)} !== 0`;
	return { text: `${asked} ? ${atLeast(a, 1, leaf)} : ${atLeast(b, 1, leaf)}`, precedence: 0 };
}
