/** The backward step of an operation on whole tensors, in the words of its record. */
import type { OperationNode } from '../../graph.ts';
import type { Gate } from '../../ops/described.ts';
import type { Whole } from '../../ops/whole.ts';
import { sizeOf } from '../../tensor.ts';
import { useOf } from '../../whole-use.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { number, say, text, type Phrase } from '../phrase.ts';
import { plain } from '../plain.ts';
import { clauseOf } from './clause.ts';
import type { Gathering } from './gatherings.ts';
import { filledWith } from './holes.ts';
import { tensorKink } from './kink.ts';
import { receivesTensor } from './receives.ts';
import { repeats } from './repeats.ts';
import { isZero } from './size.ts';

/** More receivers than these are told together. */
const TOLD = 3;
/** In characters: what two lines hold. */
const LONGEST = 210;

const DOING: Record<Gate, string> = {
	copies: ' and passes it on',
	swaps: ' and multiplies it by the other factor',
	routes: ' and passes it to what its value came from',
	scales: ' and multiplies it by its slopes',
	moves: ' and moves it back',
	mixes: ' and shares it out'
};

export function returnWords(
	context: Context,
	node: OperationNode,
	record: Whole,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const short = allWords(context, node, record, gets, NOTHING);
	return (
		[ALL, WORKED]
			.map((written) => allWords(context, node, record, gets, written))
			.find((words) => plain(words, context.format).length <= LONGEST) ?? short
	);
}

/** Which numbers are written out: those that arrive, and those that are passed on. */
interface Written {
	readonly arriving: boolean;
	readonly passed: boolean;
}

const ALL: Written = { arriving: true, passed: true };
const WORKED: Written = { arriving: false, passed: true };
const NOTHING: Written = { arriving: false, passed: false };

function allWords(
	context: Context,
	node: OperationNode,
	record: Whole,
	gets: readonly Gathering[],
	{ arriving, passed }: Written
): readonly Phrase[] {
	const kink = tensorKink(context, node);
	const start = receivesTensor(context, node, arriving);
	const head =
		kink === undefined ? say`${start}${doing(node, record)}: ` : say`${start}. ${kink}: `;
	const use = useOf(context.run, node, record);
	const told = (one: Gathering): readonly Phrase[] =>
		clauseOf(context, node, record, {
			one,
			use,
			written: passed,
			kinked: kink !== undefined,
			gets
		});
	if (gets.length > TOLD) return say`${head}${alone(record, gets, told) ?? together(record)}`;
	const clauses = gets.map(told);
	return say`${head}${joinedClauses(clauses)}${gets.flatMap((one) => stacked(context, node, record, one))}`;
}

const doing = ({ inputs }: OperationNode, { gate }: Whole): string =>
	gate === 'swaps' && inputs.length === 1 ? `${DOING.swaps}s` : DOING[gate];

/** The one of many inputs that gets all of a number. */
function alone(
	{ gives }: Whole,
	gets: readonly Gathering[],
	told: (one: Gathering) => readonly Phrase[]
): readonly Phrase[] | undefined {
	const moved = gets.filter(({ passed }) => !passed.every((each) => isZero(each.contribution)));
	const [winner, ...others] = moved;
	if (gives === undefined || winner === undefined || others.length > 0) return undefined;
	return say`${told(winner)}, and all others get ${number(0, 'backward')}`;
}

/** The same for all of many inputs. */
const together = ({ returns }: Whole): readonly Phrase[] => {
	const words = returns.at(-1) ?? '';
	const all: Readonly<Record<string, string>> = { x: 'each input', g: 'the gradient' };
	return filledWith(words, (word) => [text(all[word] ?? '')]);
};

/** A product of stacks of matrices: "; W was used for all 5 matrices, so its gradient is summed over axis 1". */
function stacked(
	context: Context,
	node: OperationNode,
	record: Whole,
	one: Gathering
): readonly Phrase[] {
	if (record.gate !== 'swaps' || node.inputs.length !== 2 || node.shape.length < 3) return [];
	const { shape } = nodeAt(context, one.node);
	const [stack, whole] = [shape, node.shape].map((each) => [...each.slice(0, -2), 0, 0]);
	const found = stack && whole && repeats(stack, whole);
	const count = sizeOf(node.shape.slice(0, -2)) / sizeOf(shape.slice(0, -2));
	return found
		? say`; ${called(context, one.node)} was used for ${String(count)} matrices, and what comes from them is added up`
		: [];
}

/** A clause for each receiver. */
const joinedClauses = (clauses: readonly (readonly Phrase[])[]): readonly Phrase[] =>
	clauses.flatMap((each, index) => (index === 0 ? each : [text('; '), ...each]));
