/** What each option can be, read from its tokens. */
import type { OptionName } from '../ops/options.ts';
import { MOST_AXES, type Shape } from '../tensor.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';

/** What is wrong with a value, and what to write in its place where that is sure. */
export interface WrongValue {
	readonly message: string;
	readonly instead?: string;
}

export type OptionValue = number | Shape | WrongValue;

interface OptionKind {
	readonly example: string;
	readonly read: (tokens: readonly Token[]) => OptionValue;
}

/** How every option is written that stands between the parentheses of a call. */
export const optionKinds: Readonly<Record<Exclude<OptionName, 'at'>, OptionKind>> = {
	axis: { example: 'axis=1', read: axis },
	keepdims: { example: 'keepdims=true', read: keepdims },
	shape: { example: 'shape=[2, 3]', read: shape },
	delta: { example: 'delta=1', read: (tokens) => positive(tokens, 'delta') },
	eps: { example: 'eps=1e-5', read: (tokens) => positive(tokens, 'eps') }
};

const AXIS = 'An axis is a whole number: `axis=1` is the first, `axis=-1` the last.';

function axis(tokens: readonly Token[]): OptionValue {
	const value = numberOf(tokens);
	if (value === undefined || !Number.isInteger(value))
		return {
			message: listed(tokens) === tokens ? AXIS : `${AXIS} For two axes call the function twice.`
		};
	if (value === 0)
		return { message: 'Axes count from 1 here: NumPy’s axis 0 is axis 1.', instead: '1' };
	return Math.abs(value) > MOST_AXES
		? { message: `A value has at most ${MOST_AXES} axes.` }
		: value;
}

const BOOLEANS: ReadonlyMap<string, number> = new Map([
	['true', 1],
	['True', 1],
	['1', 1],
	['false', 0],
	['False', 0],
	['0', 0]
]);

function keepdims(tokens: readonly Token[]): OptionValue {
	const value = tokens.length === 1 ? BOOLEANS.get(tokens[0]?.text ?? '') : undefined;
	return value ?? { message: '`keepdims` is `true` or `false`.' };
}

const SHAPE = 'A shape is a list of whole numbers, such as `[2, 3]`; one of them may be `-1`.';

function shape(tokens: readonly Token[]): OptionValue {
	const lengths = split(listed(tokens), ({ kind }) => kind === 'comma').map(numberOf);
	const known = lengths.filter((length) => length !== undefined);
	if (known.length < lengths.length) return { message: SHAPE };
	if (known.length > MOST_AXES) return { message: `A value has at most ${MOST_AXES} axes.` };
	const free = known.filter((length) => length === -1).length;
	const fit = known.every(
		(length) => Number.isSafeInteger(length) && (length > 0 || length === -1)
	);
	return fit && free <= 1 ? known : { message: SHAPE };
}

/** A list without its brackets or parentheses. */
function listed(tokens: readonly Token[]): readonly Token[] {
	const [open, close] = [tokens[0]?.kind, tokens.at(-1)?.kind];
	const isList =
		(open === 'openBracket' && close === 'closeBracket') || (open === 'open' && close === 'close');
	return isList ? tokens.slice(1, -1) : tokens;
}

function positive(tokens: readonly Token[], name: string): OptionValue {
	const value = numberOf(tokens);
	return value !== undefined && value > 0
		? value
		: { message: `\`${name}\` is a number above 0 that stands in the text itself.` };
}

/** A number, perhaps with a sign. */
function numberOf(tokens: readonly Token[]): number | undefined {
	const [first, second] = tokens;
	if (tokens.length === 1 && first?.kind === 'number') return Number(first.text);
	const signed = first?.kind === 'operator' && first.text === '-' && second?.kind === 'number';
	return signed && tokens.length === 2 ? -Number(second.text) : undefined;
}
