/** The boxes of groups with their names. */
import { isComputed } from '$graph/computed.ts';
import type { Graph, Group } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Frame } from './frame.ts';
import type { GroupBox } from './group-boxes.ts';
import { labelPlace } from './group-label.ts';
import type { Layout, Rect } from './layout.ts';
import type { GroupMark } from './group-mark.ts';
import { sansWidth } from './text-width.ts';

const SIZE = 12;
const LABEL = { x: 10, baseline: 17, height: 22 };
/** Around a name, so that an edge that passes behind it does not strike it through. */
const GROUND = { x: 4, top: 13, height: 18 };
/** Side of the button that closes it. */
const BUTTON = 24;

export function groupMarks({ graph, layout }: Frame): readonly GroupMark[] {
	return layout.groups.flatMap((box) => {
		const group = graph.groups[box.group];
		return group ? [groupMark(layout, group, titleOf(graph, layout, group), box)] : [];
	});
}

/** Which call it is: h = layer(…), where its result has a name. On a phone edges come in at the top and leave less room. */
function titleOf({ nodes }: Graph, { metrics }: Layout, { kind, label, output }: Group): string {
	const result = nodes[output];
	if (metrics.direction === 'down') return label;
	return kind === 'call' && isComputed(result) && result.name !== undefined
		? `${plainLabel(result.label)} = ${label}(…)`
		: label;
}

function groupMark(
	layout: Layout,
	{ key, label, apart }: Group,
	title: string,
	box: GroupBox
): GroupMark {
	const room = box.width - 2 * LABEL.x - BUTTON;
	const text = sansWidth(title, SIZE) <= room ? title : shortened(label, room);
	const close = box.x + box.width - BUTTON - 2;
	const usual = {
		x: box.x + LABEL.x - GROUND.x,
		y: box.y + LABEL.baseline - GROUND.top,
		width: sansWidth(text, SIZE) + 2 * GROUND.x,
		height: GROUND.height
	};
	const ground = labelPlace(layout, box, usual, close - usual.width);
	return {
		group: box.group,
		key,
		place: { x: box.x, y: box.y, width: box.width, height: box.height },
		text,
		x: ground.x + GROUND.x,
		y: box.y + LABEL.baseline,
		ground,
		close: { x: close, y: box.y + 2, width: BUTTON, height: BUTTON },
		label: `Close ${label}`,
		...(apart !== undefined && { note: apart })
	};
}

function shortened(text: string, room: number): string {
	const letters = [...text];
	let count = letters.length;
	while (count > 1 && sansWidth(letters.slice(0, count).join('') + '…', SIZE) > room) count--;
	return sansWidth(text, SIZE) <= room ? text : `${letters.slice(0, count).join('')}…`;
}

/** What labels of edges keep clear of. */
export const labelRect = ({ x, y, width }: GroupBox): Rect => ({
	x,
	y,
	width,
	height: LABEL.height
});
