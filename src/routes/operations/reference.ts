/** The reference: what the page says of every operation, all of it from the records. */
import type { Phrase } from '$graph/explain/phrase.ts';
import { families, operations, type OperationName } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { encode } from '$studio/link.ts';
import { captions, type Captions } from './captions.ts';
import { codeTexts, type CodeText } from './code.ts';
import { demonstration, documentOf, type Demonstration } from './demonstration.ts';
import { optionRules, type OptionRule } from './option-rules.ts';
import { personality } from './personality.ts';
import { backwardRules, formula, madeOf, type Rule } from './rules.ts';
import type { Sought } from './search.ts';
import { seedOf } from './seed.ts';
import { shapeRules } from './shapes.ts';
import { spellings, type Spelling } from './spellings.ts';
import { shapeOf } from './uses.ts';

export interface Entry extends Sought {
	readonly name: OperationName;
	/** By its name, and written out where that is short. */
	readonly formulas: readonly Rule[];
	/** One for each input. */
	readonly rules: readonly Rule[];
	readonly shapes: readonly string[];
	readonly options: readonly OptionRule[];
	readonly code: readonly CodeText[];
	/** What it is made of, in the language of the page; empty where it is the simplest itself. */
	readonly definition: string;
	/** Where that has other numbers, and why; empty where it has the same everywhere. */
	readonly apart: string;
	readonly gate: string;
	/** The backward step in numbers; empty where those are whole tables. */
	readonly backward: readonly Phrase[];
	readonly keeps: string;
	/** Empty where the operation is smooth. */
	readonly kink: string;
	readonly captions: Captions;
	readonly demonstration: Demonstration;
	/** The hash that opens it in the studio. */
	readonly hash: string;
}

export interface Family {
	readonly title: string;
	readonly entries: readonly Entry[];
}

export const reference = (): Promise<readonly Family[]> =>
	Promise.all(
		families.map(async ({ title, names }) => {
			const entries = await Promise.all(names.map((name) => entry(name, title)));
			// The order of a module's exports is no one's choice.
			return { title, entries: entries.sort((a, b) => a.title.localeCompare(b.title, 'en')) };
		})
	);

async function entry(name: OperationName, family: string): Promise<Entry> {
	const record: Operation = operations[name];
	const written = spellings(name);
	const [usual] = written;
	if (usual === undefined) throw new Error(`The language has no way to write ${name}.`);
	const shown = captions(record, usual);
	const document = documentOf(usual, seedOf(record, usual.example));
	return {
		name,
		title: record.title.charAt(0).toUpperCase() + record.title.slice(1),
		symbol: record.symbol,
		family,
		functions: record.syntax.functions,
		spellings: written.map(({ text }) => text),
		formulas: distinct([formula(record, usual.example), madeOf(name, usual.example)]),
		rules: backwardRules(record, usual.example),
		shapes: shapeRules(record),
		options: optionRules(record),
		code: codeTexts(record, written),
		definition: definitionOf(record, usual),
		apart: record.apart?.says ?? '',
		gate: personality(record),
		backward: record.kind === 'whole' ? [] : shown.pull,
		keeps: record.keeps,
		kink: record.kink ? `${record.kink.says}.` : '',
		captions: shown,
		demonstration: demonstration(document),
		hash: await encode(document)
	};
}

const distinct = ([first, second]: readonly [Rule, Rule | undefined]): readonly Rule[] =>
	second === undefined || second.plain === first.plain ? [first] : [first, second];

const definitionOf = ({ definition }: Operation, { example }: Spelling): string =>
	definition?.(example.options, example.inputs.map(shapeOf)) ?? '';
