/** Nodes while statements are still being read: names and places are added until the last line. */
import { operationNames, operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Options } from '../ops/options.ts';
import type { Span } from '../span.ts';
import { SCALAR, sizeOf, type Shape, type Tensor, type Value } from '../tensor.ts';
import { DraftRepeats } from './draft-repeats.ts';
import { entriesText, StructureHash } from './keys.ts';
import {
	LIMITS,
	TOO_MANY_CONTRIBUTIONS,
	TOO_MANY_NODES,
	TOO_MANY_NUMBERS,
	TOO_MANY_PRODUCTS,
	TREE_TOO_LARGE
} from './limits.ts';
import { Refused } from './refused.ts';
import { error } from './report.ts';
import { SharedTable } from './shared-table.ts';

interface DraftBase {
	/** The reader's name, once a statement gives one. */
	name?: string;
	/** The hash of the closed operation, of the node that is the result of the same one opened. */
	standsFor?: string;
	spans: Span[];
	readonly shape: Shape;
	readonly group?: number | undefined;
}

export type Draft = DraftBase &
	(
		| { readonly kind: 'input'; readonly literal?: { readonly value: Value; readonly span: Span } }
		| {
				readonly kind: 'constant';
				readonly value: number;
				readonly tensor?: Tensor;
				readonly label: string;
		  }
		| {
				readonly kind: 'operation';
				readonly op: OperationName;
				readonly inputs: readonly number[];
				readonly options: Options | undefined;
				readonly star: boolean;
				readonly opens: string | undefined;
		  }
	);

/** A node by its index, or a number (or a list of numbers) that gets a node of its own wherever it is used. */
export type Operand =
	| { readonly kind: 'node'; readonly node: number }
	| {
			readonly kind: 'number';
			/** NaN for a list. */
			readonly value: number;
			readonly tensor?: Tensor;
			readonly label: string;
			readonly span: Span;
			/** The box in which it is written. */
			readonly group: number | undefined;
	  };

/** An operation on operands whose shapes fit. */
export interface Application {
	readonly op: OperationName;
	readonly operands: readonly Operand[];
	readonly shape: Shape;
	readonly options: Options | undefined;
	/** `*` between tensors. */
	readonly star: boolean;
	readonly span: Span;
	readonly group: number | undefined;
	/** The outermost opened operation whose definition this is a part of. */
	readonly definition: number | undefined;
}

const COMPOUND: ReadonlySet<OperationName> = new Set(
	operationNames.filter((name) => operations[name].definition !== undefined)
);
const CODES = new Map(operationNames.map((name, code) => [name, code]));

/** Of a number used as an operand: its own text, of a list its entries. */
const identityOf = ({ tensor, label }: Extract<Operand, { kind: 'number' }>): string =>
	tensor ? entriesText(tensor) : label;

/** Stands for the second input of an operation that has one. */
const NONE = 0x7fffffff;

/** The list of drafts, in evaluation order, in which equal operations are one, or each is its own in a tree. */
export class Drafts {
	readonly list: Draft[] = [];
	readonly repeats = new DraftRepeats();
	readonly #limit: number;
	readonly #tree: boolean;
	readonly #hashes = new StructureHash();
	readonly #shared = new SharedTable();
	/** What the table has no room for: three inputs and more, or options. */
	readonly #others = new Map<string, number>();
	readonly #numbers = new Map<number | string, number>();
	#elements = 0;
	#contributions = 0;
	#products = 0;

	constructor(limit: number = LIMITS.nodes, tree = false) {
		this.#limit = limit;
		this.#tree = tree;
	}

