/** A backward step among tensors in the Step tab: upstream times what the rule says, for each receiver. */
import type { ComputedNode, NodeId } from '../../graph.ts';
import { whyInside } from '../boxes/words.ts';
import { LISTED, silent, whyAdd } from '../backward.ts';
import { called, computedAt, named, recordOf, type Context } from '../context.ts';
import type { Reason } from '../explanation.ts';
import { say, type Phrase } from '../phrase.ts';
import { begins } from './begins.ts';
import { isChosenBy } from './chooses.ts';
import type { TensorBlock, TensorPullContent } from './content.ts';
import type { Gathering } from './gatherings.ts';
import { tensorKink } from './kink.ts';
import { tensorLine } from './line.ts';
import { isZero } from './size.ts';
import { toldPhrases } from './told-phrases.ts';
import { useOf } from '../../whole-use.ts';

export function tensorPullContent(
	context: Context,
	id: NodeId,
	gets: readonly Gathering[],
	next: readonly Phrase[]
): TensorPullContent {
	const node = computedAt(context, id);
	const quiet = gets.filter((one) => isChoice(context, node, one));
	const silence = [...quiet.map((one) => nothing(context, one)), silent(context, node)].filter(
		(each) => each.length > 0
	);
	const meets = gets.find(({ earlier, passed }) => earlier.length + passed.length > 1);
	const why = meets ? whyAdd(context, meets) : whyHere(context, node, gets);
	return {
		kind: 'pull-tensors',
		begins: begins(context, id),
		blocks: gets.filter((one) => !quiet.includes(one)).map((one) => block(context, one)),
		...(why ? { why } : {}),
		silent: meets ? [] : silence.flatMap((each, at) => (at === 0 ? each : say` ${each}`)),
		next
	};
}

/** A class number is a choice: its gradient is 0 whatever the numbers are, and no rule makes it. */
const isChoice = (context: Context, node: ComputedNode, { passed }: Gathering): boolean =>
	node.kind === 'operation' && passed.every(({ edge }) => isChosenBy(context, node, edge));

const nothing = (context: Context, { node }: Gathering): readonly Phrase[] =>
	say`${called(context, node)} only names the class: nothing passes to it.`;

function block(context: Context, one: Gathering): TensorBlock {
	const { earlier, passed, before, after, total, missing } = one;
	const folds = earlier.length > LISTED;
	const shown = folds ? [] : earlier;
	const terms = [
		...(folds ? [before] : earlier.map(({ contribution }) => contribution)),
		...passed.map(({ contribution }) => contribution)
	];
	return {
		receiver: named(context, one.node),
		lines: [
			...shown.map((arrival) => tensorLine(context, arrival, false)),
			...passed.map((arrival) => tensorLine(context, arrival, true))
		],
		...(folds ? { folded: { count: earlier.length, sum: before } } : {}),
		...(terms.length > 1 ? { sum: { terms, after } } : {}),
		total,
		missing
	};
}

/** At a kink its own reason counts, and not the rule. */
function whyHere(
	context: Context,
	node: ComputedNode,
	gets: readonly Gathering[]
): Reason | undefined {
	if (node.kind === 'box') return whyInside(context, node);
	const kink = tensorKink(context, node);
	if (kink !== undefined) return { heading: say`Why this slope?`, text: say`${kink}.` };
	const record = recordOf(node);
	const idle = gets.every(({ passed }) => passed.every(({ contribution }) => isZero(contribution)));
	if (record.kind !== 'whole' || idle) return undefined;
	const upstream = context.run.gradientOf(node.id).data;
	const why = record.step?.(useOf(context.run, node, record), upstream).why;
	return why && { heading: say`${why.asks}`, text: toldPhrases(context, node, why.told) };
}
