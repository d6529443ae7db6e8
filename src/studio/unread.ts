import type { Diagnostic } from '$graph/diagnostic.ts';

/** Why the graph is not that of the text: one sentence, or null where it is. */
export function unreadLine(source: string, shown: readonly Diagnostic[]): string | null {
	const error = shown.find(({ severity }) => severity === 'error');
	if (error === undefined) return null;
	if (source.trim() === '') return 'There is no function yet, so the graph shows the last one.';
	const line = source.slice(0, error.from).split('\n').length;
	const where = source.trim().includes('\n') ? `Line ${line}` : 'The text';
	return `${where} cannot be read yet, so the graph shows the last version that could.`;
}
