/** One line of a program as a formula: what a page shows of a program of which there is too much to show. */
import type { Graph } from '../graph.ts';
import type { Statement } from '../syntax.ts';
import { printExpression } from './expression.ts';
import { lineTex } from './line.ts';
import { lengthOf, LONGEST, WIDEST } from './limits.ts';
import { placesOf, within } from './places.ts';

/** The statement at a place of the text; undefined where there is none, or it is too long to typeset. */
export function statementTexAt(
	statements: readonly Statement[],
	graph: Graph,
	at: number
): string | undefined {
	const statement = statements.find(({ span }) => span.from <= at && at <= span.to);
	if (!statement) return undefined;
	const lookups = { ...within(statement, placesOf(graph)), expansion: () => undefined };
	const printed = printExpression(statement.expression, lookups, WIDEST);
	if (printed === undefined) return undefined;
	const tex = lineTex(statement, printed);
	return lengthOf(tex) > LONGEST ? undefined : tex;
}
