/** Functions of other languages that are a short expression here: how each is written, and the change to it. */
import type { Fix } from '../diagnostic.ts';
import { keyOf } from './absent.ts';
import { entriesOf, piecesOf, type Piece } from './call-pieces.ts';
import { afterParentheses, afterPrimary, isClosed } from './operands.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { replace } from './report.ts';
import type { Token } from './tokens.ts';

/** One a line: other names that mean the same stand before it. `.*` holds for numbers and for lists. */
const WRITTEN = `
softmin(x) = softmax(-x)
relu6(x) = clip(x, 0, 6)
hardtanh(x) = clip(x, -1, 1)
hardswish hardsilu(x) = x .* hard_sigmoid(x)
celu(x) = elu(x)
selu(x) = 1.0507009873554805*(max(x, 0) + 1.6732632423543772*expm1(min(x, 0)))
mish(x) = x .* tanh(softplus(x))
logsigmoid(x) = -softplus(-x)
tanhshrink(x) = x - tanh(x)
softshrink(x) = sign(x) .* max(abs(x) - 0.5, 0)
hardshrink(x) = where(abs(x) > 0.5, x, 0)
prelu(x, a) = where(x > 0, x, a .* x)
logaddexp(x, y) = x + softplus(y - x)
logcosh(x) = log(cosh(x))
exp2(x) = 2^x
exp10(x) = 10^x
cube(x) = x^3
reciprocal(x) = 1/x
rsqrt(x) = 1/sqrt(x)
hypot(x, y) = sqrt(x^2 + y^2)
root nthroot(x, n) = x^(1/n)
abs2(x) = x^2
neg negative(x) = -x
add plus(x, y) = x + y
sub subtract minus(x, y) = x - y
mul multiply times(x, y) = x .* y
div divide truedivide(x, y) = x ./ y
lerp(x, y, t) = x + t .* (y - x)
erfc(x) = 1 - erf(x)
sinc(x) = sin(pi*x) ./ (pi*x)
asinh arcsinh arsinh(x) = log(x + sqrt(x^2 + 1))
acosh arccosh arcosh(x) = log(x + sqrt(x^2 - 1))
atanh arctanh artanh(x) = log((1 + x)/(1 - x))/2
cot ctg cotan(x) = 1/tan(x)
sec(x) = 1/cos(x)
csc cosec(x) = 1/sin(x)
coth(x) = 1/tanh(x)
sech(x) = 1/cosh(x)
csch(x) = 1/sinh(x)
radians deg2rad(x) = x*pi/180
degrees rad2deg(x) = x*180/pi
sind(x) = sin(x*pi/180)
cosd(x) = cos(x*pi/180)
tand(x) = tan(x*pi/180)
asind(x) = asin(x)*180/pi
acosd(x) = acos(x)*180/pi
atand(x) = atan(x)*180/pi
var variance(x) = mean((x - mean(x))^2)
std stddev sd(x) = sqrt(mean((x - mean(x))^2))
rms(x) = sqrt(mean(x^2))
ptp(x) = max(x) - min(x)
norm1 l1norm(x) = sum(abs(x))
rmse(x, y) = sqrt(mse(x, y))
dist(x, y) = norm(x - y)
stack(x, y) = [x, y]
flatten ravel(x) = reshape(x, -1)
`;

export interface WrittenOut {
	readonly parameters: readonly string[];
	/** In these letters. */
	readonly body: string;
}

const BY_NAME: ReadonlyMap<string, WrittenOut> = new Map(
	WRITTEN.trim()
		.split('\n')
		.flatMap((line) => {
			const [, names = '', inputs = '', body = ''] = /^(.*)\((.*?)\) = (.*)$/.exec(line) ?? [];
			const parameters = inputs.split(', ');
			return names.split(' ').map((name): [string, WrittenOut] => [name, { parameters, body }]);
		})
);

/** Every name that is written out. */
export const writtenOutNames = (): readonly string[] => [...BY_NAME.keys()];

