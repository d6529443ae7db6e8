import type { Diagnostic } from '$graph/diagnostic.ts';

/** The one that comes after the caret, or before it, in the order of the text; after the last comes the first. */
export function nextProblem(
	diagnostics: readonly Diagnostic[],
	caret: number,
	direction: 1 | -1
): Diagnostic | undefined {
	const inOrder = diagnostics.toSorted((a, b) => a.from - b.from);
	return direction === 1
		? (inOrder.find(({ from }) => from > caret) ?? inOrder[0])
		: (inOrder.findLast(({ from }) => from < caret) ?? inOrder.at(-1));
}
