/** What could be written at the caret, best first. */
import { operationNames, operations, type OperationName } from '$graph/ops/index.ts';
import { operationOfFunction } from '$graph/language/functions.ts';
import { programNames, type Definition } from './program-names.ts';
import { optionsOf, signature } from './record-help.ts';
import { placeAt } from './statement.ts';
import { wordAround, wordsIn } from './words.ts';

export type Choice = {
	/** What is written; a function gets its parentheses beside. */
	readonly name: string;
	/** What the list shows. */
	readonly shown: string;
} & (
	| { readonly kind: 'operation'; readonly op: OperationName }
	| { readonly kind: 'definition'; readonly definition: Definition }
	| { readonly kind: 'value' | 'parameter' | 'option' }
);

export interface Choices {
	/** What a choice replaces. */
	readonly from: number;
	readonly to: number;
	/** Never empty. */
	readonly list: readonly Choice[];
}

/** Letters before anything is offered by itself. */
const LETTERS = 2;

/** Letters before the words of a title are searched: they are many, and some are in every second one. */
const TITLE_LETTERS = 3;

/** `asked` offers all there is, also for a name that is not begun; otherwise null where it would disturb. */
export function choicesAt(text: string, caret: number, asked: boolean): Choices | null {
	const { from, to, typed } = begun(text, caret);
	const before = text[from - 1] ?? '';
	const noName = placeAt(text, caret).comment || before === '.' || /\d/.test(before);
	if (noName || (!asked && typed.length < LETTERS)) return null;
	const list = [...ofProgram(text, caret), ...ofOperations(typed)]
		.map((choice, index) => ({ choice, index, rank: rank(choice, typed) }))
		.filter((each) => each.rank < Infinity)
		.sort((a, b) => a.rank - b.rank || a.index - b.index)
		.map(({ choice }) => choice);
	const isWritten = list.length === 1 && list[0]?.name === text.slice(from, to);
	return list.length === 0 || (isWritten && !asked) ? null : { from, to, list };
}

function begun(text: string, caret: number): { from: number; to: number; typed: string } {
	const word = wordAround(text, caret);
	if (!word) return { from: caret, to: caret, typed: '' };
	return { from: word.from, to: word.to, typed: text.slice(word.from, caret) };
}

function ofProgram(text: string, caret: number): readonly Choice[] {
	const { values, definitions, parameters } = programNames(text, caret);
	const plain = (kind: 'value' | 'parameter') => (name: string) =>
		({ kind, name, shown: name }) as const;
	return [
		...optionsAt(text, caret).map((name) => ({ kind: 'option', name, shown: `${name}=` }) as const),
		...parameters.map(plain('parameter')),
		...values.filter((name) => !parameters.includes(name)).map(plain('value')),
		...definitions.map(
			(definition) =>
				({
					kind: 'definition',
					name: definition.name,
					shown: `${definition.name}(${definition.parameters.join(', ')})`,
					definition
				}) as const
		)
	];
}

/** Of several names of one operation the one that was begun. */
function ofOperations(typed: string): readonly Choice[] {
	return operationNames
		.flatMap((op) => {
			const { functions } = operations[op].syntax;
			const name = functions.find((each) => starts(each, typed)) ?? functions[0];
			return name === undefined
				? []
				: [{ kind: 'operation', op, name, shown: signature(op, name) } as const];
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The options of the call that the caret is in. */
function optionsAt(text: string, caret: number): readonly string[] {
	const open = placeAt(text, caret).open.at(-1);
	const called = open === undefined ? undefined : wordsIn(text).find(({ to }) => to === open);
	const op = called && operationOfFunction(called.text);
	return op === undefined ? [] : optionsOf(operations[op]);
}

const starts = (name: string, typed: string): boolean =>
	name.toLowerCase().startsWith(typed.toLowerCase());

/** Less is better; Infinity is out. */
function rank({ name, ...choice }: Choice, typed: string): number {
	if (name.startsWith(typed)) return 0;
	if (starts(name, typed)) return 1;
	const title = choice.kind === 'operation' ? operations[choice.op].title : '';
	const told = typed.length < TITLE_LETTERS ? [] : title.split(/[\s-]/);
	return [...name.split('_'), ...told].some((part) => starts(part, typed)) ? 2 : Infinity;
}
