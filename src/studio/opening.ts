/** What the address asks the page to show. */
import { compiled } from './compiled.ts';
import type { Document } from './document.ts';
import { exampleIn } from './example-document.ts';
import { decode } from './link.ts';

export interface Opening {
	readonly document?: Document;
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
	const document = linked?.document ?? exampleIn(search);
	if (document === undefined) return { message: '' };
	return compiled(document).ok
		? { document, message: '' }
		: { message: 'The function in this link cannot be read; nothing was changed.' };
}
