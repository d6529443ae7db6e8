/** An operation as the editor explains it, all of it from its record. */
import { operations, type OperationName } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { OptionName, Options } from '$graph/ops/options.ts';
import { nameTex } from '$graph/tex/names.ts';
import { settled } from '$graph/tex/parts.ts';
import { generalised, type SentencePart } from './generalised.ts';
import { usualUse } from './usual-use.ts';

export interface RecordHelp {
	readonly kind: 'operation';
	readonly op: OperationName;
	readonly title: string;
	/** How it is called: `softmax(x, axis=…)`. */
	readonly signature: string;
	readonly tex: string;
	/** The same made of simpler operations, as the language writes it; empty where it is not. */
	readonly definition: string;
	readonly sentence: readonly SentencePart[];
	readonly options: readonly { readonly name: string; readonly means: string }[];
	/** Empty where it is smooth. */
	readonly kink: string;
}

/** An index has its brackets, so `at` is never written by name. */
const OPTION_WORDS: Readonly<Record<Exclude<OptionName, 'at'>, string>> = {
	axis: 'the axis it works along, counted from 1; −1 is the last',
	keepdims: '1 keeps a reduced axis, with length 1',
	shape: 'the lengths of the new axes, as in `[2, 3]`',
	delta: 'where the parabola turns into a line',
	eps: 'a small number that keeps a division from one by 0'
};

const RESULT = 'y';

export function recordHelp(op: OperationName, called: string): RecordHelp {
	const record = operations[op];
	const { names, options, definition } = usualUse(record);
	return {
		kind: 'operation',
		op,
		title: record.title,
		signature: signature(op, called),
		tex: `${RESULT} = ${settled(formula(record, names.map(nameTex), options))}`,
		definition,
		sentence: generalised(record.says, RESULT, names),
		options: optionsOf(record).map((name) => ({ name, means: OPTION_WORDS[name] })),
		kink: record.kink ? `${record.kink.says}.` : ''
	};
}

/** The call with names for what it takes. */
export function signature(op: OperationName, called: string): string {
	const record = operations[op];
	const { names } = usualUse(record);
	const more = record.kind === 'whole' && record.arity[1] > names.length;
	const parts = [...names, ...(more ? ['…'] : []), ...optionsOf(record).map((name) => `${name}=…`)];
	return `${called}(${parts.join(', ')})`;
}

/** What can be written by name in its call. */
export const optionsOf = (record: Operation): readonly Exclude<OptionName, 'at'>[] =>
	record.kind === 'whole' ? record.options.filter((name) => name !== 'at') : [];

function formula(record: Operation, names: readonly string[], options: Options): string {
	if (record.kind === 'whole') return record.tex(names, options);
	const tex: (...parts: readonly string[]) => string = record.tex;
	return tex(...names);
}
