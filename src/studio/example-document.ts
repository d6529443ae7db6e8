/** The documents that the gallery holds. */
import { exampleBySlug, examples, type Example } from '$graph/examples.ts';
import { versioned, type Document } from './document.ts';

export function documentOf({ source, values, roles }: Example): Document {
	return versioned({ version: 1, source, values, ranges: {}, roles });
}

/** The first screen of a first visit. */
export const FIRST: Document = documentOf(examples[0]);

/** The example an address asks for by `?example=slug`. */
export function exampleIn(search: string): Example | undefined {
	const slug = new URLSearchParams(search).get('example');
	return slug === null ? undefined : exampleBySlug(slug);
}
