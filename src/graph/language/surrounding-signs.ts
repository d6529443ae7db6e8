/** Messages about signs that work on what stands beside them: `√x`, `‖x‖`, `30°`, `x ← 3`. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { quote } from './quote.ts';
import { error, replace } from './report.ts';

/** As far as is looked for the other end of a sign. */
const REACH = 200;

export function surrounding(sign: string, at: Span, source: string): Diagnostic | undefined {
	const after = source.slice(at.to, at.to + REACH);
	if (sign === '√') return root(at, after);
	if (sign === '‖') return norm(at, after);
	const before = source.slice(Math.max(0, at.from - REACH), at.from);
	if (sign === '←') return arrow(at, before);
	return sign === '°' || sign === 'º' ? degrees(at, before) : undefined;
}

/** `√x` and `√(x + 1)`. */
function root(at: Span, after: string): Diagnostic {
	const message = 'Write a root with `sqrt`, as in `sqrt(x)`.';
	if (/^\s*\(/.test(after))
		return error(at, message, { title: 'Write `sqrt`', edits: [replace(at, 'sqrt')] });
	const [all = '', operand] = /^\s*([\p{L}\d_.₀-₉]+)/u.exec(after) ?? [];
	return written(
		operand && `sqrt(${operand})`,
		{ from: at.from, to: at.to + all.length },
		message,
		at
	);
}

/** `‖x‖`, perhaps with the 2 of its usual kind. */
function norm(at: Span, after: string): Diagnostic {
	const [all = '', inner] = /^([^‖\r\n]+)‖₂?/.exec(after) ?? [];
	const whole = { from: at.from, to: at.to + all.length };
	return written(
		inner && `norm(${inner.trim()})`,
		whole,
		'Write a norm with `norm`, as in `norm(x)`.',
		at
	);
}

function degrees(at: Span, before: string): Diagnostic {
	const [all = '', number] = /(\d+\.?\d*|\.\d+)\s*$/.exec(before) ?? [];
	const whole = { from: at.from - all.length, to: at.to };
	return written(
		number && `(${number}*pi/180)`,
		whole,
		'Angles are in radians here, and degrees are written as in `30*pi/180`.',
		at
	);
}

/** `x ← 3`, where it stands behind a name that begins a statement. */
function arrow(at: Span, before: string): Diagnostic {
	const isFirst = /(^|[\r\n;])\s*[\p{L}_][\p{L}\d_]*\s*$/u.test(before);
	return written(isFirst ? '=' : undefined, at, 'A name gets its value with `=`.', at);
}

function written(instead: string | undefined, whole: Span, message: string, at: Span): Diagnostic {
	if (instead === undefined || instead === '') return error(at, message);
	return error(whole, message, {
		title: `Write ${quote(instead)}`,
		edits: [replace(whole, instead)]
	});
}
