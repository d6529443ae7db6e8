/**
 * Expressions as TypeScript: numbers with its own signs, tensors with the helpers. What works entry by entry becomes
 * one function of numbers, handed to `each`.
 */
import { partsOf, type Binary, type Call, type Expression, type Place } from './expression.ts';
import { isNumeric, numberText, type Leaf, type Written } from './typescript-numbers.ts';

/** The names that stand for tensors; all others are numbers. */
export type Tensors = ReadonlySet<string>;

const REDUCTIONS: ReadonlyMap<string, string> = new Map([
	['np.sum', 'sum'],
	['np.mean', 'mean'],
	['np.prod', 'prod'],
	['np.max', 'largest'],
	['np.min', 'smallest'],
	['np.var', 'variance'],
	['np.linalg.norm', 'norm'],
	['np.logaddexp.reduce', 'logsumexp']
]);

const CALLS: ReadonlyMap<string, string> = new Map([
	['np.outer', 'outer'],
	['np.reshape', 'reshape'],
	['np.swapaxes', 'swapLast'],
	['np.expand_dims', 'expandDims'],
	['np.concatenate', 'concatenate'],
	['np.take_along_axis', 'takeAlong'],
	['others', 'others'],
	['normalised', 'normalised']
]);

/** A `number` in the program that comes out; everything else is a `Tensor`. */
export function isNumber(expression: Expression, tensors: Tensors): boolean {
	switch (expression.kind) {
		case 'number':
			return true;
		case 'name':
			return !tensors.has(expression.name);
		case 'minus':
			return isNumber(expression.of, tensors);
		case 'method':
			return expression.name !== 'T' && isNumber(expression.of, tensors);
		case 'binary':
			return (
				expression.sign !== '@' &&
				isNumber(expression.left, tensors) &&
				isNumber(expression.right, tensors)
			);
		case 'call':
			if (isNumeric(expression.head)) return expression.args.every((arg) => isNumber(arg, tensors));
			return expression.head === 'np.dot' || overAll(expression);
		default:
			return false;
	}
}

/** A reduction of everything, without axes that are kept. */
const overAll = ({ head, named }: Call): boolean =>
	REDUCTIONS.has(head) &&
	!named.has('keepdims') &&
	(!named.has('axis') || isName(named.get('axis'), 'None'));

const isName = (expression: Expression | undefined, name: string): boolean =>
	expression?.kind === 'name' && expression.name === name;

/** Works entry by entry, at its outermost. */
const isEntrywise = (expression: Expression): boolean =>
	expression.kind === 'minus' ||
	(expression.kind === 'binary' && expression.sign !== '@') ||
	(expression.kind === 'method' && expression.name !== 'T') ||
	(expression.kind === 'call' && isNumeric(expression.head));

export function typescriptText(expression: Expression, tensors: Tensors): string {
	return isNumber(expression, tensors) || !isEntrywise(expression)
		? numberText(expression, outside(tensors)).text
		: eachText(expression, tensors);
}

/** Whatever is neither a number nor made of numbers alone. */
const outside =
	(tensors: Tensors): Leaf =>
	(part) => {
		const text = tensorText(part, tensors);
		return text === undefined ? undefined : { text, precedence: 6 };
	};

/** `each((a, b) => a * b, a, b)`: every tensor in it is an argument once. */
function eachText(expression: Expression, tensors: Tensors): string {
	const args = new Map<string, string>();
	const free = freeNames(expression);
	const leaf = (part: Expression): Written | undefined => {
		if (isNumber(part, tensors)) return outside(tensors)(part);
		if (isEntrywise(part)) return undefined;
		const text = typescriptText(part, tensors);
		const name = args.get(text) ?? (part.kind === 'name' ? part.name : free());
		args.set(text, name);
		return { text: name, precedence: 6 };
	};
	const body = numberText(expression, leaf).text;
	return `each((${[...args.values()].join(', ')}) => ${body}, ${[...args.keys()].join(', ')})`;
}

/** Undefined for what `numberText` writes. */
function tensorText(part: Expression, tensors: Tensors): string | undefined {
	const text = (inside: Expression): string => typescriptText(inside, tensors);
	switch (part.kind) {
		case 'list':
			return `[${part.entries.map(text).join(', ')}]`;
		case 'index':
			return `part(${text(part.of)}, ${placesText(part.at)})`;
		case 'method':
			return part.name === 'T' ? `transpose(${text(part.of)})` : undefined;
		case 'binary':
			return part.sign === '@' ? matmulText(part, text) : undefined;
		case 'call':
			return isNumeric(part.head) ? undefined : callText(part, text);
		default:
			return undefined;
	}
}

type Text = (part: Expression) => string;

const matmulText = ({ left, right }: Binary, text: Text): string =>
	`matmul(${text(left)}, ${text(right)})`;

function callText(call: Call, text: Text): string {
	const { head, args, named } = call;
	const given = args.map(text);
	const line = REDUCTIONS.get(head);
	if (line !== undefined) return reduceText(call, line, text);
	const axis = named.get('axis');
	switch (head) {
		case 'np.dot':
			return `item(matmul(${given.join(', ')}))`;
		case 'np.array':
			return `tensor(${given[0]})`;
		case 'np.ones':
			return `filled(${given[0]}, 1)`;
		case 'np.zeros':
			return `filled(${given[0]}, 0)`;
		case 'np.arange':
			return `tensor([${counted(args).join(', ')}])`;
		case 'np.swapaxes':
		case 'np.take_along_axis':
			return `${CALLS.get(head)}(${given.slice(0, head === 'np.swapaxes' ? 1 : 2).join(', ')})`;
		default:
			if (!CALLS.has(head)) throw new TypeError(`No helper for ${head}`);
			return `${CALLS.get(head)}(${[...given, ...(axis ? [text(axis)] : [])].join(', ')})`;
	}
}

function counted([from, to]: readonly Expression[]): number[] {
	const bound = (at: Expression | undefined): number =>
		at?.kind === 'number' ? Number(at.text) : 0;
	return Array.from({ length: bound(to) - bound(from) }, (_, i) => bound(from) + i);
}

function reduceText(call: Call, line: string, text: Text): string {
	const [x] = call.args as readonly [Expression];
	if (overAll(call)) return `item(reduce(${line}, ${text(x)}))`;
	const axis = call.named.get('axis');
	const axes =
		axis === undefined || isName(axis, 'None')
			? 'undefined'
			: axis.kind === 'list'
				? text(axis)
				: `[${text(axis)}]`;
	return `reduce(${line}, ${text(x)}, ${axes}${call.named.has('keepdims') ? ', true' : ''})`;
}

/** `null` is a whole axis. */
export const placesText = (at: readonly Place[]): string =>
	`[${at.map((place) => (typeof place === 'number' ? `${place}` : place.length === 0 ? 'null' : `[${place.join(', ')}]`)).join(', ')}]`;

/** `part1`, `part2`, … past the names in the expression. */
function freeNames(expression: Expression): () => string {
	const taken = new Set(
		[...partsOf(expression)].map((part) => (part.kind === 'name' ? part.name : ''))
	);
	let number = 0;
	return () => {
		do number++;
		while (taken.has(`part${number}`));
		return `part${number}`;
	};
}
