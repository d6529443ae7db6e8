import type { Diagnostic } from '$graph/diagnostic.ts';

/** Why the graph is not that of the text: one sentence, or null where it is. `misfit`: only shapes are wrong. */
export function unreadLine(
	source: string,
	shown: readonly Diagnostic[],
	misfit = false
): string | null {
	const error = shown.find(({ severity }) => severity === 'error');
	if (error === undefined) return null;
	if (source.trim() === '') return 'There is no function yet, so the graph shows the last one.';
	const line = source.slice(0, error.from).split('\n').length;
	const where = source.trim().includes('\n') ? `Line ${line}` : 'The text';
	if (misfit) return `${where} does not fit the shapes yet, so the graph shows the last that did.`;
	if (error.legible)
		return `${where} cannot be computed yet, so the graph shows the last version that could.`;
	return `${where} cannot be read yet, so the graph shows the last version that could.`;
}
