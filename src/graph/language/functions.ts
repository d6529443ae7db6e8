/** The functions a program can call and the signs it can use, as the operations' records name them. */
import { operationNames, operations, type OperationName } from '../ops/index.ts';
import type { OptionName } from '../ops/options.ts';

/** One record may be called by several names, and one name may mean several records: `max` of two, and of an axis. */
const byFunction = new Map<string, OperationName[]>();
const byOperator = new Map<string, OperationName>();
const options = new Set<string>();
for (const name of operationNames) {
	const record = operations[name];
	const { operator, functions } = record.syntax;
	if (operator !== undefined) byOperator.set(operator, name);
	for (const each of functions) byFunction.set(each, [...(byFunction.get(each) ?? []), name]);
	if (record.kind === 'whole') for (const each of record.options) options.add(each);
}

/** Every function name a program can call, in the order of the records. */
export const functionNames = (): readonly string[] => [...byFunction.keys()];

export const isFunction = (name: string): boolean => byFunction.has(name);

/** Whether any function can be told this. */
export const isOption = (name: string): boolean => options.has(name);

/** A lone letter such as σ is a function only where parentheses follow. */
export const isAlsoName = (name: string): boolean => name.length === 1;

/** `operator` is the name that mathjs gives the node, such as `unaryMinus`. */
export const operationOfOperator = (operator: string): OperationName | undefined =>
	byOperator.get(operator);

/** The first operation that a function name stands for. */
export const operationOfFunction = (name: string): OperationName | undefined =>
	byFunction.get(name)?.[0];

/** How one operation can be called. */
export interface Signature {
	readonly op: OperationName;
	readonly least: number;
	readonly most: number;
	readonly options: readonly OptionName[];
}

/** Every way to call a function; those that work number by number come first. */
export const signatures = (name: string): readonly Signature[] =>
	(byFunction.get(name) ?? [])
		.map(signature)
		.sort((a, b) => a.options.length - b.options.length || a.least - b.least);

function signature(op: OperationName): Signature {
	const record = operations[op];
	if (record.kind === 'whole') {
		const [least, most] = record.arity;
		return { op, least, most, options: record.options };
	}
	const { arity } = record;
	return { op, least: arity, most: arity, options: [] };
}

/** What was written between the parentheses of a call. */
export interface Written {
	/** Arguments that are no options by name. */
	readonly count: number;
	readonly options: readonly string[];
}

/** The way to call it that takes what was written, options without their names included. */
export const fitting = (name: string, written: Written): Signature | undefined =>
	telling(name, written.options).find(
		(each) =>
			written.count >= each.least &&
			(written.count <= each.most || canTell(name, each, written.count - each.most, written))
	);

/** The ways to call a function that know all these options. */
const telling = (name: string, options: readonly string[]): readonly Signature[] =>
	signatures(name).filter((each) =>
		options.every((option) => (each.options as readonly string[]).includes(option))
	);

/** Whether so many numbers behind the inputs can be options: not in `max(a, b)`, and a shape takes all that are left. */
function canTell(name: string, signature: Signature, extra: number, { options }: Written): boolean {
	if (signatures(name).length > 1) return false;
	const free = signature.options.filter((option) => !options.includes(option));
	return extra <= free.length || free.includes('shape');
}

/** What is wrong with calling a function with so many inputs, or nothing. */
export function wrongCount(name: string, written: Written): string | undefined {
	const ways = telling(name, written.options);
	if (ways.length === 0 || fitting(name, written) !== undefined) return undefined;
	const given = written.count;
	const told = written.options.map((option) => `\`${option}\``).join(' and ');
	const least = Math.min(...ways.map((each) => each.least));
	const more =
		given < least ? ` Write it as \`${name}(${LETTERS.slice(0, least).join(', ')})\`.` : '';
	return `\`${name}\`${told && ` with ${told}`} takes ${takes(ways)}${signatures(name).length > 1 ? '' : behind(ways)}, and here ${counting(given)}.${more}`;
}

const WORDS = ['no', 'one', 'two', 'three', 'four'];
const inWords = (count: number): string => WORDS[count] ?? String(count);

/** `is one`, `are two`. */
export const counting = (given: number): string =>
	given === 1 ? 'is one' : `are ${inWords(given)}`;

const LETTERS = ['a', 'b', 'c', 'd'];

/** `one input`, `two inputs`. */
export const counted = (inputs: number): string =>
	`${inWords(inputs)} ${inputs === 1 ? 'input' : 'inputs'}`;

/** `one input`, `two inputs or more`, `one or two inputs`. */
function takes(ways: readonly Signature[]): string {
	const least = Math.min(...ways.map((each) => each.least));
	const most = Math.max(...ways.map((each) => each.most));
	if (most === Infinity) return `${counted(least)} or more`;
	return most === least
		? counted(least)
		: `${inWords(least)} ${most === least + 1 ? 'or' : 'to'} ${counted(most)}`;
}

/** The options that may stand behind the inputs without their names. */
function behind([way]: readonly Signature[]): string {
	const options = way?.most === Infinity ? [] : (way?.options ?? []);
	const told = options.map((option) => `\`${option}\``).join(' and ');
	return told && `, then ${told}`;
}
