/** Everything the page says about one moment: the sentence under the graph and the Step tab. */
import type { ComputedNode, Edge, Graph, NodeId } from '../graph.ts';
import type { Run } from '../run.ts';
import type { Schedule } from '../steps.ts';
import { lastWord, pullContent, pullTitle } from './backward.ts';
import { pullSentence } from './backward-sentence.ts';
import { boxApplyContent } from './boxes/content.ts';
import { boxApplySentence, boxPullSentence } from './boxes/sentences.ts';
import { called, computedAt, named, recordOf, titleOf, type Context } from './context.ts';
import { plural } from './count.ts';
import type { Explanation } from './explanation.ts';
import { applyContent, bindContent } from './forward.ts';
import { applySentence, bindSentence } from './forward-sentence.ts';
import { inputNames } from './links.ts';
import { happening, nextMoment, type Happening, type Moment } from './moment.ts';
import { say, type Format, type Phrase } from './phrase.ts';
import { receivers } from './receivers.ts';
import { seedContent, seedSentence } from './seed.ts';
import { tensorApplyContent } from './tensors/apply-content.ts';
import { tensorPullSentence } from './tensors/backward-sentence.ts';
import { gatherings } from './tensors/gatherings.ts';
import { tensorPullContent } from './tensors/pull-content.ts';
import { isNumeric, isNumericEdge } from './tensors/size.ts';
import { alongNamed } from './tangent/along.ts';
import {
	explainAlong,
	explainPush,
	pushing,
	tangentLastWord,
	tangentRest
} from './tangent/explain.ts';
import { tangentSeedSentence } from './tangent/seed.ts';
import { restContent, restRows, restSentence } from './rest.ts';

export interface ExplainOptions {
	readonly format: Format;
	/** At rest: the node whose way back to the target is shown, instead of the strongest input. */
	readonly follow?: NodeId;
}

export function explain(
	graph: Graph,
	run: Run,
	schedule: Schedule,
	moment: Moment,
	{ format, follow }: ExplainOptions
): Explanation {
	const context: Context = { graph, run, schedule, format };
	const event = happening(schedule, moment);
	const told = event
		? explainEvent(context, moment, event)
		: moment.kind === 'start'
			? explainStart(context)
			: explainRest(context, follow);
	return {
		...told,
		target: named(context, schedule.target),
		...(schedule.along ? { along: alongNamed(context) } : {}),
		inputs: inputNames(graph)
	};
}

type Told = Omit<Explanation, 'target' | 'along' | 'inputs'>;

/** The sentence alone, for a tooltip or a hover. */
export function sentenceAt(
	graph: Graph,
	run: Run,
	schedule: Schedule,
	moment: Moment,
	format: Format
): readonly Phrase[] {
	const context: Context = { graph, run, schedule, format };
	const event = happening(schedule, moment);
	if (event) return eventSentence(context, event);
	return moment.kind === 'start'
		? startSentence(context)
		: restSentence(context, restRows(context));
}

const startSentence = (context: Context): readonly Phrase[] =>
	say`Nothing is computed yet: the forward pass finds ${called(context, context.schedule.target)} from its inputs, one step at a time.`;

function explainStart(context: Context): Told {
	return {
		title: say`Before the first step`,
		aside: '',
		sentence: startSentence(context),
		content: { kind: 'start', next: next(context, { kind: 'start' }) }
	};
}

function explainRest(context: Context, follow: NodeId | undefined): Told {
	if (context.schedule.along) return tangentRest(context);
	const rows = restRows(context);
	return {
		title: say`Gradient of ${called(context, context.schedule.target)}`,
		aside: '',
		sentence: restSentence(context, rows),
		content: restContent(context, rows, follow)
	};
}

