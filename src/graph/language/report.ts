import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import type { Span } from '../span.ts';

/** An error at a range of the source, with the one click that mends it where there is one. */
export function error({ from, to }: Span, message: string, fix?: Fix): Diagnostic {
	return { severity: 'error', message, from, to, ...(fix === undefined ? {} : { fix }) };
}

/** A range that covers both parts and what lies between them. */
export const across = (first: Span, last: Span): Span => ({ from: first.from, to: last.to });

export const replace = ({ from, to }: Span, insert: string): Edit => ({ from, to, insert });
