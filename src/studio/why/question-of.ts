/** What is asked about, in a few signs: z, W[1, 2], ∂f/∂w. */
import type { Context } from '$graph/explain/context.ts';
import type { Phrase } from '$graph/explain/phrase.ts';
import { entryIn, type Subject } from '$graph/why/subject.ts';
import { subjectName } from '$graph/why/terms.ts';

export function questionOf(context: Context, subject: Subject): readonly Phrase[] {
	const entry = entryIn(context, subject);
	return subjectName(context, subject, entry).pieces.map((piece) =>
		piece.kind === 'term' ? piece.said : piece
	);
}
