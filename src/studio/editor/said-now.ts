import type { Diagnostic } from '$graph/diagnostic.ts';

export interface Said {
	/** The error that is told: the one that the caret went to, or the first. */
	readonly error?: Diagnostic | undefined;
	/** Which of how many it is, counted from 1. */
	readonly place: number;
	readonly of: number;
	/** Warnings and infos, no message twice. */
	readonly quiet: readonly Diagnostic[];
}

export function saidNow(diagnostics: readonly Diagnostic[], visited: Diagnostic | undefined): Said {
	const inOrder = diagnostics.toSorted((a, b) => a.from - b.from);
	const errors = inOrder.filter(({ severity }) => severity === 'error');
	const quiet = inOrder.filter(
		({ severity, message }, index) =>
			severity !== 'error' && inOrder.findIndex((each) => each.message === message) === index
	);
	const at = Math.max(0, placeOf(errors, visited));
	return { error: errors[at], place: at + 1, of: errors.length, quiet };
}

/** The same message at the nearest place: typing elsewhere moves it. */
function placeOf(errors: readonly Diagnostic[], visited: Diagnostic | undefined): number {
	if (!visited) return -1;
	let found = -1;
	let least = Infinity;
	for (const [index, { message, from }] of errors.entries()) {
		const distance = Math.abs(from - visited.from);
		if (message === visited.message && distance < least) [found, least] = [index, distance];
	}
	return found;
}
