/** What an operation’s backward rule reads of the forward pass, told by the very code that the Code tab prints. */
import { partsOf } from '../emit/expression.ts';
import { parse } from '../emit/parse.ts';
import { operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import type { Shape } from '../tensor.ts';

export interface RuleNeeds {
	/** Slots whose values it reads, in order. */
	readonly slots: readonly number[];
	/** Whether it reads the operation’s own result. */
	readonly result: boolean;
}

const OUTPUT = 'output';
const inputName = (slot: number): string => `input${slot}`;

/** The rule along one slot; `shapes` are those of the inputs. A shape alone is no value: it is part of the text. */
export function ruleNeeds(
	op: OperationName,
	slot: number,
	shapes: readonly Shape[],
	options: Options = NO_OPTIONS
): RuleNeeds {
	const names = namesIn(ruleCode(operations[op], slot, shapes, options));
	return {
		slots: shapes.flatMap((_, each) => (names.has(inputName(each)) ? [each] : [])),
		result: names.has(OUTPUT)
	};
}

function ruleCode(
	record: Operation,
	slot: number,
	shapes: readonly Shape[],
	options: Options
): string {
	const inputs = shapes.map((_, each) => inputName(each));
	if (record.kind === 'elementwise') return record.partials[slot]!.code(...inputs, OUTPUT);
	return record.backward(slot, { upstream: 'upstream', inputs, output: OUTPUT }, options, shapes);
}

const namesIn = (code: string): ReadonlySet<string> =>
	new Set([...partsOf(parse(code))].flatMap((part) => (part.kind === 'name' ? [part.name] : [])));
