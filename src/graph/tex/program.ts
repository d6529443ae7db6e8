/** A whole program as one formula, or as one formula a line when that would be too wide. */
import type { Graph, NodeId } from '../graph.ts';
import type { Statement, Syntax } from '../syntax.ts';
import { partsOf } from '../syntax-parts.ts';
import { printExpression, type Printed } from './expression.ts';
import { lineTex } from './line.ts';
import { lengthOf, LONGEST, WIDEST } from './limits.ts';
import { placesOf, within, type Places } from './places.ts';

export interface ProgramTexOptions {
	/** The node whose formula is shown; the last statement’s when absent. */
	readonly target?: NodeId;
	/** Estimated width, in em, up to which the lines are put into one formula; 256 px at 18 px a character. */
	readonly width?: number;
}

const nothing = (): undefined => undefined;

const MOST_LINES = 8;

/** Undefined where it would be too long to typeset. */
export function programTex(
	statements: readonly Statement[],
	graph: Graph,
	options: ProgramTexOptions = {}
): string | undefined {
	const places = placesOf(graph);
	return (
		composed(statements, graph, options, places) ??
		// a formula without marks is a good deal shorter
		composed(statements, graph, options, { ...places, nodeOf: nothing, writtenAt: nothing })
	);
}

function composed(
	statements: readonly Statement[],
	graph: Graph,
	{ target, width = 14.2 }: ProgramTexOptions,
	places: Places
): string | undefined {
	const shown = statements.filter((statement) => !isInput(statement, graph));
	const last = shown.findLast(
		({ name }) => target !== undefined && names(graph, name?.text, target)
	);
	const end = last ?? shown.at(-1) ?? statements.at(-1);
	if (end === undefined) return undefined;
	const tex = oneFormula(shown, end, places, width) ?? oneALine(shown, places);
	return tex === undefined || lengthOf(tex) > LONGEST ? undefined : tex;
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
	places: Places,
	width: number
): string | undefined {
	const needed = neededBy(statements, end);
	// A function has a line of its own.
	if ([...needed].some(({ parameters }) => parameters !== undefined)) return undefined;
	const known = new Map<string, Printed>();
	const lookups = { ...places, expansion: (name: string) => known.get(name) };
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
		if (part.kind === 'name' || part.kind === 'call') found.add(part.name);
		for (const inner of partsOf(part)) stack.push(inner);
	}
	return found;
}

function oneALine(statements: readonly Statement[], places: Places): string | undefined {
	if (statements.length > MOST_LINES) return undefined;
	const lines: string[] = [];
	for (const statement of statements) {
		const lookups = { ...within(statement, places), expansion: () => undefined };
		const printed = printExpression(statement.expression, lookups, WIDEST);
		if (printed === undefined) return undefined;
		lines.push(lineTex(statement, printed, statements.length > 1 ? '&' : ''));
	}
	const [only, ...others] = lines;
	return others.length === 0 ? only : `\\begin{aligned}${lines.join(' \\\\ ')}\\end{aligned}`;
}
