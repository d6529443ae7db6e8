import type { Diagnostic } from '../../diagnostic.ts';
import { compile, type Program } from '../../index.ts';
import { sizeOf, type Values } from '../../tensor.ts';
import { UNREADABLE } from '../read.ts';

/** In ms; a machine that others use as well is slow at times. */
export const LONG = 120_000;

/** Some inputs are lists, so that shapes are worked out, and clash. */
const VALUES: Values = {
	x: [1, -2],
	y: [[3], [4]],
	W: [
		[1, 2],
		[3, 4]
	],
	w1: [[[0.5]]],
	xy: 2
};
/** Characters of a message, however long the text is. */
const LONGEST = 500;
/** Programs of more numbers are compiled, and not run. */
const FEW = 2000;

/** What must hold of the compilation of every text; throws where it does not. */
export function hold(source: string): void {
	const compiled = compile(source, VALUES);
	const diagnostics = compiled.ok ? compiled.program.diagnostics : compiled.diagnostics;
	for (const diagnostic of diagnostics) wellFormed(diagnostic, source);
	const isWrong = diagnostics.some(({ severity }) => severity === 'error');
	if (isWrong === compiled.ok) throw new Error('errors and success do not agree');
	if (!compiled.ok) return;
	sound(compiled.program, source);
}

/** A message of some length at some place of the text. */
function wellFormed({ from, to, message, fix }: Diagnostic, source: string): void {
	const edges = [from, to, ...(fix?.edits ?? []).flatMap((edit) => [edit.from, edit.to])];
	if (edges.some((edge) => !(edge >= 0 && edge <= source.length)) || from > to)
		throw new Error(`a place outside the text: ${message}`);
	if (message.length > LONGEST) throw new Error(`too long a message: ${message.slice(0, 99)}…`);
	if (message === UNREADABLE) throw new Error('reading broke down');
	if (/This cannot be read|too deep to read/.test(message))
		throw new Error(`the checks let through what the parser refuses: ${message}`);
	let last = 0;
	for (const edit of fix?.edits ?? []) {
		if (edit.from < last || edit.to < edit.from) throw new Error(`edits overlap: ${message}`);
		last = edit.to;
	}
}

/** A graph in which every node stands after its inputs, and runs. */
function sound(program: Program, source: string): void {
	const { nodes, edges, output, names } = program.graph;
	const count = nodes.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
	if (count < FEW) program.run();
	if (nodes[output] === undefined) throw new Error('no output');
	if (new Set(nodes.map(({ key }) => key)).size !== nodes.length) throw new Error('equal keys');
	let edge = 0;
	for (const [index, node] of nodes.entries()) {
		if (node.id !== index || node.spans.length === 0) throw new Error('a node out of place');
		for (const { from, to } of node.spans)
			if (!(from >= 0 && from < to && to <= source.length)) throw new Error('a span out of place');
		if (node.kind === 'constant' && !Number.isFinite(node.tensor?.data[0] ?? node.value))
			throw new Error('no number');
		if (node.kind !== 'operation') continue;
		for (const [slot, input] of node.inputs.entries()) {
			if (!(input < index)) throw new Error('an input after its node');
			const { from, to, slot: at } = edges[edge++] ?? {};
			if (from !== input || to !== index || at !== slot) throw new Error('a wrong edge');
		}
	}
	if (edge !== edges.length) throw new Error('an edge too many');
	for (const id of names.values()) if (nodes[id] === undefined) throw new Error('a wrong name');
}
