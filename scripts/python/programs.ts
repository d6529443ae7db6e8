/** What is emitted for every case, and the numbers that the engine has for it. Bundled by check.mjs. */
import { codeText, type Language } from '../../src/graph/emit/emitted.ts';
import { emit } from '../../src/graph/emit/emit.ts';
import { identifiersOf } from '../../src/graph/emit/identifiers.ts';
import { notebook } from '../../src/graph/emit/notebook.ts';
import {
	emitCases,
	saturatedCases,
	specialEmitCases,
	type EmitCase
} from '../../src/graph/testing/emit-cases.ts';
import { forwardCases } from '../../src/graph/testing/forward-cases.ts';

type Numbers = readonly string[];

interface Emitted {
	readonly title: string;
	readonly op: string | undefined;
	/** At a corner, a tie or far out. */
	readonly special: boolean;
	readonly code: string;
	/** In forward mode the gradients are tangents, which have names in every library. */
	readonly forward?: true;
	/** Of the target, then of every input: its name, that of its gradient, and the engine’s numbers. */
	readonly target: { readonly name: string; readonly numbers: Numbers };
	readonly inputs: readonly {
		readonly name: string;
		readonly gradient: string;
		readonly numbers: Numbers;
	}[];
}

/** As texts: JSON has no infinity. */
const texts = (data: Float64Array): Numbers => Array.from(data, String);

export const programs = (language: Language): readonly Emitted[] => [
	...emitCases().map((each) => emitted(each, language, false)),
	...(language === 'numpy' ? saturatedCases() : []).map((each) => emitted(each, language, false)),
	...specialEmitCases().map((each) => emitted(each, language, true))
];

function emitted(
	{ title, op, program, values, target, seed }: EmitCase,
	language: Language,
	special: boolean
): Emitted {
	const options = { target, ...(seed !== undefined && { seed }) };
	const names = identifiersOf(program.graph, 'python');
	const run = program.run(values, options);
	return {
		title,
		op,
		special,
		code: codeText(emit(program.graph, values, options, language)),
		target: { name: names.value(target), numbers: texts(run.valueOf(target).data) },
		inputs: program.inputs.map(({ node }) => ({
			name: names.value(node),
			gradient: names.gradient(node),
			numbers: texts(run.gradientOf(node).data)
		}))
	};
}

/** In forward mode along every input; NumPy has a tangent for all that it moves, and the libraries for the target. */
export const forwardPrograms = (language: Language): readonly Emitted[] =>
	emitCases()
		.flatMap(forwardCases)
		.map(({ title, op, program, values, target, along, value, tangents }) => {
			const names = identifiersOf(program.graph, 'python');
			const shown = [...tangents].filter(([node]) => language === 'numpy' || node === target);
			return {
				title,
				op,
				special: false,
				code: codeText(emit(program.graph, values, { target, along }, language)),
				forward: true,
				target: { name: names.value(target), numbers: texts(value.data) },
				inputs: shown.map(([node, { data }]) => ({
					name: names.value(node),
					gradient: names.tangent(node),
					numbers: texts(data)
				}))
			};
		});

/** The notebook of every case, as its file. */
export const notebooks = (): readonly { readonly title: string; readonly file: string }[] =>
	emitCases().map(({ title, program, values, target, seed }) => ({
		title,
		file: notebook(program.run(values, { target, ...(seed !== undefined && { seed }) }))
	}));
