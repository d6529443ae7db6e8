/** How many numbers must be kept at every step of both passes: structure alone, so that a slider changes nothing. */
import type { Graph, NodeId } from '../graph.ts';
import { schedule, type Schedule } from '../steps.ts';
import { sizeOf } from '../tensor.ts';
import { readings, type Reading } from './saved.ts';

/** Numbers that are there during one beat. */
export interface KeptAt {
	/** Computed values that a later step still reads, and those that this one makes or reads. */
	readonly values: number;
	/** Gradients on their way: begun, and not yet passed on. */
	readonly adjoints: number;
}

export interface Kept {
	/** Indexed by beat. */
	readonly beats: readonly KeptAt[];
	/** The most at once, in the first beat that has so many. */
	readonly peak: { readonly numbers: number; readonly beat: number };
	/** What backward rules read: numbers that were computed, and numbers of inputs, which are there anyway. */
	readonly saved: { readonly computed: number; readonly inputs: number };
}

/** Of a number in double precision. */
export const BYTES = 8;

/**
 * A value lives from its computation to the last step of either pass that reads it, the gradient of an
 * operation from its first contribution until it has been passed on. Inputs and their gradients are what
 * goes in and what comes out: they are counted apart.
 */
export function kept(graph: Graph, target: NodeId): Kept {
	const plan = schedule(graph, target);
	const read = readings(graph, target);
	const values = valueLives(graph, plan, read);
	const adjoints = adjointLives(graph, plan);
	const count = plan.beats.length;
	const [held, flowing] = [totals(graph, values, count), totals(graph, adjoints, count)];
	const beats = held.map((each, beat) => ({ values: each, adjoints: flowing[beat] ?? 0 }));
	return { beats, peak: peakOf(beats), saved: savedOf(graph, read) };
}

/** First and last beat, both included. */
interface Life {
	readonly from: number;
	to: number;
}

function valueLives(
	graph: Graph,
	{ beats }: Schedule,
	read: readonly Reading[]
): ReadonlyMap<NodeId, Life> {
	const lives = new Map<NodeId, Life>();
	const pulls = new Map<NodeId, number>();
	for (const [beat, { kind, node: id }] of beats.entries()) {
		const node = id === undefined ? undefined : graph.nodes[id];
		if (node?.kind !== 'operation') continue;
		if (kind === 'pull') pulls.set(node.id, beat);
		if (kind !== 'apply') continue;
		lives.set(node.id, { from: beat, to: beat });
		for (const input of node.inputs) extend(lives, input, beat);
	}
	for (const { value, by } of read) extend(lives, value, pulls.get(by) ?? 0);
	return lives;
}

function adjointLives(graph: Graph, { beats, steps }: Schedule): ReadonlyMap<NodeId, Life> {
	const begun = new Map<NodeId, number>();
	const lives = new Map<NodeId, Life>();
	for (const [beat, { from, to, kind, node }] of beats.entries()) {
		if (node === undefined || kind === 'apply') continue;
		if (kind === 'seed') begun.set(node, beat);
		else lives.set(node, { from: begun.get(node) ?? beat, to: beat });
		for (const step of steps.slice(from, to)) {
			const receiver = step.kind === 'pull' ? graph.edges[step.edge]?.from : undefined;
			if (receiver !== undefined && !begun.has(receiver)) begun.set(receiver, beat);
		}
	}
	return lives;
}

/** Inputs have no life here, and stay as long as they like. */
function extend(lives: ReadonlyMap<NodeId, Life>, node: NodeId, beat: number): void {
	const life = lives.get(node);
	if (life) life.to = Math.max(life.to, beat);
}

const numbersOf = (graph: Graph, node: NodeId): number => sizeOf(graph.nodes[node]?.shape ?? []);

function totals(graph: Graph, lives: ReadonlyMap<NodeId, Life>, count: number): readonly number[] {
	const change = new Array<number>(count + 1).fill(0);
	for (const [node, { from, to }] of lives) {
		const numbers = numbersOf(graph, node);
		change[from]! += numbers;
		change[to + 1]! -= numbers;
	}
	let total = 0;
	return change.slice(0, count).map((by) => (total += by));
}

export function peakOf(beats: readonly KeptAt[]): Kept['peak'] {
	let peak = { numbers: 0, beat: 0 };
	for (const [beat, { values, adjoints }] of beats.entries())
		if (values + adjoints > peak.numbers) peak = { numbers: values + adjoints, beat };
	return peak;
}

function savedOf(graph: Graph, read: readonly Reading[]): Kept['saved'] {
	const saved = { computed: 0, inputs: 0 };
	for (const value of new Set(read.map((each) => each.value)))
		saved[graph.nodes[value]?.kind === 'input' ? 'inputs' : 'computed'] += numbersOf(graph, value);
	return saved;
}
