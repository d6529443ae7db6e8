/** Inputs at which an operation is told apart from what it is made of: corners, ties, zeros, and numbers far out. */
import { operations, type OperationName } from '../ops/index.ts';
import type { Probe } from '../ops/whole.ts';
import { tensorOf, valueOf, type Value } from '../tensor.ts';

/** As 1/0, log(0) and 0/0 give. */
const NOT_FINITE = [Infinity, -Infinity, NaN];
const ALONE = [0, 0.5, -0.5, 1, -1, 3, -3, 2, 20, -20, 700, -700, 800, -800, ...NOT_FINITE];
/** Every tie of three, and every order. */
const TRIPLES = [-1, 0, 1, 2, ...NOT_FINITE];

type Fill = (entry: number) => number;

const all =
	(number: number): Fill =>
	() =>
		number;
const far =
	(number: number): Fill =>
	(entry) =>
		entry % 2 === 0 ? number : -number;
const mixed: Fill = (entry) => (entry % 3) - 1;
/** Of length 1. */
const unit: Fill = (entry) => Number(entry % 3 === 0);
const rising: Fill = (entry) => (entry % 3) + 1;

/** One among finite ones. */
const among =
	(number: number): Fill =>
	(entry) =>
		entry === 0 ? number : mixed(entry);

const ENDLESS = [...NOT_FINITE.map(all), ...NOT_FINITE.map(among), far(Infinity)];

const FIRST = [all(0), all(1), all(0.5), mixed, unit, far(700), far(-800), all(700), ...ENDLESS];
/** With class numbers between whole ones, halfway, and outside. */
const OTHERS = [0, 1, -1, 0.4, 1.4, 1.5, 3.5, 7].map(all).concat(mixed, rising, far(700), ENDLESS);

/** With the options and the shapes of the probes. */
export function specialPoints(name: OperationName): readonly Probe[] {
	const operation = operations[name];
	if (operation.kind === 'whole')
		// The text refuses eps=0, which would leave a division by 0 unguarded.
		return distinct(operation.probes.filter(({ options }) => options?.eps !== 0).flatMap(filled));
	if (operation.arity === 1) return ALONE.map((x) => ({ inputs: [x] }));
	const pairs = TRIPLES.flatMap((a) => TRIPLES.map((b) => [a, b]));
	return operation.arity === 2
		? pairs.map((inputs) => ({ inputs }))
		: pairs.flatMap((pair) => TRIPLES.map((c) => ({ inputs: [...pair, c] })));
}

/** Many fills make the same of one number. */
function distinct(probes: readonly Probe[]): readonly Probe[] {
	const text = (_key: string, part: unknown): unknown =>
		typeof part === 'number' ? String(part) : part;
	return [...new Map(probes.map((probe) => [JSON.stringify(probe, text), probe])).values()];
}

const filled = ({ inputs: [first, ...others], options }: Probe): Probe[] =>
	FIRST.flatMap((fill) =>
		(others.length === 0 ? [all(0)] : OTHERS).map((other) => ({
			inputs: [
				...(first === undefined ? [] : [withFill(first, fill)]),
				...others.map((input) => withFill(input, other))
			],
			...(options && { options })
		}))
	);

function withFill(value: Value, fill: Fill): Value {
	const { shape, data } = tensorOf(value) ?? { shape: [], data: new Float64Array(1) };
	return valueOf({ shape, data: data.map((_, entry) => fill(entry)) });
}
