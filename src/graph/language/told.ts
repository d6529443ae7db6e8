/** For tests: the message that a text gets, with its place and what its fix leads to. */
import { mended } from './mended.ts';
import { read } from './read.ts';

/** The source with the message's place between « and ». */
const marked = (source: string, from: number, to: number): string =>
	`${source.slice(0, from)}«${source.slice(from, to)}»${source.slice(to)}`;

export interface Told {
	readonly shown: string;
	readonly message: string;
	readonly fixed: string | undefined;
}

/**
 * The first message of a text in which « and » mark a place that is not looked at, with its own place between such
 * marks. Throws where the text can be read, and where it cannot be read after the fix, which is made if asked for.
 */
export function told(shown: string, isFixed: boolean): Told {
	const source = shown.replace('«', '').replace('»', '');
	const { ok, diagnostics } = read(source);
	const [found] = diagnostics;
	if (ok || found?.severity !== 'error') throw new Error(`${source} can be read`);
	const { message, from, to, fix } = found;
	const fixed = fix && isFixed ? mended(source, fix) : undefined;
	if (fixed !== undefined && !read(fixed).ok)
		throw new Error(`${fixed}: ${read(fixed).diagnostics[0]?.message}`);
	return { shown: marked(source, from, to), message, fixed };
}
