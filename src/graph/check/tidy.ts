/** A derivative without the ones and zeros that the rules leave behind. */
import type { ApplySyntax, Syntax } from '../syntax.ts';

type Op = ApplySyntax['op'];

const NOWHERE = { from: 0, to: 0 };

const apply = (op: Op, ...args: Syntax[]): Syntax => ({
	kind: 'apply',
	op,
	args,
	span: NOWHERE,
	head: NOWHERE
});

function literal(value: number): Syntax {
	const size: Syntax = {
		kind: 'number',
		value: Math.abs(value),
		text: digitsOf(Math.abs(value)),
		span: NOWHERE
	};
	return value < 0 ? apply('negate', size) : size;
}

/** From here on zeros at the end of a number are told by a power of ten. */
const LARGE = 1e9;

function digitsOf(size: number): string {
	const [plain, power] = [String(size), size.toExponential().replace('+', '')];
	return size >= LARGE && power.length < plain.length ? power : plain;
}

/** The number that a part is, its sign counted in. */
function numberOf(part: Syntax | undefined): number | undefined {
	if (part?.kind === 'number') return part.value;
	const negated = negatedIn(part);
	return negated?.kind === 'number' ? -negated.value : undefined;
}

/** What stands behind a minus. */
const negatedIn = (part: Syntax | undefined): Syntax | undefined =>
	part?.kind === 'apply' && part.op === 'negate' ? part.args[0] : undefined;

/** The same expression by the usual rules of algebra: 0·x is 0, whatever x. */
export function tidy(part: Syntax): Syntax {
	// A parser may put the sign of a number into it.
	if (part.kind === 'number') return literal(part.value);
	if (part.kind === 'call') return { ...part, args: part.args.map(tidy) };
	if (part.kind !== 'apply') return part;
	const args = part.args.map(tidy);
	const [a, b] = args;
	if (a === undefined) return part;
	if (part.op === 'negate') return negative(a);
	const rule = b && RULES[part.op];
	return rule ? rule(a, b) : { ...part, args };
}

function negative(a: Syntax): Syntax {
	const number = numberOf(a);
	if (number !== undefined) return literal(-number);
	return negatedIn(a) ?? apply('negate', a);
}

const RULES: Partial<Record<Op, (a: Syntax, b: Syntax) => Syntax>> = {
	add(a, b) {
		const [x, y] = [numberOf(a), numberOf(b)];
		if (x === 0) return b;
		if (y === 0) return a;
		if (x !== undefined && y !== undefined) return literal(x + y);
		const less = negatedIn(b);
		return less ? apply('subtract', a, less) : apply('add', a, b);
	},
	subtract(a, b) {
		const [x, y] = [numberOf(a), numberOf(b)];
		if (y === 0) return a;
		if (x === 0) return negative(b);
		if (x !== undefined && y !== undefined) return literal(x - y);
		const more = negatedIn(b);
		return more ? apply('add', a, more) : apply('subtract', a, b);
	},
	multiply(a, b) {
		const [x, y] = [numberOf(a), numberOf(b)];
		if (x === 0 || y === 0) return literal(0);
		if (x !== undefined && y !== undefined) return literal(x * y);
		if (x === 1) return b;
		if (y === 1) return a;
		return product(a, b);
	},
	divide(a, b) {
		if (numberOf(a) === 0) return literal(0);
		if (numberOf(b) === 1) return a;
		return signed(a, b, (top, bottom) => apply('divide', top, bottom));
	},
	pow(a, b) {
		const [x, y] = [numberOf(a), numberOf(b)];
		if (y === 1) return a;
		if (y === 0 || x === 1) return literal(1);
		return apply('pow', a, b);
	}
};

/** A number comes first, and one number is enough. */
const product = (a: Syntax, b: Syntax): Syntax =>
	signed(a, b, (left, right) => {
		if (right.kind === 'number' && left.kind !== 'number') return product(right, left);
		if (left.kind !== 'number') return apply('multiply', left, right);
		if (left.value === 1) return right;
		const [first, rest] = right.kind === 'apply' && right.op === 'multiply' ? right.args : [];
		return first?.kind === 'number' && rest
			? product(literal(left.value * first.value), rest)
			: apply('multiply', left, right);
	});

/** Signs come out of products and quotients. */
function signed(a: Syntax, b: Syntax, make: (a: Syntax, b: Syntax) => Syntax): Syntax {
	const [left, right] = [negatedIn(a), negatedIn(b)];
	const made = make(left ?? a, right ?? b);
	return (left === undefined) === (right === undefined) ? made : negative(made);
}
