/** The lines of a program as the Code tab shows them. */
import type { EmittedCode, EmittedLine, Language } from '$graph/emit/emitted.ts';
import type { EdgeId, NodeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';

export interface ListedLine {
	readonly code: string;
	/** With the signs that begin it; empty where there is none. */
	readonly comment: string;
	readonly node?: NodeId | undefined;
	readonly lit: Phase | 'hover' | null;
}

/** What the step and the pointer light. */
export interface ListingLights {
	/** Index into the beats of the schedule; null at rest. */
	readonly beat: number | null;
	readonly phase: Phase | null;
	readonly hovered: NodeId | null;
	/** Where a step is a single edge: the one edge whose line is lit, of all those of the beat. */
	readonly edge?: EdgeId | null;
}

export const listing = ({ lines, language }: EmittedCode, lights: ListingLights): ListedLine[] =>
	lines.map((line) => ({
		...parted(line.text, language),
		node: line.node,
		lit: litBy(line, lights)
	}));

/** A line without a beat belongs to every beat of its phase. */
function litBy(
	line: EmittedLine,
	{ beat, phase, hovered, edge }: ListingLights
): ListedLine['lit'] {
	const isCurrent = line.beat === undefined ? beat !== null : line.beat === beat;
	const isMeant = edge == null || line.edge === undefined || line.edge === edge;
	if (isCurrent && isMeant && line.phase !== undefined && line.phase === phase) return phase;
	return line.node !== undefined && line.node === hovered ? 'hover' : null;
}

const COMMENTS: Readonly<Record<Language, RegExp>> = {
	numpy: /#.*|^\s*""".*/,
	torch: /#.*/,
	jax: /#.*/,
	typescript: /\/\/.*|\/\*\*.*/
};

/** No string of ours holds a sign that begins a comment. */
function parted(text: string, language: Language): Pick<ListedLine, 'code' | 'comment'> {
	const [comment = ''] = COMMENTS[language].exec(text) ?? [];
	return { code: text.slice(0, text.length - comment.length), comment };
}

/** Where the step is: the first of its lines, or −1. */
export const firstLit = (lines: readonly ListedLine[]): number => lines.findIndex(isLit);

/** Of the step, not under the pointer alone. */
export const isLit = ({ lit }: ListedLine): boolean => lit !== null && lit !== 'hover';

/** The next line that belongs to a node, up (−1) or down (1); the same one at either end. */
export function neighbour(lines: readonly ListedLine[], at: number, direction: 1 | -1): number {
	for (let next = at + direction; next >= 0 && next < lines.length; next += direction)
		if (lines[next]?.node !== undefined) return next;
	return at;
}
