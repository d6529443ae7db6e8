/** Expressions as Python, with NumPy or with JAX. */
import {
	precedenceOf,
	signPrecedence,
	type Binary,
	type Call,
	type Expression,
	type Place
} from './expression.ts';

/** What a library calls the functions of NumPy. */
export type Dialect = (head: string) => string;

export const inNumpy: Dialect = (head) => head;

const JAX: ReadonlyMap<string, string> = new Map([
	['np.vectorize(math.erf)', 'jax.scipy.special.erf'],
	['np.logaddexp.reduce', 'jax.scipy.special.logsumexp']
]);

export const inJax: Dialect = (head) => JAX.get(head) ?? head.replace(/^np\./, 'jnp.');

export function pythonText(expression: Expression, dialect: Dialect): string {
	const text = (part: Expression, least = 0): string =>
		precedenceOf(part) < least ? `(${pythonText(part, dialect)})` : pythonText(part, dialect);
	switch (expression.kind) {
		case 'number':
			return expression.text;
		case 'name':
			return dialect(expression.name);
		case 'minus':
			return `-${text(expression.of, 4)}`;
		case 'binary':
			return binaryText(expression, text);
		case 'call':
			return callText(expression, dialect, text);
		case 'list':
			return listText(
				expression.entries.map((entry) => text(entry)),
				expression.round
			);
		case 'method':
			return `${text(expression.of, 6)}.${expression.name}`;
		case 'index':
			return `${text(expression.of, 6)}[${placesText(expression.at)}]`;
	}
}

type Text = (part: Expression, least?: number) => string;

function binaryText({ sign, left, right }: Binary, text: Text): string {
	const own = signPrecedence(sign);
	if (sign === '**') return `${text(left, own + 1)} ** ${text(right, 4)}`;
	return `${text(left, own === 1 ? 2 : own)} ${sign} ${text(right, own + 1)}`;
}

function callText({ head, args, named }: Call, dialect: Dialect, text: Text): string {
	const given = [...named].map(([name, value]) => `${name}=${text(value)}`);
	return `${dialect(head)}(${[...args.map((arg) => text(arg)), ...given].join(', ')})`;
}

const listText = (entries: readonly string[], round: boolean): string => {
	if (!round) return `[${entries.join(', ')}]`;
	return entries.length === 1 ? `(${entries[0]},)` : `(${entries.join(', ')})`;
};

export const placesText = (at: readonly Place[]): string =>
	at
		.map((place) => {
			if (typeof place === 'number') return `${place}`;
			const [from = '', to = ''] = place;
			return `${from}:${to}`;
		})
		.join(', ');
