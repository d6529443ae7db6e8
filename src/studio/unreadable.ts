import type { Diagnostic } from '$graph/diagnostic.ts';

/** Why the text of a link is not shown: its first error in the order of the text, and the line of it. */
export function unreadableLine(source: string, diagnostics: readonly Diagnostic[]): string {
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const [first] = errors.toSorted((a, b) => a.from - b.from);
	const verb = first?.legible ? 'computed' : 'read';
	const what = `The function in this link cannot be ${verb}; nothing was changed.`;
	if (first === undefined) return what;
	const line = source.slice(0, first.from).split('\n').length;
	const where = source.trim().includes('\n') ? `Line ${line}: ` : '';
	return `${what} ${where}${first.message.replaceAll('`', '')}`;
}
