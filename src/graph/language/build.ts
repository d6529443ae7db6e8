/** Statements → Graph: names resolved, equal expressions shared, every node after its inputs. */
import type { Graph } from '../graph.ts';
import type { Statement, Syntax } from '../syntax.ts';
import { namedConstant } from './constants.ts';
import { Drafts, type Draft, type Operand } from './drafts.ts';
import { finish } from './finish.ts';
import { LIMITS } from './limits.ts';

interface Builder {
	readonly drafts: Drafts;
	/** What each name of the text stands for so far. */
	readonly names: Map<string, number>;
}

/** The graph of a program whose names have been checked, or nothing when it would have too many nodes. */
export function build(
	statements: readonly Statement[],
	limit: number = LIMITS.nodes
): Graph | undefined {
	const builder: Builder = { drafts: new Drafts(), names: new Map() };
	let output = 0;
	for (const statement of statements) {
		output = define(builder, statement);
		if (builder.drafts.list.length > limit) return undefined;
	}
	return finish(builder.drafts.list, builder.names, output);
}

function define({ drafts, names }: Builder, { name, expression }: Statement): number {
	const node =
		name !== undefined && expression.kind === 'number'
			? drafts.push({
					kind: 'input',
					name: name.text,
					literal: { value: expression.value, span: expression.span },
					spans: [expression.span]
				})
			: drafts.settle(evaluate({ drafts, names }, expression));
	if (name === undefined) return node;
	names.set(name.text, node);
	const draft = drafts.list[node];
	if (draft === undefined) return node;
	if (draft.name === undefined) {
		draft.name = name.text;
		draft.spans = definedFirst(draft, expression);
	}
	draft.spans.push(name.span);
	return node;
}

/** A shared expression may stand unnamed before the line that names it. */
const definedFirst = ({ spans }: Draft, { span }: Syntax): Draft['spans'] => [
	span,
	...spans.filter((other) => other.from !== span.from || other.to !== span.to)
];

/** Operands before their operation, by a loop: a sum of thousands of terms is as deep as it is long. */
function evaluate(builder: Builder, root: Syntax): Operand {
	const work: { readonly syntax: Syntax; readonly ready: boolean }[] = [
		{ syntax: root, ready: false }
	];
	const done: Operand[] = [];
	for (let item = work.pop(); item !== undefined; item = work.pop()) {
		const { syntax, ready } = item;
		if (syntax.kind !== 'apply') done.push(leaf(builder, syntax));
		else if (ready) {
			const operands = done.splice(done.length - syntax.args.length);
			done.push({ kind: 'node', node: builder.drafts.apply(syntax.op, operands, syntax.span) });
		} else {
			work.push({ syntax, ready: true });
			for (const argument of syntax.args.toReversed())
				work.push({ syntax: argument, ready: false });
		}
	}
	const [result] = done;
	if (result === undefined) throw new RangeError('an expression without a value');
	return result;
}

function leaf({ drafts, names }: Builder, syntax: Exclude<Syntax, { kind: 'apply' }>): Operand {
	const { span } = syntax;
	if (syntax.kind === 'number') {
		const { value, text } = syntax;
		return { kind: 'number', value, label: text.replace('-', '−'), span };
	}
	const known = names.get(syntax.name);
	if (known !== undefined) {
		drafts.list[known]?.spans.push(span);
		return { kind: 'node', node: known };
	}
	const constant = namedConstant(syntax.name);
	if (constant !== undefined)
		return { kind: 'number', value: constant.value, label: constant.label, span };
	const node = drafts.push({ kind: 'input', name: syntax.name, spans: [span] });
	names.set(syntax.name, node);
	return { kind: 'node', node };
}
