import type { Graph, NodeId } from '../graph.ts';
import { nodeNamed } from '../names.ts';
import type { Program, RunOptions } from '../program.ts';
import type { Run } from '../run.ts';
import type { Values } from '../tensor.ts';
import { boxText } from './box-text.ts';
import { quotient, type Quotient } from './quotient.ts';
import { QuotientRun } from './quotient-run.ts';

/** A program as it is drawn, and the one that it shows. */
export interface ClosedProgram {
	/** With boxes in its graph; the same as `whole` where nothing is closed. */
	readonly program: Program;
	readonly whole: Program;
	/** Nodes of the one by nodes of the other. */
	readonly wholeOf: (node: NodeId) => NodeId;
	readonly shownOf: (node: NodeId) => NodeId;
}

/** Draws calls and lines as one card each, by the keys of `closables`; unknown keys are ignored. `target` stays a card. */
export function closedProgram(
	whole: Program,
	closed: readonly string[] = [],
	target: NodeId = whole.graph.output
): ClosedProgram {
	const text = (closable: Parameters<typeof boxText>[3]): ReturnType<typeof boxText> =>
		boxText(whole.graph, whole.statements, whole.source, closable);
	const made =
		closed.length === 0 ? undefined : quotient(whole.graph, new Set(closed), target, text);
	const same = (node: NodeId): NodeId => node;
	if (made === undefined) return { program: whole, whole, wholeOf: same, shownOf: same };
	const { graph, shownOf, wholeOf } = made;
	const inputs = whole.inputs.map((input) => ({ ...input, node: shownOf[input.node] ?? 0 }));
	return {
		program: { ...whole, graph, inputs, run: runner(whole, made) },
		whole,
		wholeOf: (node) => wholeOf[node] ?? 0,
		shownOf: (node) => shownOf[node] ?? 0
	};
}

/** The run of the program that a quotient shows; its own where it is no quotient. */
export const wholeRun = (run: Run): Run => (run instanceof QuotientRun ? run.whole : run);

function runner({ graph, run }: Program, made: Quotient): Program['run'] {
	return (values: Values = {}, { target, into, ...options }: RunOptions = {}) => {
		const node = target === undefined ? graph.output : inWhole(graph, made, target);
		const last = into === undefined ? {} : { into: wholeRun(into) };
		const towards = new Map<NodeId, Run>();
		return new QuotientRun(made, run(values, { ...options, ...last, target: node }), (to) => {
			const known = towards.get(to) ?? run(values, { target: to });
			towards.set(to, known);
			return known;
		});
	};
}

const inWhole = (graph: Graph, { wholeOf }: Quotient, target: string | NodeId): NodeId =>
	typeof target === 'string' ? nodeNamed(graph, target) : (wholeOf[target] ?? -1);
