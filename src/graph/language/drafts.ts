/** Nodes while statements are still being read: names and places are added until the last line. */
import type { OperationName } from '../ops/index.ts';
import { operationNames } from '../ops/index.ts';
import type { Span } from '../span.ts';
import { SharedTable } from './shared-table.ts';

interface DraftBase {
	/** The reader's name, once a statement gives one. */
	name?: string;
	spans: Span[];
}

export type Draft = DraftBase &
	(
		| { readonly kind: 'input'; readonly literal?: { readonly value: number; readonly span: Span } }
		| { readonly kind: 'constant'; readonly value: number; readonly label: string }
		| { readonly kind: 'operation'; readonly op: OperationName; readonly inputs: readonly number[] }
	);

/** A node by its index, or a number that gets a node of its own wherever it is used. */
export type Operand =
	| { readonly kind: 'node'; readonly node: number }
	| {
			readonly kind: 'number';
			readonly value: number;
			readonly label: string;
			readonly span: Span;
	  };

/** Stands for the second input of an operation that has one. */
const NONE = 0x7fffffff;

/** The list of drafts, in evaluation order, in which equal operations are one. */
export class Drafts {
	readonly list: Draft[] = [];
	readonly #shared = new SharedTable();
	readonly #numbers = new Map<number | string, number>();

	push(draft: Draft): number {
		return this.list.push(draft) - 1;
	}

	/** The node of an operation, new or found, with this place among its spans. */
	apply(op: OperationName, operands: readonly Operand[], span: Span): number {
		const code = operationNames.indexOf(op);
		const [a = NONE, b = NONE] = operands.map((operand) => this.#code(operand));
		const found = this.#shared.find(code, a, b);
		if (found !== undefined) {
			this.#seenAgain(found, operands, span);
			return found;
		}
		const inputs = operands.map((operand) => this.settle(operand));
		const node = this.push({ kind: 'operation', op, inputs, spans: [span] });
		this.#shared.add(code, a, b, node);
		return node;
	}

	/** The node of an operand; a number gets one of its own. */
	settle(operand: Operand): number {
		if (operand.kind === 'node') return operand.node;
		const { value, label, span } = operand;
		return this.push({ kind: 'constant', value, label, spans: [span] });
	}

	/** A node is its index; equal numbers share a negative code. */
	#code(operand: Operand): number {
		if (operand.kind === 'node') return operand.node;
		const key = Object.is(operand.value, -0) ? '-0' : operand.value;
		const known = this.#numbers.get(key);
		const code = known ?? -2 - this.#numbers.size;
		if (known === undefined) this.#numbers.set(key, code);
		return code;
	}

	#seenAgain(node: number, operands: readonly Operand[], span: Span): void {
		const draft = this.list[node];
		draft?.spans.push(span);
		if (draft?.kind !== 'operation') return;
		for (const [slot, operand] of operands.entries())
			if (operand.kind === 'number') this.list[draft.inputs[slot] ?? -1]?.spans.push(operand.span);
	}
}
