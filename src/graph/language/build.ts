/** Statements → Graph: names resolved, shapes worked out, functions inlined, equal expressions shared, every node after its inputs. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Graph } from '../graph.ts';
import type { Statement } from '../syntax.ts';
import { Drafts, type Draft } from './drafts.ts';
import { Evaluation } from './evaluate.ts';
import { finish } from './finish.ts';
import { NOTHING_GIVEN, type Given } from './given.ts';
import { literalOf } from './literal.ts';
import { Refused } from './refused.ts';

export type Built =
	| { readonly ok: true; readonly graph: Graph; readonly infos: readonly Diagnostic[] }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

/** The graph of a program whose names have been checked, or the first thing that does not fit. */
export function build(
	statements: readonly Statement[],
	source: string,
	given: Given = NOTHING_GIVEN,
	limit?: number
): Built {
	const evaluation = new Evaluation(new Drafts(limit, given.tree), source, given);
	try {
		let output = 0;
		for (const statement of statements)
			if (statement.parameters !== undefined) evaluation.learn(statement);
			else output = define(evaluation, statement, given);
		const { drafts, names, groups, infos } = evaluation;
		const graph = finish(drafts.list, names, output, groups.list);
		const repeats = drafts.repeats.told;
		return { ok: true, graph: repeats === undefined ? graph : { ...graph, repeats }, infos };
	} catch (refused) {
		if (refused instanceof Refused) return { ok: false, diagnostic: refused.diagnostic };
		throw refused;
	}
}

function define(evaluation: Evaluation, statement: Statement, { shapes }: Given): number {
	const { drafts, names } = evaluation;
	const { name, expression } = statement;
	const literal = name === undefined ? undefined : literalOf(expression);
	const node =
		name !== undefined && literal !== undefined
			? drafts.push({
					kind: 'input',
					name: name.text,
					shape: shapes.get(name.text) ?? literal.shape,
					literal: { value: literal.value, span: expression.span },
					spans: [expression.span]
				})
			: drafts.settle(evaluation.of(expression));
	if (name === undefined) return node;
	names.set(name.text, node);
	const draft = drafts.list[node];
	if (draft === undefined) return node;
	if (draft.name === undefined) {
		draft.name = name.text;
		draft.spans = definedFirst(draft, statement);
		drafts.renamed(node);
	}
	draft.spans.push(name.span);
	return node;
}

/** A shared expression may stand unnamed before the line that names it. */
const definedFirst = ({ spans }: Draft, { expression: { span } }: Statement): Draft['spans'] => [
	span,
	...spans.filter((other) => other.from !== span.from || other.to !== span.to)
];