function explainEvent(context: Context, moment: Moment, event: Happening): Told {
	const { kind, phase, node = 0 } = event.beat;
	const after = next(context, moment);
	const common = { phase, sentence: eventSentence(context, event) };
	switch (kind) {
		case 'bind':
			return { ...common, ...explainBind(context, bound(event), after) };
		case 'apply':
			return { ...common, ...explainApply(context, node, event.index) };
		case 'seed': {
			if (context.schedule.along) return { ...common, ...explainAlong(context, node, after) };
			const title = say`The backward pass starts at ${called(context, node)}`;
			return { ...common, title, aside: '', content: seedContent(context, node, after) };
		}
		case 'pull': {
			return { ...common, ...explainPull(context, node, flowed(context, event), after) };
		}
		case 'push':
			return { ...common, ...explainPush(context, node, flowed(context, event), after) };
		default:
			return kind satisfies never;
	}
}

function explainPull(
	context: Context,
	node: NodeId,
	edges: readonly Edge[],
	after: readonly Phrase[]
): Body {
	const gets = receivers(context, edges);
	const numbers = gets.every(({ earlier, passed }) =>
		[...earlier, ...passed].every(({ edge }) => isNumericEdge(context, edge))
	);
	const content = numbers
		? pullContent(context, node, gets, after)
		: tensorPullContent(context, node, gatherings(context, edges), after);
	return { ...pullTitle(context, node, gets), content };
}

type Body = Pick<Explanation, 'title' | 'aside' | 'content'>;

function explainBind(context: Context, nodes: readonly NodeId[], after: readonly Phrase[]): Body {
	const content = bindContent(context, nodes, after);
	const [first, ...others] = content.rows;
	const title =
		first && others.length === 0
			? say`${called(context, first.node)} takes its value`
			: say`The inputs take their values`;
	const count = content.rows.length;
	return { title, aside: `${count} ${plural(count, 'input')}`, content };
}

function explainApply(context: Context, id: NodeId, beat: number): Body {
	const node = computedAt(context, id);
	const following = context.schedule.beats[beat + 1];
	const after = following?.kind === 'apply' ? following.node : undefined;
	const title = say`${called(context, id)} is computed`;
	if (node.kind === 'box')
		return { title, aside: titleOf(node), content: boxApplyContent(context, node, after) };
	const content = isNumeric(context, node)
		? applyContent(context, node, after)
		: tensorApplyContent(context, node, after);
	return { title, aside: recordOf(node).title, content };
}

function eventSentence(context: Context, event: Happening): readonly Phrase[] {
	const { kind, node = 0 } = event.beat;
	switch (kind) {
		case 'bind':
			return bindSentence(context, bound(event));
		case 'apply':
			return applying(context, computedAt(context, node));
		case 'seed':
			return context.schedule.along ? tangentSeedSentence(context) : seedSentence(context, node);
		case 'pull':
			return pulling(context, node, flowed(context, event));
		case 'push':
			return pushing(context, node, flowed(context, event));
		default:
			return kind satisfies never;
	}
}

const bound = ({ steps }: Happening): readonly NodeId[] =>
	steps.flatMap((step) => (step.kind === 'bind' ? [step.node] : []));

const applying = (context: Context, node: ComputedNode): readonly Phrase[] =>
	node.kind === 'box' ? boxApplySentence(context, node) : applySentence(context, node);

function pulling(context: Context, id: NodeId, edges: readonly Edge[]): readonly Phrase[] {
	const node = computedAt(context, id);
	if (node.kind === 'box') return boxPullSentence(context, node, gatherings(context, edges));
	return isNumeric(context, node)
		? pullSentence(context, id, receivers(context, edges))
		: tensorPullSentence(context, id, gatherings(context, edges));
}

/** The edges that the steps of one happening pull or push along. */
const flowed = ({ graph }: Context, { steps }: Happening): readonly Edge[] =>
	steps
		.map((step) => ('edge' in step ? graph.edges[step.edge] : undefined))
		.filter((edge) => edge !== undefined);

/** The sentence of what comes next. */
function next(context: Context, moment: Moment): readonly Phrase[] {
	const after = nextMoment(context.schedule, moment);
	const event = happening(context.schedule, after);
	if (event) return eventSentence(context, event);
	return context.schedule.along ? tangentLastWord(context) : lastWord(context);
}
