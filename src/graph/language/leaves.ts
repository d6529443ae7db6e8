/** Numbers, lists of numbers and names: what an expression ends in, as operands. */
import type { Span } from '../span.ts';
import type { Syntax } from '../syntax.ts';
import { shapeText, type Tensor } from '../tensor.ts';
import { namedConstant } from './constants.ts';
import type { Drafts, Operand } from './drafts.ts';
import type { Given } from './given.ts';

/** What names mean where an expression stands. */
export interface Standing {
	/** Of the function whose body it is. */
	readonly parameters?: ReadonlyMap<string, Operand>;
	readonly group?: number;
	/** Stands for every place in the body of an opened operation, which the source does not show. */
	readonly at?: Span;
	/** The group of that operation. */
	readonly definition?: number;
}

export class Leaves {
	/** What each name of the text stands for so far. */
	readonly names = new Map<string, number>();
	readonly #drafts: Drafts;
	readonly #source: string;
	readonly #given: Given;

	constructor(drafts: Drafts, source: string, given: Given) {
		this.#drafts = drafts;
		this.#source = source;
		this.#given = given;
	}

	/** Brackets in which nothing but numbers stands. */
	list(tensor: Tensor, span: Span, scope: Standing): Operand {
		const text = this.#source.slice(span.from, span.to);
		const label = text.length <= 8 && scope.at === undefined ? text : shapeText(tensor.shape);
		const { at = span, group } = scope;
		return { kind: 'number', value: NaN, tensor, label, span: at, group };
	}

	/** A number or a name; a name that nothing has is a new input. */
	of(syntax: Syntax, { parameters, at, group }: Standing): Operand {
		if (syntax.kind === 'number') {
			const { value, text, span } = syntax;
			return { kind: 'number', value, label: text.replace('-', '−'), span: at ?? span, group };
		}
		if (syntax.kind !== 'name') throw new RangeError(`a ${syntax.kind} is no leaf`);
		const { name, span } = syntax;
		const parameter = parameters?.get(name);
		if (parameter !== undefined) return this.#seen(parameter, at ?? span);
		const known = this.names.get(name);
		if (known !== undefined) return this.#seen({ kind: 'node', node: known }, at ?? span);
		const constant = namedConstant(name);
		if (constant !== undefined)
			return {
				kind: 'number',
				value: constant.value,
				label: constant.label,
				span: at ?? span,
				group
			};
		const shape = this.#given.shapes.get(name) ?? [];
		const node = this.#drafts.push({ kind: 'input', name, shape, spans: [span] });
		this.names.set(name, node);
		return { kind: 'node', node };
	}

	/** An input that is a single number because nothing gives it a value. */
	isSingle(part: Syntax, { parameters }: Standing): boolean {
		if (part.kind !== 'name' || parameters?.has(part.name)) return false;
		const draft = this.#drafts.list[this.names.get(part.name) ?? -1];
		return draft?.kind === 'input' && draft.literal === undefined && draft.shape.length === 0;
	}

	#seen(operand: Operand, span: Span): Operand {
		if (operand.kind === 'number') return { ...operand, span };
		this.#drafts.list[operand.node]?.spans.push(span);
		return operand;
	}
}
