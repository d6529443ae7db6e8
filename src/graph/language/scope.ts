/** What names mean within one statement: a parameter hides everything else of its name. */
import {
	functionNames,
	counted,
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
	functions(): readonly string[];
}

export function scopeOf({ parameters = [] }: Line, { assigned, defined, values }: Names): Scope {
	const hidden = new Set(parameters.map(({ text }) => text));
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
		functions: () => [...functionNames(), ...defined.keys()]
	};
}

function wrongInputs(
	name: string,
	parameters: readonly string[],
	given: number
): string | undefined {
	const wanted = parameters.length;
	if (given === wanted) return undefined;
	const list = parameters
		.map(quote)
		.join(', ')
		.replace(/, (?=[^,]*$)/, ' and ');
	return `${quote(name)} takes ${counted(wanted)}, ${list}, and here ${given === 1 ? 'is one' : `are ${given}`}.`;
}