	/** Refuses what would go past a limit, before anything of that size is made. */
	push(draft: Draft): number {
		if (this.list.length >= this.#limit) this.#refuse(draft.spans[0], TOO_MANY_NODES);
		this.#elements += sizeOf(draft.shape);
		if (this.#elements > LIMITS.elements) this.#refuse(draft.spans[0], TOO_MANY_NUMBERS);
		const index = this.list.push(draft) - 1;
		this.#hashes.add(index, draft);
		return index;
	}

	#refuse(span: Span = { from: 0, to: 0 }, message: string): never {
		throw new Refused(error(span, this.#tree ? TREE_TOO_LARGE : message));
	}

	/** A name or another identity changes what the hash of a node is made of. */
	renamed(index: number): void {
		const draft = this.list[index];
		if (draft !== undefined) this.#hashes.add(index, draft);
	}

	shapeOf(operand: Operand): Shape {
		return operand.kind === 'node'
			? (this.list[operand.node]?.shape ?? SCALAR)
			: (operand.tensor?.shape ?? SCALAR);
	}

	/** The node of an operation, new or found, with this place among its spans. */
	apply(application: Application): number {
		const text = this.#textOf(application);
		const a = this.#code(application.operands[0]);
		const b = this.#code(application.operands[1]);
		const code = CODES.get(application.op)!;
		const found = text === undefined ? this.#shared.find(code, a, b) : this.#others.get(text);
		const known = found === undefined ? undefined : this.#known(found, application);
		if (known !== undefined) {
			this.#seenAgain(known, application);
			return known;
		}
		this.#countContributions(application);
		this.#countProducts(application);
		const { op, operands, shape, options, star, span, group } = application;
		const inputs = operands.map((operand) => this.settle(operand));
		const opens = this.opensOf(application);
		const spans = [span];
		const node = this.push({
			kind: 'operation',
			op,
			inputs,
			shape,
			spans,
			options,
			star,
			opens,
			group
		});
		if (found === undefined && text !== undefined) this.#others.set(text, node);
		else if (found === undefined) this.#shared.add(code, a, b, node);
		this.repeats.made(node, found ?? node, application.definition);
		return node;
	}

	#countContributions({ operands, span }: Application): void {
		for (const operand of operands) this.#contributions += sizeOf(this.shapeOf(operand));
		if (this.#contributions > LIMITS.contributions) this.#refuse(span, TOO_MANY_CONTRIBUTIONS);
	}

	#countProducts({ op, operands, shape, span }: Application): void {
		const record: Operation = operations[op];
		if (record.kind === 'elementwise' || record.products === undefined) return;
		const shapes = operands.map((operand) => this.shapeOf(operand));
		this.#products += record.products(shapes, shape);
		if (this.#products > LIMITS.products) this.#refuse(span, TOO_MANY_PRODUCTS);
	}

	/** The node that can be used again; undefined in a tree, unless one opened definition uses it twice. */
	#known(found: number, { definition }: Application): number | undefined {
		const own = this.repeats.within(definition, found);
		if (own !== undefined) return own;
		this.repeats.add(found);
		if (this.#tree) return undefined;
		this.repeats.made(found, found, definition);
		return found;
	}

	/** The key with which an operation made of simpler ones is opened; undefined for all others. */
	opensOf({ op, operands, options }: Application): string | undefined {
		if (!COMPOUND.has(op)) return undefined;
		const parts = operands.map((operand) =>
			operand.kind === 'node' ? this.#hashes.text(operand.node) : identityOf(operand)
		);
		return `${op}(${parts.join(',')}${options === undefined ? '' : JSON.stringify(options)})`;
	}

	/** The node of an operand; a number gets one of its own. */
	settle(operand: Operand): number {
		if (operand.kind === 'node') return operand.node;
		const { value, tensor, label, span, group } = operand;
		const shape = tensor?.shape ?? SCALAR;
		const spans = [span];
		return this.push({
			kind: 'constant',
			value,
			label,
			shape,
			spans,
			group,
			...(tensor ? { tensor } : {})
		});
	}

	#textOf({ op, operands, options }: Application): string | undefined {
		if (operands.length < 3 && options === undefined) return undefined;
		const codes = operands.map((operand) => this.#code(operand));
		return `${op} ${codes.join(' ')} ${JSON.stringify(options)}`;
	}

	/** A node is its index; equal numbers share a negative code. */
	#code(operand: Operand | undefined): number {
		if (operand === undefined) return NONE;
		if (operand.kind === 'node') return this.repeats.first(operand.node);
		const { tensor, value } = operand;
		const key = tensor ? entriesText(tensor) : Object.is(value, -0) ? '-0' : value;
		const known = this.#numbers.get(key);
		const code = known ?? -2 - this.#numbers.size;
		if (known === undefined) this.#numbers.set(key, code);
		return code;
	}

	#seenAgain(node: number, { operands, span }: Application): void {
		const draft = this.list[node];
		draft?.spans.push(span);
		if (draft?.kind !== 'operation') return;
		for (const [slot, operand] of operands.entries())
			if (operand.kind === 'number') this.list[draft.inputs[slot] ?? -1]?.spans.push(operand.span);
	}
}
