import { compile } from '../../index.ts';
import { schedule } from '../../steps.ts';
import type { Value, Values } from '../../tensor.ts';
import { explain } from '../explain.ts';
import type { Moment } from '../moment.ts';
import { plain } from '../plain.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
const format = (value: number): string => {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	return String(Number(value.toPrecision(4))).replaceAll('-', '−');
};

/** Every sentence of a program, beat by beat and at rest. */
export function sentencesOf(source: string, values: Values, seed?: Value): string[] {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const steps = schedule(graph);
	const moments: Moment[] = [
		...steps.beats.map((_beat, beat) => ({ kind: 'beat', beat }) as const),
		{ kind: 'rest' }
	];
	const numbers = run({}, seed === undefined ? {} : { seed });
	return moments.map((moment) =>
		plain(explain(graph, numbers, steps, moment, { format }).sentence, format)
	);
}

export const M = [
	[1, 2],
	[3, 4]
];
export const M23 = [
	[1, -2, 0.5],
	[0, 3, 0.25]
];
