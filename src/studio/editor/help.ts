/** What there is to say about one name of the text. */
import { operationOfFunction } from '$graph/language/functions.ts';
import type { Choice } from './choices.ts';
import type { Described } from './described.ts';
import { programNames, type Definition } from './program-names.ts';
import { recordHelp, type RecordHelp } from './record-help.ts';
import type { Word } from './words.ts';

export type Help =
	| RecordHelp
	| ({ readonly kind: 'definition' } & Definition)
	| ({ readonly kind: 'value'; readonly name: string } & Described);

/** The value of a name as it is now, if the graph has it. */
export type Describe = (name: string) => Described | undefined;

/** Undefined for what is no name of the program and no function. */
export function helpAt(
	text: string,
	{ text: name, from }: Word,
	describe: Describe
): Help | undefined {
	const { definitions, parameters } = programNames(text, from);
	const definition = definitions.find((each) => each.name === name);
	if (definition) return { kind: 'definition', ...definition };
	if (parameters.includes(name)) return undefined;
	return valueHelp(name, describe) ?? operationHelp(name);
}

export function helpOf(choice: Choice, describe: Describe): Help | undefined {
	if (choice.kind === 'operation') return recordHelp(choice.op, choice.name);
	if (choice.kind === 'definition') return { kind: 'definition', ...choice.definition };
	return choice.kind === 'value' ? valueHelp(choice.name, describe) : undefined;
}

function operationHelp(name: string): Help | undefined {
	const op = operationOfFunction(name);
	return op && recordHelp(op, name);
}

function valueHelp(name: string, describe: Describe): Help | undefined {
	const described = describe(name);
	return described && { kind: 'value', name, ...described };
}
