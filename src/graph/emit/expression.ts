/** The small part of Python in which the operations’ records write NumPy: expressions alone. */

export type Expression =
	| { readonly kind: 'number'; readonly text: string }
	/** Dots included: `np.pi`. */
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'minus'; readonly of: Expression }
	| Binary
	| Call
	| { readonly kind: 'list'; readonly round: boolean; readonly entries: readonly Expression[] }
	/** `x.T` and `x.astype(float)`. */
	| { readonly kind: 'method'; readonly of: Expression; readonly name: string }
	| { readonly kind: 'index'; readonly of: Expression; readonly at: readonly Place[] };

export type Sign = (typeof SIGNS)[number];

export interface Binary {
	readonly kind: 'binary';
	readonly sign: Sign;
	readonly left: Expression;
	readonly right: Expression;
}

export interface Call {
	readonly kind: 'call';
	/** `np.sum`; `np.vectorize(math.erf)` is one too. */
	readonly head: string;
	readonly args: readonly Expression[];
	readonly named: ReadonlyMap<string, Expression>;
}

/** One entry, a half-open range, or with neither bound the whole axis. */
export type Place = number | readonly [from?: number, to?: number];

export const SIGNS = ['<=', '>=', '==', '!=', '<', '>', '+', '-', '**', '*', '/', '@'] as const;

/** 1 comparison, 2 sum, 3 product, 4 minus, 5 power, 6 what closes itself. */
export const precedenceOf = (expression: Expression): number => {
	if (expression.kind === 'minus') return 4;
	if (expression.kind === 'number') return expression.text.startsWith('-') ? 4 : 6;
	return expression.kind === 'binary' ? signPrecedence(expression.sign) : 6;
};

export function signPrecedence(sign: Sign): number {
	if (sign === '**') return 5;
	if (sign === '+' || sign === '-') return 2;
	return isComparison(sign) ? 1 : 3;
}

export const isComparison = (sign: Sign): boolean => /[<>=]/.test(sign);

export const nameOf = (name: string): Expression => ({ kind: 'name', name });
export const numberOf = (text: string): Expression => ({ kind: 'number', text });

/** All that it is made of, itself first. */
export function* partsOf(expression: Expression): Generator<Expression> {
	yield expression;
	for (const part of inner(expression)) yield* partsOf(part);
}

function inner(expression: Expression): readonly Expression[] {
	switch (expression.kind) {
		case 'minus':
		case 'method':
		case 'index':
			return [expression.of];
		case 'binary':
			return [expression.left, expression.right];
		case 'call':
			return [...expression.args, ...expression.named.values()];
		case 'list':
			return expression.entries;
		default:
			return [];
	}
}
