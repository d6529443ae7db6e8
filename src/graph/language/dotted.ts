/** Messages about a point between names: `np.dot(a, b)`, `torch.mm(a, b)`, `x.sum()`, `x.shape`. */
import type { Diagnostic } from '../diagnostic.ts';
import { askingMethod, asksForSlopes } from './asked-derivative.ts';
import { dottedCall } from './dotted-call.ts';
import { endsOperand, isSign } from './neighbours.ts';
import { beforePrimary } from './operands.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

const LIBRARIES: ReadonlySet<string> = new Set(
	'np numpy torch F nn tf jnp jax math cmath scipy special keras Math linalg functional'.split(' ')
);

const POINT = 'A point only stands inside a number, as in `0.5`.';

export function dotted({ source, tokens, index, scope }: Place, point: Token): Diagnostic {
	const start = chainStart(tokens, index);
	const names = chain(tokens, start);
	const [first, last] = [names[0], names.at(-1)];
	if (first === undefined || last === undefined || names.length < 2)
		return (
			entrywise(tokens, index, point) ??
			ofOperand({ source, tokens, index, scope }) ??
			error(point, POINT)
		);
	const open = tokens[tokens.indexOf(last) + 1];
	const whole = across(first, last);
	const written = names.map(({ text }) => text).join('.');
	const isLibrary = LIBRARIES.has(first.text) && !scope.isAssigned(first.text);
	if (asksForSlopes(last.text))
		return askingMethod({ source, tokens, index, scope }, [first, last], isLibrary);
	if (open?.kind !== 'open')
		return error(
			whole,
			`${quote(written)} has no meaning here: a name stands alone, without a point.`,
			isLibrary && /^(pi|e)$/.test(last.text) && !scope.isAssigned(last.text)
				? { title: `Write ${quote(last.text)}`, edits: [replace(whole, last.text)] }
				: undefined
		);
	const receiver = names.length === 2 ? [first] : undefined;
	const owner = isLibrary ? { library: first.text } : { receiver };
	return dottedCall({ source, tokens, index, scope }, { start, name: last, ...owner });
}

/** `a .+ b` of other languages, where `+` goes entry by entry as well. */
function entrywise(tokens: readonly Token[], index: number, point: Token): Diagnostic | undefined {
	const sign = tokens[index + 1];
	if (!isSign(sign) || sign?.from !== point.to || !endsOperand(tokens[index - 1])) return undefined;
	return error(across(point, sign), `${quote(sign.text)} goes entry by entry without a point.`, {
		title: `Write ${quote(sign.text)}`,
		edits: [replace(point, '')]
	});
}

/** `(x + 1).sum()` and `sigmoid(x).sum()`. */
function ofOperand(place: Place): Diagnostic | undefined {
	const { tokens, index: point } = place;
	const [name, open] = [tokens[point + 1], tokens[point + 2]];
	if (name?.kind !== 'name' || open?.kind !== 'open' || !endsOperand(tokens[point - 1]))
		return undefined;
	const start = beforePrimary(tokens, point);
	if (asksForSlopes(name.text)) return undefined;
	return dottedCall(place, { start, name, receiver: tokens.slice(start, point) });
}

const isPoint = (token: Token | undefined): boolean =>
	token?.kind === 'foreign' && token.text === '.';

/** Where the names begin that points hold together. */
function chainStart(tokens: readonly Token[], point: number): number {
	let start = point - 1;
	while (isPoint(tokens[start - 1]) && tokens[start - 2]?.kind === 'name') start -= 2;
	return start;
}

function chain(tokens: readonly Token[], start: number): readonly Token[] {
	const names: Token[] = [];
	for (let index = start; tokens[index]?.kind === 'name'; index += 2) {
		const name = tokens[index];
		if (name !== undefined) names.push(name);
		if (!isPoint(tokens[index + 1])) break;
	}
	return names;
}
