/** How the table of a backward step is laid out: one shape for all of its lines. */
import type { Named } from '$graph/explain/context.ts';
import type { PullBlock } from '$graph/explain/explanation.ts';
import { plainLabel } from '$graph/label.ts';

export interface TableShape {
	/** What a first column names: where a path comes from, or, where there is little room, who gets it. */
	readonly first: 'origin' | 'receiver' | undefined;
	/** Names too long for fractions: each line is headed by words instead. */
	readonly wordy: boolean;
	/** Numbers alone. */
	readonly compact: boolean;
}

/** In characters; ∂ and five more still fit a column. */
const LONG = 5;

export function tableShape(
	blocks: readonly PullBlock[],
	target: Named,
	compact: boolean
): TableShape {
	const labels = [
		target.label,
		...blocks.flatMap(({ label, lines }) => [label, ...lines.map((line) => line.throughLabel)])
	];
	const wordy = labels.some((label) => plainLabel(label).length > LONG);
	if (compact) return { first: blocks.length > 1 ? 'receiver' : undefined, wordy, compact };
	const several = blocks.some(({ total }) => total > 1);
	return { first: several && !wordy ? 'origin' : undefined, wordy, compact };
}
