/** A whole program as one formula, or as one formula a line when that would be too wide. */
import type { Graph, NodeId } from '../graph.ts';
import type { Statement, Syntax } from '../syntax.ts';
import { printExpression, type Lookups, type Printed } from './expression.ts';
import { settled } from './parts.ts';
import { nameTex } from './names.ts';

export interface ProgramTexOptions {
	/** The node whose formula is shown; the last statement’s when absent. */
	readonly target?: NodeId;
	/** Estimated width, in em, up to which the lines are put into one formula; 256 px at 18 px a character. */
	readonly width?: number;
}

/** Past this KaTeX is not asked. */
const LONGEST = 2000;
/** In em; a line of that width has more TeX than that, so printing need not go on. */
const WIDEST = 400;
const MOST_LINES = 8;

/** Undefined where it would be too long to typeset. */
export function programTex(
	statements: readonly Statement[],
	graph: Graph,
	options: ProgramTexOptions = {}
): string | undefined {
	const nodeOf = nodesBySpan(graph);
	return (
		composed(statements, graph, options, nodeOf) ??
		// a formula without marks is a good deal shorter
		composed(statements, graph, options, () => undefined)
	);
}

function composed(
	statements: readonly Statement[],
	graph: Graph,
	{ target, width = 14.2 }: ProgramTexOptions,
	nodeOf: Lookups['nodeOf']
): string | undefined {
	const shown = statements.filter((statement) => !isInput(statement, graph));
	const last = shown.findLast(
		({ name }) => target !== undefined && names(graph, name?.text, target)
	);
	const end = last ?? shown.at(-1) ?? statements.at(-1);
	if (end === undefined) return undefined;
	const tex = oneFormula(shown, end, nodeOf, width) ?? oneALine(shown, nodeOf);
	return tex === undefined || tex.length > LONGEST ? undefined : tex;
}

const names = (graph: Graph, name: string | undefined, node: NodeId): boolean =>
	name !== undefined && graph.names.get(name) === node;

/** `w1 = 0.5` gives an input its value and is no part of the formula. */
function isInput({ name, expression }: Statement, graph: Graph): boolean {
	const node = name && graph.names.get(name.text);
	return expression.kind !== 'name' && node !== undefined && graph.nodes[node]?.kind === 'input';
}

/** Puts the named lines into the target, as long as the whole stays narrow. */
function oneFormula(
	statements: readonly Statement[],
	end: Statement,
	nodeOf: Lookups['nodeOf'],
	width: number
): string | undefined {
	const needed = neededBy(statements, end);
	const known = new Map<string, Printed>();
	const lookups = { nodeOf, expansion: (name: string) => known.get(name) };
	for (const statement of statements) {
		if (!needed.has(statement)) continue;
		const printed = printExpression(statement.expression, lookups, width);
		if (printed === undefined) return undefined;
		if (statement === end) {
			const line = lineTex(statement, printed);
			return printed.width + (statement.name ? 2 : 0) > width ? undefined : line;
		}
		if (statement.name) known.set(statement.name.text, printed);
	}
	return undefined;
}

/** The statements whose names the end mentions, directly or through one another. */
function neededBy(statements: readonly Statement[], end: Statement): ReadonlySet<Statement> {
	const byName = new Map(statements.map((statement) => [statement.name?.text, statement]));
	const needed = new Set<Statement>([end]);
	for (const statement of needed)
		for (const name of mentioned(statement.expression)) {
			const other = byName.get(name);
			if (other) needed.add(other);
		}
	return needed;
}

function mentioned(root: Syntax): ReadonlySet<string> {
	const found = new Set<string>();
	const stack = [root];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		if (part.kind === 'name') found.add(part.name);
		else if (part.kind === 'apply') stack.push(...part.args);
	}
	return found;
}

function oneALine(statements: readonly Statement[], nodeOf: Lookups['nodeOf']): string | undefined {
	if (statements.length > MOST_LINES) return undefined;
	const lines: string[] = [];
	const lookups = { nodeOf, expansion: () => undefined };
	for (const statement of statements) {
		const printed = printExpression(statement.expression, lookups, WIDEST);
		if (printed === undefined) return undefined;
		lines.push(lineTex(statement, printed, statements.length > 1 ? '&' : ''));
	}
	const [only, ...others] = lines;
	return others.length === 0 ? only : `\\begin{aligned}${lines.join(' \\\\ ')}\\end{aligned}`;
}

/** The name on the left is not marked: what a node is stands on the right. */
function lineTex({ name }: Statement, printed: Printed, align = ''): string {
	const tex = settled(printed.tex);
	return name === undefined ? `${align}${tex}` : `${nameTex(name.text)} ${align}= ${tex}`;
}

/** Every place where the text writes a node, as the graph remembers it. */
function nodesBySpan(graph: Graph): Lookups['nodeOf'] {
	const bySpan = new Map<string, NodeId>();
	for (const { id, spans } of graph.nodes)
		for (const { from, to } of spans) bySpan.set(`${from}:${to}`, id);
	return (part) =>
		bySpan.get(`${part.span.from}:${part.span.to}`) ??
		(part.kind === 'name' ? graph.names.get(part.name) : undefined);
}
