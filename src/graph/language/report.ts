import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import type { Span } from '../span.ts';

/** An error at a range of the source, with the one click that mends it where there is one. */
export const error = (span: Span, message: string, fix?: Fix): Diagnostic =>
	diagnostic('error', span, message, fix);

/** The text is read all the same, though surely it is not meant so. */
export const warning = (span: Span, message: string, fix?: Fix): Diagnostic =>
	diagnostic('warning', span, message, fix);

/** The text is read, and perhaps it is meant so. */
export const info = (span: Span, message: string, fix?: Fix): Diagnostic =>
	diagnostic('info', span, message, fix);

function diagnostic(
	severity: Diagnostic['severity'],
	{ from, to }: Span,
	message: string,
	fix?: Fix
): Diagnostic {
	return { severity, message, from, to, ...(fix === undefined ? {} : { fix }) };
}

/** What is wrong in a text that can be read all the same, though not computed. */
export const legible = (told: Diagnostic): Diagnostic =>
	told.severity === 'error' ? { ...told, legible: true } : told;

/** A range that covers both parts and what lies between them. */
export const across = (first: Span, last: Span): Span => ({ from: first.from, to: last.to });

export const replace = ({ from, to }: Span, insert: string): Edit => ({ from, to, insert });
