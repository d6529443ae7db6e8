/** Open cards for the tests of this folder. */
import type { Program } from '$graph/index.ts';
import { schedule } from '$graph/steps.ts';
import type { CellAt } from './frame.ts';
import { layout } from './layout.ts';
import type { OpenMark } from './open-marks.ts';
import { scene } from './scene.ts';

/** What the entries of these tests are made of. */
export const TENSORS = {
	X: [
		[1, -2, 3],
		[4, 0.5, -6]
	],
	a: [1, 2],
	b: [-3, 4, 5]
};

export const named = ({ graph }: Program, name: string): number => graph.names.get(name) ?? -1;

/** The open card of a node at a position, with an entry pointed at or none. */
export function draw(
	program: Program,
	name: string,
	position: number,
	at?: readonly [row: number, column: number]
): OpenMark {
	const { graph } = program;
	const node = named(program, name);
	const placed = layout(graph, { direction: 'right', open: new Set([node]) });
	const cell: CellAt | null = at ? { node, row: at[0], column: at[1] } : null;
	const options = { cell };
	const drawn = scene(graph, placed, program.run(), schedule(graph), position, 'beat', options);
	const open = drawn.cards[node]?.open;
	if (!open) throw new Error(`${name} is not open.`);
	return open;
}

/** The position at which a node has just got its value. */
export const computed = (program: Program, name: string): number =>
	schedule(program.graph).beats.find(({ node }) => node === named(program, name))?.to ?? 0;

export const sumOf = ({ sum }: OpenMark): string =>
	sum.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ');

export const numbersOf = ({ texts }: OpenMark, kind: 'forward' | 'backward'): string[] =>
	texts.filter((text) => text.kind === kind).map(({ text }) => text);
