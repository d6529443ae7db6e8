/** An operation in other languages, with the names of this page. */
import type { Code } from '$graph/ops/described.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { inputNames, RESULT } from './letters.ts';
import type { Spelling } from './spellings.ts';
import { shapeOf } from './uses.ts';

export interface CodeText {
	readonly language: 'NumPy' | 'PyTorch';
	readonly lines: readonly string[];
}

/** A line for each way to call it there, with ours behind it where there are several: axes count from 0 there. */
export function codeTexts({ code }: Operation, written: readonly Spelling[]): readonly CodeText[] {
	return [
		{ language: 'NumPy', lines: linesOf(code.numpy, written) },
		{ language: 'PyTorch', lines: linesOf(code.torch, written) }
	];
}

function linesOf(write: Code, written: readonly Spelling[]): readonly string[] {
	const ours = new Map<string, string>();
	for (const { text, example } of written) {
		const { inputs, options } = example;
		const line = `${RESULT} = ${write(inputNames(inputs.length), options, inputs.map(shapeOf))}`;
		if (!ours.has(line)) ours.set(line, text);
	}
	return [...ours].map(([line, text]) => (ours.size > 1 ? `${line}  # ${text}` : line));
}
