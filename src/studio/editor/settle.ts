import type { Diagnostic } from '$graph/diagnostic.ts';

/**
 * What to show of what is known. Half-typed text flashes no errors: while someone types, only what
 * was shown before and still holds stays; what is mended goes at once; the rest waits for a pause.
 */
export function settle(
	shown: readonly Diagnostic[],
	current: readonly Diagnostic[],
	typing: boolean
): readonly Diagnostic[] {
	if (!typing) return current;
	return current.filter(({ message, severity }) =>
		shown.some((before) => before.message === message && before.severity === severity)
	);
}
