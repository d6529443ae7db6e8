/** Cards: what a node is, its value, its gradient, and how far it has come. */
import type { GraphNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import { cardShape } from './card-shape.ts';
import { px } from './curve.ts';
import { CARD_CHARACTERS, format, formatCard, formatFixed } from './format.ts';
import type { Frame } from './frame.ts';
import { plainLabel } from '$graph/label.ts';
import type { Box, Rect } from './layout.ts';
import type { CardMark, NumberMark, Status } from './marks.ts';
import type { Metrics } from './metrics.ts';
import { glyphMark, nameMark } from './name-mark.ts';
import { pathsToCome, sumAt } from './sums.ts';

export function cardMarks(frame: Frame): readonly CardMark[] {
	const shapes = [false, true].map((leaf) => cardShape(frame.layout.metrics, leaf));
	return frame.graph.nodes.flatMap((node) => {
		const box = frame.layout.boxes[node.id];
		const shape = shapes[node.kind === 'operation' ? 0 : 1];
		return box && shape ? [{ ...cardMark(frame, node, box), ...shape }] : [];
	});
}

function cardMark(frame: Frame, node: GraphNode, box: Box): Omit<CardMark, 'outline' | 'cell'> {
	const { metrics } = frame.layout;
	const ring = frame.rings.get(node.id);
	const value = valueOf(frame, node);
	const gradient = gradientOf(frame, node);
	const kind = kindOf(frame, node);
	return {
		node: node.id,
		key: node.key,
		x: box.x,
		y: box.y,
		width: box.width,
		height: box.height,
		rules: rulesOf(metrics, kind),
		kind,
		status: statusOf(value, ring?.opacity),
		phase: ring && ring.opacity > 0 ? ring.phase : null,
		ring: px(ring?.opacity ?? 0),
		preview: ring?.preview ?? false,
		glyph: glyphMark(node, metrics),
		name: nameMark(node, metrics, ring?.opacity ?? 0),
		value,
		gradient,
		numbers: numbersAt(metrics),
		dashes: dashesOf(metrics, !value, waitsForGradient(frame, node) && !gradient),
		focus: focusOf(metrics, node),
		handle: handleOf(metrics),
		hovered: frame.options.hovered === node.id,
		input:
			node.kind === 'input' && value ? { name: node.name, value: frame.run.primal(node.id) } : null,
		label: labelOf(node, value, gradient)
	};
}

const statusOf = (value: NumberMark | null, ring = 0): Status =>
	ring > 0 ? 'active' : value ? 'done' : 'future';

function kindOf({ options }: Frame, node: GraphNode): CardMark['kind'] {
	return node.kind === 'input' ? (options.roles?.get(node.name) ?? 'parameter') : node.kind;
}

/** Opacity of what the active stretch brings. */
const arriving = ({ acts }: Frame): number =>
	acts.find(({ role }) => role === 'active')?.motion.result ?? 0;

function valueOf(frame: Frame, node: GraphNode): NumberMark | null {
	const { known, options, run } = frame;
	const arrives = known.active?.steps.some(
		(step) => (step.kind === 'bind' || step.kind === 'apply') && step.node === node.id
	);
	const opacity = known.valued[node.id] === 1 ? 1 : arrives ? arriving(frame) : 0;
	if (opacity === 0) return null;
	const x = run.primal(node.id);
	const decimals = node.kind === 'input' ? options.decimals?.get(node.name) : undefined;
	const fixed = decimals === undefined ? '' : formatFixed(x, decimals);
	const fits = fixed !== '' && fixed.length <= CARD_CHARACTERS;
	return { text: fits ? fixed : formatCard(x), title: format(x), opacity: px(opacity) };
}

/** A sum whose last path has not arrived is told with three dots, and in full by its title. */
function gradientOf(frame: Frame, node: GraphNode): NumberMark | null {
	const { known, structure, run } = frame;
	if (!known.backward || structure.varying[node.id] === 0) return null;
	if (structure.taking[node.id] === 0)
		return known.rest ? { text: '0', title: 'not used by the target', opacity: 1 } : null;
	if (known.rest) return whole(run.adjoint(node.id), 1);
	const sum = sumAt(frame, node.id, known.active);
	const opacity = sum.arriving.length > 0 ? arriving(frame) : 0;
	const terms = [sum.before, ...(opacity > 0 ? sum.arriving : [])];
	const count = sum.arrived + (opacity > 0 ? sum.arriving.length : 0);
	if (count === 0) return null;
	const shown = px(opacity > 0 ? opacity : 1);
	if (count === sum.paths) return whole(run.adjoint(node.id), shown);
	const x = terms.reduce((total, term) => total + term, 0);
	const toCome = pathsToCome(sum.paths - count, false);
	return { text: `${formatCard(x, 5)} …`, title: `${format(x)} so far, ${toCome}`, opacity: shown };
}

const whole = (x: number, opacity: number): NumberMark => ({
	text: formatCard(x),
	title: format(x),
	opacity
});

const waitsForGradient = ({ known, structure }: Frame, { id }: GraphNode): boolean =>
	known.backward && !known.rest && structure.taking[id] === 1;

const numbersAt = ({ width, height, numberSize, direction }: Metrics): CardMark['numbers'] => ({
	x: width - (direction === 'down' ? 7 : 8),
	value: height * 0.25 + 4.5,
	gradient: height * 0.75 + 4.5,
	size: numberSize
});

function dashesOf({ width, height }: Metrics, value: boolean, gradient: boolean): string {
	const dash = (y: number): string => `M${width - 20},${y}h12`;
	return (value ? dash(height * 0.25) : '') + (gradient ? dash(height * 0.75) : '');
}

/** A constant has no row for a gradient, and a leaf no rule beside its tinted cell. */
function rulesOf({ width, height, glyph }: Metrics, kind: CardMark['kind']): string {
	const between = `M${glyph},${height / 2}H${width}`;
	const beside = `M${glyph},0V${height}`;
	return kind === 'operation' || kind === 'constant' ? beside + between : between;
}

function focusOf({ width, height }: Metrics, node: GraphNode): Rect & { radius: number } {
	const radius = node.kind === 'operation' ? 14 : Math.min(34, height / 2 + 7);
	return { x: -7, y: -7, width: width + 14, height: height + 14, radius };
}

const handleOf = ({ width, height, glyph }: Metrics): Rect => ({
	x: glyph,
	y: 0,
	width: width - glyph,
	height: height / 2
});

function labelOf(node: GraphNode, value: NumberMark | null, gradient: NumberMark | null): string {
	const what =
		node.kind === 'operation'
			? `${plainLabel(node.label)}, ${operations[node.op].title}`
			: node.kind === 'input'
				? `${plainLabel(node.name)}, input`
				: 'constant';
	const told = value ? `value ${value.title}` : 'not computed yet';
	return `${what}, ${told}${gradient ? `, gradient ${gradient.title}` : ''}`;
}
