/** What names mean within one statement: a parameter hides everything else of its name. */
import {
	counted,
	counting,
	fitting,
	functionNames,
	isAlsoName,
	isFunction,
	signatures,
	wrongCount,
	type Written
} from './functions.ts';
import type { Line } from './lines.ts';
import type { Names } from './names.ts';
import { quote } from './quote.ts';

export interface Scope {
	/** Whether parentheses after the name are a call. */
	isFunction(name: string): boolean;
	/** Whether the name alone is a mistake, its parentheses forgotten. */
	needsParentheses(name: string, isFollowed: boolean): boolean;
	/** Whether the name stands for a value somewhere. */
	isValue(name: string): boolean;
	/** Whether the text gives the name a value, or it is a parameter. */
	isAssigned(name: string): boolean;
	/** How a call of the function looks. */
	example(name: string): string;
	/** The options it can be told; undefined for a name that is no function. */
	options(name: string): readonly string[];
	/** What is wrong with calling it so, or nothing. */
	wrongCount(name: string, written: Written): string | undefined;
	/** Whether it can be called so. */
	takes(name: string, written: Written): boolean;
	/** Whether the text defines it as a function, and that cannot be read. */
	isBroken(name: string): boolean;
	/** The lengths of a value that is a list in the text itself. */
	shapeOf(name: string): readonly number[] | undefined;
	functions(): readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();

export function scopeOf({ parameters }: Line, names: Names): Scope {
	const { assigned, defined, broken, values } = names;
	const hidden = parameters ? new Set(parameters.map(({ text }) => text)) : NOTHING;
	const isKnown = (name: string): boolean =>
		!hidden.has(name) && (defined.has(name) || isFunction(name));
	const isAssigned = (name: string): boolean => hidden.has(name) || assigned.has(name);
	return {
		isFunction: isKnown,
		needsParentheses: (name, isFollowed) =>
			isKnown(name) && !isAssigned(name) && (defined.has(name) || isFollowed || !isAlsoName(name)),
		isValue: (name) => hidden.has(name) || values.has(name),
		isAssigned,
		example: (name) => `${name}(${(defined.get(name)?.parameters ?? ['x']).join(', ')})`,
		options: (name) => [...new Set(signatures(name).flatMap(({ options }) => options))],
		wrongCount: (name, written) => {
			const parameters = defined.get(name)?.parameters;
			return parameters === undefined || isFunction(name)
				? wrongCount(name, written)
				: wrongInputs(name, parameters, written.count);
		},
		takes: (name, written) => {
			const parameters = isFunction(name) ? undefined : defined.get(name)?.parameters;
			return parameters === undefined
				? fitting(name, written) !== undefined
				: parameters.length === written.count && written.options.length === 0;
		},
		isBroken: (name) => broken.has(name),
		shapeOf: (name) => (hidden.has(name) ? undefined : names.shapeOf(name)),
		functions: () => [...functionNames(), ...defined.keys()]
	};
}

/** Names in a message. */
const MOST_NAMES = 4;

function wrongInputs(
	name: string,
	parameters: readonly string[],
	given: number
): string | undefined {
	const wanted = parameters.length;
	if (given === wanted) return undefined;
	const shown = parameters.slice(0, wanted > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(quote);
	const rest = wanted > MOST_NAMES ? ['so on'] : [];
	const list = [...shown, ...rest].join(', ').replace(/, (?=[^,]*$)/, ' and ');
	return `${quote(name)} takes ${counted(wanted)}, ${list}, and here ${counting(given)}.`;
}
