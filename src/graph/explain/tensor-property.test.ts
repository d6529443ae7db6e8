import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { schedule, type Schedule } from '../steps.ts';
import { sizeOf } from '../tensor.ts';
import { explain, sentenceAt } from './explain.ts';
import type { Explanation } from './explanation.ts';
import type { Moment } from './moment.ts';
import type { Phrase } from './phrase.ts';
import { plain } from './plain.ts';
import { checkedEquations } from './testing/equations.ts';
import { format } from './testing/sentences-of.ts';
import { tensorProgram } from '../testing/tensor-program.ts';

const choice = fc.record({ maker: fc.nat(), a: fc.nat(), b: fc.nat() });

const randomProgram = fc
	.record({
		shapes: fc.array(fc.nat(), { minLength: 2, maxLength: 3 }),
		choices: fc.array(choice, { minLength: 2, maxLength: 6 }),
		numbers: fc.infiniteStream(fc.integer({ min: -8, max: 8 }).map((number) => number / 4)),
		summed: fc.boolean()
	})
	.map(({ numbers, ...chances }) =>
		tensorProgram({ ...chances, next: () => Number(numbers.next().value) })
	);

const moments = ({ beats, steps }: Schedule): readonly Moment[] => [
	{ kind: 'start' },
	...beats.map((_beat, beat) => ({ kind: 'beat', beat }) as const),
	...steps.map((_step, step) => ({ kind: 'step', step }) as const),
	{ kind: 'rest' }
];

/** Where our TeX stands, in which braces and blanks have a meaning. */
const TEX = new Set(['tex', 'names', 'numbers', 'prime', 'rule']);
const UNKNOWN = /NaN|undefined/;
/** What no text has: a name that was not put in, a place that was left empty. */
const SPOILT = /NaN|undefined|[{}]| {2}|,,| [,;]| \.( |$)|\.\.(?!\.)/;

const phraseKinds = new Set([
	'text',
	'name',
	'symbol',
	'number',
	'tensor',
	'derivative',
	'together'
]);

const isText = (part: object): part is readonly Phrase[] =>
	Array.isArray(part) &&
	part.every((each) => phraseKinds.has((each as { readonly kind?: string } | null)?.kind ?? ''));

/** Every piece of text and every number of an explanation, with where it is. */
function leaves(part: unknown, path: string, spoilt = SPOILT): readonly string[] {
	if (typeof part === 'number') return Number.isNaN(part) ? [`${path}: NaN`] : [];
	if (typeof part === 'string') return spoilt.test(part) ? [`${path}: ${part}`] : [];
	if (part instanceof Float64Array) return part.some(Number.isNaN) ? [`${path}: NaN inside`] : [];
	if (part instanceof Map || typeof part !== 'object' || part === null) return [];
	if (isText(part)) return leaves(plain(part, format), path, spoilt);
	// the words of the records speak of undefined values where they mean it
	const { keeps: _, ...rest } = part as { readonly keeps?: string };
	return Object.entries(rest).flatMap(([key, inner]) =>
		leaves(inner, `${path}.${key}`, TEX.has(key) ? UNKNOWN : spoilt)
	);
}

/** Every text that a reader sees as a line. */
function lines(part: unknown): readonly string[] {
	if (typeof part !== 'object' || part === null) return [];
	if (part instanceof Float64Array || part instanceof Map) return [];
	return isText(part) ? [plain(part, format)] : Object.values(part).flatMap(lines);
}

const faults = (told: Explanation): readonly string[] => [
	...(told.sentence.length === 0 ? ['no sentence'] : []),
	...leaves(told, 'explanation')
];

function programOf(source: string, values: Parameters<typeof compile>[1]): Program | undefined {
	const compiled = compile(source, values);
	return compiled.ok ? compiled.program : undefined;
}

/** The backward pass, and forward mode along the last entry of the first input. */
const ways = ({ graph, inputs }: Program): readonly Schedule[] => [
	schedule(graph),
	...inputs
		.slice(0, 1)
		.map(({ node, shape }) => schedule(graph, graph.output, { node, entry: sizeOf(shape) - 1 }))
];

test('whatever the program on tensors, every moment of both modes is explained in whole sentences and equations that hold, without a throw and without NaN', () => {
	let [read, equations] = [0, 0];
	fc.assert(
		fc.property(randomProgram, ({ source, values }) => {
			const program = programOf(source, values);
			if (!program) return;
			read++;
			const { graph } = program;
			const run = program.run();
			if (!graph.nodes.every(({ id }) => run.valueOf(id).data.every(Number.isFinite))) return;
			for (const steps of ways(program))
				for (const moment of moments(steps)) {
					const told = explain(graph, run, steps, moment, { format });
					expect(faults(told), source).toEqual([]);
					const checked = lines(told).map(checkedEquations);
					expect(
						checked.flatMap(({ wrong }) => wrong),
						source
					).toEqual([]);
					equations += checked.reduce((sum, { count }) => sum + count, 0);
					expect(sentenceAt(graph, run, steps, moment, format)).toEqual(told.sentence);
				}
		}),
		{ numRuns: 80, seed: 7 }
	);
	expect(read).toBeGreaterThan(60);
	expect(equations).toBeGreaterThan(1000);
}, 60_000);
