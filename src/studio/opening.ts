/** What the address asks the page to show. */
import { compiled } from './compiled.ts';
import type { Document } from './document.ts';
import { documentOf, exampleIn } from './example-document.ts';
import { droppedLine } from './dropped.ts';
import { decode } from './link.ts';
import { unreadableLine } from './unreadable.ts';

export interface Opening {
	readonly document?: Document;
	/** What the Check tab is to move together: see `Example`. */
	readonly together?: readonly string[];
	/** What went wrong, in a sentence; empty when nothing did. */
	readonly message: string;
}

/** The part of an address that says what to show; a changed hash alone asks for no example. */
export interface Address {
	readonly hash: string;
	readonly search?: string;
}

/** A link comes first, then an example; nothing that is damaged replaces what is on screen. */
export async function opening({ hash, search = '' }: Address): Promise<Opening> {
	const linked = await decode(hash);
	if (linked?.ok === false) return { message: linked.message };
	const example = linked ? undefined : exampleIn(search);
	if (example)
		return { document: documentOf(example), together: example.together ?? [], message: '' };
	if (!linked) return { message: '' };
	const { document } = linked;
	const made = compiled(document);
	return made.ok
		? { document, message: droppedLine(document, made.program.graph) }
		: { message: unreadableLine(document.source, made.diagnostics) };
}
