/** What an open card shows at a position: its value, its gradient, and the product that makes one of them. */
import type { EdgeId, GraphNode } from '$graph/graph.ts';
import { derivativePhase } from '$graph/steps.ts';
import type { Shape, Tensor } from '$graph/tensor.ts';
import { gradientShown, valueShown } from './arrivals.ts';
import type { Frame } from './frame.ts';
import { backwardCross, forwardCross, pushCross, type Cross } from './cross.ts';
import { flatView, type MatrixView } from './matrix-view.ts';
import { extentsOf, usesAsFactor } from './product.ts';
import { entriesSoFar, pathsToCome } from './sums.ts';

export interface Section {
	/** The tensor, or the result of the product. */
	readonly view: MatrixView;
	readonly cross: Cross | null;
	/** Of the tensor that the card is about. */
	readonly shape: Shape;
	/** Of the numbers, those of the result; 0 while they are not known. */
	readonly opacity: number;
	/** Of the numbers of the factors. */
	readonly factors: number;
	/** How many paths are to come. */
	readonly note: string;
}

export interface OpenContent {
	readonly sections: readonly Section[];
	/** The one whose entries can be pointed at. */
	readonly main: Section;
}

export function openContent(frame: Frame, node: GraphNode): OpenContent {
	const { phase } = frame.known;
	const back = phase === 'forward' ? null : ruleSection(frame, node);
	const made = back ? null : madeSection(frame, node);
	const used = back || made || phase !== 'forward' ? null : usedSection(frame, node);
	const value = made ?? valueSection(frame, node);
	const gradient =
		phase !== 'forward' && (!back || addsUp(frame, node)) ? gradientSection(frame, node) : null;
	const sections = [value, used, back, gradient].filter((section) => section !== null);
	return { sections, main: sections.find(({ cross }) => cross) ?? gradient ?? value };
}

function valueSection(frame: Frame, node: GraphNode): Section {
	const view = flatView(frame.run.valueOf(node.id), 'value', 'forward');
	return tableSection(node, view, valueShown(frame, node));
}

const tableSection = (
	{ shape }: GraphNode,
	view: MatrixView,
	opacity: number,
	note = ''
): Section => ({ view, cross: null, shape, opacity, factors: 0, note });

const crossSection = (
	{ shape }: GraphNode,
	cross: Cross,
	opacity: number,
	factors = 1
): Section => ({ view: cross.result, cross, shape, opacity, factors, note: '' });

/** How its own value was made. */
function madeSection(frame: Frame, node: GraphNode): Section | null {
	const cross = forwardCross(frame.run, node.id);
	if (!cross || node.kind !== 'operation') return null;
	const inputs = node.inputs.flatMap((input) => frame.graph.nodes[input] ?? []);
	const factors = Math.min(...inputs.map((input) => valueShown(frame, input)));
	return crossSection(node, cross, valueShown(frame, node), factors);
}

/** The product that takes it as a factor: the one that is computed now, or was last. */
function usedSection(frame: Frame, node: GraphNode): Section | null {
	const shown = usesAsFactor(frame.graph, node.id).flatMap(({ to }) => {
		const product = frame.graph.nodes[to];
		const opacity = product ? valueShown(frame, product) : 0;
		const settled = frame.known.valued[to] === 1;
		return opacity > 0 ? [{ to, opacity, settled }] : [];
	});
	const last = shown.find(({ settled }) => !settled) ?? shown.at(-1);
	const cross = last && forwardCross(frame.run, last.to);
	return cross ? crossSection(node, cross, last.opacity) : null;
}

/** Whether the rule of one path may not be all of its gradient or its tangent. */
const addsUp = ({ graph, structure, schedule }: Frame, { id }: GraphNode): boolean =>
	schedule.along
		? (structure.paths.get(id) ?? []).length > 1
		: graph.edges.filter(({ from }) => from === id).length > 1;

/** The rule that makes its gradient or its tangent: of the path that arrives now, or came last. */
function ruleSection(frame: Frame, node: GraphNode): Section | null {
	const { known, acts } = frame;
	const active = acts.find(({ role }) => role === 'active');
	const arrives = (id: EdgeId): boolean =>
		active?.shown.steps.some((step) => 'edge' in step && step.edge === id) === true;
	const paths = frame.structure.paths.get(node.id) ?? [];
	const { along } = frame.schedule;
	const uses = frame.graph.edges.filter(
		({ id, to }) => paths.includes(id) && extentsOf(frame.graph, to) !== null
	);
	const now = uses.find(({ id }) => arrives(id));
	const last = now ?? uses.find(({ id }) => known.pulled[id] === 1);
	const parts = { run: frame.run, derivatives: frame.derivatives };
	const cross =
		last && (along ? pushCross(parts, along.node, last.id) : backwardCross(frame.run, last.id));
	if (!cross) return null;
	return crossSection(node, cross, now ? (active?.motion.result ?? 0) : 1);
}

function gradientSection(frame: Frame, node: GraphNode): Section {
	const shown = gradientShown(frame, node);
	const name = frame.schedule.along ? 'tangent' : 'gradient';
	const table = ({ data }: Pick<Tensor, 'data'>, opacity: number, note = ''): Section =>
		tableSection(
			node,
			flatView({ shape: node.shape, data }, name, derivativePhase(frame.schedule)),
			opacity,
			note
		);
	const whole = frame.derivatives.of(node.id);
	if (!shown) return table(whole, 0);
	if (shown.kind !== 'part') return table(whole, shown.kind === 'whole' ? shown.opacity : 1);
	const data = entriesSoFar(frame, shown.sum, shown.landed);
	return table({ data }, shown.opacity, pathsToCome(shown.toCome, true));
}
