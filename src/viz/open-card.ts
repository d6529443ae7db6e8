/** The open card of a tensor: its numbers in tables, and how each of them is made. */
import type { GraphNode } from '$graph/graph.ts';
import { label, plainLabel } from '$graph/label.ts';
import { operations } from '$graph/ops/index.ts';
import { shapeText } from '$graph/tensor.ts';
import type { CardMetrics } from './card-metrics.ts';
import type { Frame } from './frame.ts';
import type { CardMark } from './marks.ts';
import type { MatrixView } from './matrix-view.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import { cellsOf, tintsOf } from './open-cells.ts';
import { openContent, type OpenContent } from './open-content.ts';
import type { OpenMark, TextMark } from './open-marks.ts';
import { BETWEEN, HEADER, PAD, SUM, type OpenSizes } from './open-sizes.ts';
import { isMade, spokenSum, sumOf } from './open-sum.ts';
import { placed, type At, type Placed } from './open-table.ts';
import { labelsOf, textsOf, words } from './open-texts.ts';
import { stripOf } from './open-turns.ts';
import { nameWidth, shortened } from './text-width.ts';

/** Sizes of what stands in the header. */
const NAME = { size: 20, room: 92, baseline: 28 };
const CLOSE = { side: 32, beside: 8, above: 6 };
/** From the top of the first line of the sum to its baseline. */
const BASELINE = 13;

export function openMark(
	frame: Frame,
	node: GraphNode,
	{ table: sizes, width, height }: CardMetrics,
	kind: CardMark['kind']
): OpenMark | undefined {
	if (!sizes) return undefined;
	const content = openContent(frame, node);
	const lit = litIn(frame, node, content);
	const { tables, main } = stacked(content, sizes, lit);
	const below = height - PAD - sizes.lines * SUM.line + BASELINE;
	const fit = { room: Math.floor((width - 2 * PAD) / SMALL_ADVANCE), lines: sizes.lines };
	const made = lit ? sumOf(frame, node, main.section, lit, fit) : [];
	const strip = stripOf(main, lit, sizes, below - BASELINE - SUM.above - sizes.strip);
	const { view } = main.result;
	const { side, beside, above } = CLOSE;
	return {
		...titleOf(node),
		texts: [
			...headerWords(node, kind),
			...tables.flatMap((table) => textsOf(table, sizes, table === main ? lit : null)),
			...tables.flatMap((table) => noteOf(table, sizes)),
			...strip.texts,
			...(lit ? [] : hintOf(frame, node, main, below))
		],
		close: { x: width - side - beside, y: above, width: side, height: side },
		rules: [`M1,${HEADER}H${width - 1}`, ...rulesOf(tables, width)].join(''),
		tints: lit ? tintsOf(main, lit, sizes) : [],
		labels: tables.flatMap((table) => labelsOf(frame, table)),
		cells: cellsOf(main, sizes, lit, lit ? spokenSum(frame, node, main.section, lit) : ''),
		turns: strip.turns,
		extent: {
			rows: view.rows,
			columns: view.columns,
			page: Math.min(main.page.slice, main.page.rows)
		},
		sum: made.map((parts, i) => ({ x: PAD, y: below + i * SUM.line, parts })),
		phase: view.phase
	};
}

/** The entry that is pointed at, if it is one of this card. */
function litIn({ options: { cell } }: Frame, node: GraphNode, { main }: OpenContent): At | null {
	if (cell?.node !== node.id) return null;
	const { rows, columns } = main.view;
	return cell.row < rows && cell.column < columns ? { row: cell.row, column: cell.column } : null;
}

/** One under the other. */
function stacked({ sections, main }: OpenContent, sizes: OpenSizes, lit: At | null) {
	let top = HEADER + PAD / 2;
	const tables = sections.map((section) => {
		const table = placed(section, sizes, top, lit && sameEntry(lit, main.view, section.view));
		top = table.bottom + BETWEEN;
		return table;
	});
	const pointed = tables.find(({ section }) => section === main);
	return { tables, main: pointed ?? placed(main, sizes, top, lit) };
}

/** Where an entry stands in another table of the same tensor; a vector is a column in a product, and a row elsewhere. */
function sameEntry({ row, column }: At, from: MatrixView, to: MatrixView): At | null {
	if (from.rows * from.columns !== to.rows * to.columns) return null;
	const entry = row * from.columns + column;
	return { row: Math.floor(entry / to.columns), column: entry % to.columns };
}

/** Between factor and result, and between two tables. */
const rulesOf = (tables: readonly Placed[], width: number): readonly string[] => [
	...tables.map(({ rule }) => rule),
	...tables.slice(1).map(({ top }) => `M${PAD},${top - BETWEEN / 2}H${width - PAD}`)
];

function titleOf(node: GraphNode): Pick<OpenMark, 'title' | 'name'> {
	const written = node.kind === 'input' ? node.name : node.label;
	const name = shortened(label(written), NAME.size, NAME.room);
	return {
		title: { ...name, x: PAD, y: NAME.baseline, size: NAME.size, anchor: 'start' },
		name: plainLabel(written)
	};
}

/** What stands beside the name: the shape, and what kind of value it is. */
function headerWords(node: GraphNode, kind: CardMark['kind']): readonly TextMark[] {
	const { title } = titleOf(node);
	const after = PAD + nameWidth(title, NAME.size) + 10;
	const shape = shapeText(node.shape);
	const what =
		node.kind === 'operation'
			? operations[node.op].title
			: node.kind === 'box'
				? (node.calls ?? 'line')
				: kind;
	const y = NAME.baseline - 1;
	return [
		{ ...words(shape, after, y), kind: 'count' },
		words(what, after + shape.length * SMALL_ADVANCE + 10, y)
	];
}

/** How many paths are to come. */
const noteOf = ({ section, result }: Placed, { width }: OpenSizes): readonly TextMark[] =>
	section.note === ''
		? []
		: [{ ...words(section.note, width - PAD, result.top - 4), anchor: 'end' }];

function hintOf(
	frame: Frame,
	node: GraphNode,
	{ section, result }: Placed,
	y: number
): readonly TextMark[] {
	if (result.opacity === 0) return [];
	const why = isMade(frame, node, section) ? 'how it is made' : 'all its digits';
	return [words(`Point at an entry to see ${why}.`, PAD, y)];
}