export const writtenOut = (name: string): WrittenOut | undefined => BY_NAME.get(keyOf(name));

/** Says how a function is written here; of more inputs than one with the letters that it is written in. */
export function writtenWords(name: string, { parameters, body }: WrittenOut): string {
	const call = parameters.length === 1 ? name : `${name}(${parameters.join(', ')})`;
	return `${quote(call)} is written \`${body}\`.`;
}

/** Writes out the call whose name is at a place; `from` is where what it replaces begins. */
export function writeOut(
	{ source, tokens, scope }: Place,
	index: number,
	out: WrittenOut,
	{ from = index, first }: { readonly from?: number; readonly first?: readonly Token[] } = {}
): Fix | undefined {
	const { parameters, body } = out;
	const end = afterParentheses(tokens, index + 1);
	const [begin, close] = [tokens[from], tokens[end - 1]];
	if (!begin || close?.kind !== 'close' || !isClosed(tokens, index + 1)) return undefined;
	// A reader’s `pi` is another number than the one that is meant.
	if (wordsOf(body).some((word) => scope.isAssigned(word))) return undefined;
	const pieces = piecesOf(source, tokens.slice(index + 2, end - 1));
	const isPlain = pieces.every(({ name, tokens: own }) => name === undefined && own.length > 0);
	const inner = [...(first ? [first] : []), ...listed(source, pieces, body)];
	// A name before it would make a call of the parentheses.
	const joins = tokens[from - 1]?.kind === 'name';
	const isOdd = inner.flat().some(({ kind }) => kind === 'foreign');
	if (inner.length !== parameters.length || !isPlain || isOdd || joins) return undefined;
	const given = new Map(parameters.map((name, at) => [name, textOf(source, inner[at] ?? [])]));
	const text = filled(body, given);
	const whole = standsAlone(body, tokens[from - 1], tokens[end]) ? text : `(${text})`;
	return {
		title: `Write ${quote(whole)}`,
		edits: [replace({ from: begin.from, to: close.to }, whole)]
	};
}

/** Names of more letters than one, which stand for themselves. */
const wordsOf = (body: string): readonly string[] => body.match(/\b[a-z]\w+/g) ?? [];

/** What `stack((a, b))` makes a list of stands in one pair of parentheses. */
function listed(
	source: string,
	pieces: readonly Piece[],
	body: string
): readonly (readonly Token[])[] {
	const [only, ...more] = pieces;
	const isOne = only !== undefined && more.length === 0 && body.startsWith('[');
	const entries = isOne ? entriesOf(source, only) : undefined;
	return (entries ?? pieces).map(({ tokens }) => tokens);
}

/** An input as it is written, and whether it holds together by itself. */
function textOf(source: string, tokens: readonly Token[]): { text: string; isOne: boolean } {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return {
		text: source.slice(first?.from, last?.to),
		isOne: afterPrimary(tokens, 0) === tokens.length
	};
}

const filled = (body: string, given: ReadonlyMap<string, { text: string; isOne: boolean }>) =>
	body.replaceAll(/\b[a-z]\b/g, (letter, at: number) => {
		const written = given.get(letter);
		if (written === undefined) return letter;
		const isInput = /[(,] ?$/.test(body.slice(0, at)) && /^[,)]/.test(body.slice(at + 1));
		return written.isOne || isInput ? written.text : `(${written.text})`;
	});

/** A call or a list needs no parentheses, nor does anything that nothing stands beside. */
const standsAlone = (body: string, before: Token | undefined, after: Token | undefined): boolean =>
	/^(\w+\([^()]*\)|\[.*\])$/.test(body) || (isEdge(before) && isEdge(after));

const isEdge = (token: Token | undefined): boolean =>
	token === undefined || EDGES.has(token.kind) || token.text === '+';

const EDGES: ReadonlySet<Token['kind']> = new Set(['open', 'close', 'comma']);
