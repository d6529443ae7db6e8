/** What is asked about, in a few signs: z, W[1, 2], ∂f/∂w. */
import type { Context } from '$graph/explain/context.ts';
import type { Phrase } from '$graph/explain/phrase.ts';
import { entryIn, type Subject } from '$graph/why/subject.ts';
import { gradientName, nameOf } from '$graph/why/terms.ts';

export function questionOf(context: Context, subject: Subject): readonly Phrase[] {
	const entry = entryIn(context, subject);
	const named = subject.kind === 'value' ? nameOf : gradientName;
	return named(context, subject.node, entry).pieces.map((piece) =>
		piece.kind === 'term' ? piece.said : piece
	);
}
