/**
 * Whole operations that only multiply entries, or add up products of entries, one of each input: their coefficients are read off their
 * forward-mode rule, so that none of them is written down twice.
 */
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import type { Use } from '../ops/use.ts';
import type { Whole } from '../ops/whole.ts';
import { sizeOf, type Shape } from '../tensor.ts';
import { sumOfTerms, term, type Term } from './terms.ts';

export interface WholeUse {
	readonly operation: Whole;
	readonly options: Options | undefined;
	readonly shapes: readonly Shape[];
	readonly shape: Shape;
	/** The entries of each input. */
	readonly inputs: readonly (readonly Term[])[];
}

/** y = Σ over all inputs of coefficient × entry. */
export function linear(given: WholeUse): Term[] {
	const use = useOf(given);
	const summands = emptyLists<readonly [number, Term]>(given.shape);
	for (const [slot, entries] of given.inputs.entries())
		for (const [at, entry] of entries.entries())
			for (const [to, factor] of pushed(given, use, slot, at).entries())
				if (factor !== 0) summands[to]!.push([factor, entry]);
	return summands.map(sumOfTerms);
}

/** y = Σ of coefficient × an entry of the first × an entry of the second. */
export function bilinear(given: WholeUse): Term[] {
	const use = useOf(given);
	const [first = [], second = []] = given.inputs;
	const summands = emptyLists<readonly [number, Term]>(given.shape);
	for (const [across, right] of second.entries()) {
		use.inputs[1]!.fill(0)[across] = 1;
		for (const [at, left] of first.entries())
			for (const [to, factor] of pushed(given, use, 0, at).entries())
				if (factor !== 0)
					summands[to]!.push([factor, term(`${left.text} * ${right.text}`, [left, right])]);
	}
	return summands.map(sumOfTerms);
}

/** y = the product of the entries of a line: those along which it has a slope where all of them are 1. */
export function productOfLine(given: WholeUse): Term[] {
	const use = useOf(given);
	use.inputs[0]!.fill(1);
	given.operation.apply(use);
	const factors = emptyLists<Term>(given.shape);
	for (const [at, entry] of (given.inputs[0] ?? []).entries())
		for (const [to, slope] of pushed(given, use, 0, at).entries())
			if (slope !== 0) factors[to]!.push(entry);
	return factors.map((line) => term(`(${line.map(({ text }) => text).join(' * ')})`, line));
}

function pushed({ operation }: WholeUse, use: Use, slot: number, at: number): Float64Array {
	const tangent = new Float64Array(use.inputs[slot]!.length);
	tangent[at] = 1;
	const into = new Float64Array(use.output.length);
	operation.push(use, slot, tangent, into);
	return into;
}

function useOf({ operation, options = NO_OPTIONS, shapes, shape }: WholeUse): Use {
	return {
		inputs: shapes.map((each) => new Float64Array(sizeOf(each))),
		shapes,
		output: new Float64Array(sizeOf(shape)),
		shape,
		options,
		tables: operation.tables?.(shapes, options, shape) ?? []
	};
}

const emptyLists = <Each>(shape: Shape): Each[][] =>
	Array.from({ length: sizeOf(shape) }, () => []);
