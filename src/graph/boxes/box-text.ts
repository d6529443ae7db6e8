/** How the source has a call or a line, for words about its box. */
import type { Span } from '../span.ts';
import type { CallSyntax, Statement, Syntax } from '../syntax.ts';
import { partsOf } from '../syntax-parts.ts';
import type { Graph } from '../graph.ts';
import type { Closable } from './closable.ts';

export interface BoxText {
	readonly text: string;
	readonly body?: string;
}

/** In characters: what is longer is not repeated. */
const LONGEST = { text: 40, body: 48 };

export function boxText(
	{ nodes }: Graph,
	statements: readonly Statement[],
	source: string,
	{ output, group }: Closable
): BoxText {
	const written = ({ from, to }: Span): string => source.slice(from, to).replace(/\s+/g, ' ');
	if (!group) {
		const line = statements.find(({ name }) => name?.text === nodes[output]?.label);
		return { text: line ? shortened(written(line.expression.span)) : (nodes[output]?.label ?? '') };
	}
	const call = statements.map(({ expression }) => callAt(expression, group.span)).find(Boolean);
	const definition = statements.find(
		({ name, parameters }) => parameters !== undefined && name?.text === group.label
	);
	const text = shortened(written(group.span));
	const body = call && definition ? filledIn(definition, call, written) : '';
	return body === '' || body.length > LONGEST.body ? { text } : { text, body };
}

const shortened = (text: string): string =>
	text.length > LONGEST.text ? `${text.slice(0, LONGEST.text)}…` : text;

/** The parts of an expression, itself among them. */
function* allOf(root: Syntax): Generator<Syntax> {
	const stack = [root];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		yield part;
		stack.push(...partsOf(part));
	}
}

function callAt(root: Syntax, { from, to }: Span): CallSyntax | undefined {
	for (const part of allOf(root))
		if (part.kind === 'call' && part.span.from === from && part.span.to === to) return part;
	return undefined;
}

/** The body with what the call gives in the place of the parameters. */
function filledIn(
	{ parameters = [], expression }: Statement,
	{ args }: CallSyntax,
	written: (span: Span) => string
): string {
	const given = new Map(parameters.map(({ text }, index) => [text, args[index]]));
	const places = [...allOf(expression)]
		.flatMap((part) => {
			const arg = part.kind === 'name' ? given.get(part.name) : undefined;
			return arg ? [{ span: part.span, arg }] : [];
		})
		.sort((a, b) => a.span.from - b.span.from);
	let [body, at] = ['', expression.span.from];
	for (const { span, arg } of places) {
		body += written({ from: at, to: span.from }) + argument(arg, written);
		at = span.to;
	}
	return body + written({ from: at, to: expression.span.to });
}

/** In parentheses where signs around it could take it apart. */
function argument(arg: Syntax, written: (span: Span) => string): string {
	const text = written(arg.span);
	return /^[\p{L}\p{N}_.]+$|^[\p{L}\p{N}_]*\([^()]*\)$/u.test(text) ? text : `(${text})`;
}
