/** What is said at each step of an operation that stands alone. */
import { sentenceAt } from '$graph/explain/explain.ts';
import { number, say, text, type Phrase } from '$graph/explain/phrase.ts';
import { compile } from '$graph/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { schedule, type Beat } from '$graph/steps.ts';
import { inProse } from '$viz/format.ts';
import { RESULT } from './letters.ts';
import { personality } from './personality.ts';
import { resultOf } from './result.ts';
import { seedOf } from './seed.ts';
import type { Spelling } from './spellings.ts';
import { valuesOf, type Example } from './uses.ts';
import { wholeWords } from './whole-words.ts';

export type Captions = Readonly<
	Record<Exclude<Beat['kind'], 'push'>, readonly Phrase[]> & { push?: never }
>;

export const captions = (record: Operation, { text: written, example }: Spelling): Captions =>
	record.kind === 'whole'
		? {
				bind: [text('The inputs take their values.')],
				apply: wholeWords(record, example),
				seed: seedWords(record, example),
				pull: [text(personality(record))]
			}
		: {
				bind: told(written, example, 'bind'),
				apply: told(written, example, 'apply'),
				seed: told(written, example, 'seed'),
				pull: told(written, example, 'pull')
			};

function seedWords(record: Whole, example: Example): readonly Phrase[] {
	const result: Phrase = { kind: 'name', node: example.inputs.length, label: RESULT };
	const one = number(1, 'backward');
	if (resultOf(record, example)?.shape.length === 0)
		return say`The backward pass starts at ${result}: its gradient is ${one}.`;
	return seedOf(record, example) === undefined
		? say`The backward pass starts at ${result}: every entry of its gradient is ${one}.`
		: say`The backward pass starts at the first entry of ${result}: its gradient is ${one}, and that of the others ${number(0, 'backward')}.`;
}

/** The sentence of the first step of this kind. */
function told(written: string, example: Example, kind: Beat['kind']): readonly Phrase[] {
	const compiled = compile(`${RESULT} = ${written}`, valuesOf(example));
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const steps = schedule(graph);
	const beat = steps.beats.findIndex((each) => each.kind === kind);
	return sentenceAt(graph, run(), steps, { kind: 'beat', beat }, inProse);
}
