import { splitLines } from '$graph/language/lines.ts';
import { scan } from '$graph/language/tokens.ts';

/** Whether a text defines functions and does nothing else so far: whoever writes it goes on to call them. */
export function onlyDefinitions(text: string): boolean {
	const lines = splitLines(scan(text).tokens);
	return lines.length > 0 && lines.every(({ parameters }) => parameters !== undefined);
}
