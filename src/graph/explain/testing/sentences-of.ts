import { compile } from '../../index.ts';
import type { Program } from '../../program.ts';
import { schedule } from '../../steps.ts';
import type { Value, Values } from '../../tensor.ts';
import { explain } from '../explain.ts';
import type { Moment } from '../moment.ts';
import { plain } from '../plain.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
export const format = (value: number): string => {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	return String(Number(value.toPrecision(4))).replaceAll('-', '−');
};

/** Throws what is wrong with a text that cannot be read. */
export function programOf(source: string, values: Values): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program;
}

/** Every sentence of a program: before the start, beat by beat, at rest. */
export function sentencesFromStart(source: string, values: Values = {}, seed?: Value): string[] {
	const { graph, run } = programOf(source, values);
	const steps = schedule(graph);
	const moments: Moment[] = [
		{ kind: 'start' },
		...steps.beats.map((_beat, beat) => ({ kind: 'beat', beat }) as const),
		{ kind: 'rest' }
	];
	const numbers = run({}, seed === undefined ? {} : { seed });
	return moments.map((moment) =>
		plain(explain(graph, numbers, steps, moment, { format }).sentence, format)
	);
}

/** The same from the first beat on. */
export const sentencesOf = (source: string, values: Values, seed?: Value): string[] =>
	sentencesFromStart(source, values, seed).slice(1);

/** The sentences of the backward pass alone, and of the rest. */
export function backwardOf(source: string, values: Values = {}): string[] {
	const all = sentencesFromStart(source, values);
	return all.slice(all.findIndex((said) => said.includes('∂')) + 1);
}

export const M = [
	[1, 2],
	[3, 4]
];
export const M23 = [
	[1, -2, 0.5],
	[0, 3, 0.25]
];
