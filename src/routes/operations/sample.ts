/** An operation at work, alone and at one of its probes: a document for the studio, and what it says of it. */
import { sentenceAt } from '$graph/explain/explain.ts';
import type { Phrase } from '$graph/explain/phrase.ts';
import { compile } from '$graph/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { schedule, type Beat } from '$graph/steps.ts';
import type { Document } from '$studio/document.ts';
import { format } from '$viz/format.ts';
import { slopesAt, valueAt } from './at.ts';
import { inputNames, RESULT } from './letters.ts';

export function sample(record: Operation, spelling: string): Document {
	const probe = telling(record);
	const names = inputNames(record.arity);
	return {
		version: 1,
		source: `${RESULT} = ${spelling}`,
		values: Object.fromEntries(names.map((name, slot) => [name, probe[slot] ?? 0])),
		ranges: {},
		roles: {}
	};
}

/** The first probe at which nothing is 0: a slope of 0 passes nothing, and a value of 0 shows little. */
function telling(record: Operation): readonly number[] {
	const probes: readonly (readonly number[])[] = record.probes;
	const full = probes.find((point) =>
		[...point, valueAt(record, point), ...slopesAt(record, point)].every(
			(number) => Number.isFinite(number) && number !== 0
		)
	);
	return full ?? probes[0] ?? [];
}

/** The sentence of the step that applies the operation, or of the one that pulls its gradients. */
export function told({ source, values }: Document, kind: Beat['kind']): readonly Phrase[] {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const steps = schedule(graph);
	const beat = steps.beats.findIndex((each) => each.kind === kind);
	return sentenceAt(graph, run(), steps, { kind: 'beat', beat }, format);
}
