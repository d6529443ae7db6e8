/** The note at a card where several paths meet: `2 + 3 = 5`, 0 more paths to come. */
import type { NodeId } from '$graph/graph.ts';
import { formatCard } from './format.ts';
import type { Act, Frame } from './frame.ts';
import { receivers } from './known.ts';
import type { Box, Rect } from './layout.ts';
import type { NoteMark, NotePart } from './marks.ts';
import { MONO_ADVANCE, type Metrics } from './metrics.ts';
import { pathsToCome, sumAt } from './sums.ts';

const HANG = 8;
const LINE = 18;
/** Width of one character of the words, in px of a 12 px sans serif. */
const WORD_ADVANCE = 6.3;

/** Most characters of a line, so that a note never reaches the next column. */
const LIMIT = { right: 18, down: 11 } as const;

export function noteMarks(frame: Frame): readonly NoteMark[] {
	const notes = new Map<NodeId, NoteMark>();
	for (const act of frame.acts)
		for (const node of receivers(frame.graph, act.shown)) {
			const note = act.shown.phase === 'backward' ? noteMark(frame, node, act) : null;
			if (note && act.role !== 'preview') {
				const opacity = Math.max(note.opacity, notes.get(node)?.opacity ?? 0);
				notes.set(node, { ...note, opacity });
			}
		}
	return [...notes.values()];
}

function noteMark(
	frame: Frame,
	node: NodeId,
	{ shown, motion, presence, role }: Act
): NoteMark | null {
	const sum = sumAt(frame, node, shown);
	const box = frame.layout.boxes[node];
	if (sum.paths < 2 || !box) return null;
	const landed = role === 'leaving' || motion.result > 0;
	const terms = [...(sum.arrived > 0 ? [sum.before] : []), ...(landed ? sum.arriving : [])];
	const { metrics } = frame.layout;
	const lines = wrapped(partsOf(terms), LIMIT[metrics.direction]);
	const count = sum.paths - sum.arrived - (landed ? sum.arriving.length : 0);
	const words = pathsToCome(count, metrics.direction === 'down');
	const shows = sum.arrived > 0 ? motion.entering : motion.result;
	const size = lines.length > 1 || metrics.direction === 'down' ? 12 : 13;
	const place = placeOf(box, metrics, lines, words, size);
	return {
		node,
		...written(place, lines, words, metrics),
		size,
		leader: leaderOf(box, place, metrics),
		opacity: presence * (role === 'leaving' ? 1 : shows)
	};
}

function partsOf(terms: readonly number[]): NotePart[] {
	const parts = terms.flatMap((term, i): NotePart[] => [
		...(i === 0 ? [] : [{ text: '+', kind: 'sign' } as const]),
		{ text: i > 0 && term < 0 ? `(${formatCard(term)})` : formatCard(term), kind: 'term' }
	]);
	const total = terms.reduce((sum, term) => sum + term, 0);
	if (terms.length > 1)
		parts.push({ text: '=', kind: 'sign' }, { text: formatCard(total), kind: 'total' });
	return parts;
}

/** Breaks before a sign, never after one. */
function wrapped(parts: readonly NotePart[], limit: number): NotePart[][] {
	const lines: NotePart[][] = [[]];
	for (let i = 0; i < parts.length; i++) {
		const line = lines.at(-1) ?? [];
		const next = parts.slice(i, parts[i]?.kind === 'sign' ? i + 2 : i + 1);
		if (line.length > 0 && lengthOf([...line, ...next]) > limit) lines.push(next);
		else line.push(...next);
		i += next.length - 1;
	}
	return lines;
}

const lengthOf = (parts: readonly NotePart[]): number =>
	parts.reduce((sum, { text }) => sum + text.length + 1, -1);

function placeOf(
	box: Box,
	{ direction }: Metrics,
	lines: readonly (readonly NotePart[])[],
	words: string,
	size: number
): Rect {
	const numbers = Math.max(...lines.map(lengthOf)) * size * MONO_ADVANCE;
	const width = Math.ceil(
		Math.max(numbers, words.length * WORD_ADVANCE) + (direction === 'down' ? 12 : 24)
	);
	const height = lines.length * LINE + (direction === 'down' ? 22 : 34);
	return direction === 'down'
		? { x: box.x + (box.width - width) / 2, y: box.y - HANG - height, width, height }
		: { x: box.x, y: box.y + box.height + HANG, width, height };
}

/** Lines with their baselines; a blank stands around every sign. */
function written(
	place: Rect,
	lines: readonly (readonly NotePart[])[],
	words: string,
	{ direction }: Metrics
): Pick<NoteMark, 'place' | 'left' | 'lines' | 'words'> {
	const pad = direction === 'down' ? { x: 6, y: 16 } : { x: 12, y: 22 };
	const baseline = (i: number): number => place.y + pad.y + i * LINE;
	return {
		place,
		left: place.x + pad.x,
		lines: lines.map((parts, i) => ({ y: baseline(i), parts: parts.map(spaced) })),
		words: { y: baseline(lines.length), text: words }
	};
}

const spaced = (part: NotePart, i: number): NotePart =>
	part.kind === 'sign' ? { ...part, text: i === 0 ? `${part.text} ` : ` ${part.text} ` } : part;

function leaderOf(box: Box, place: Rect, { direction }: Metrics): string {
	const x = box.x + box.width / 2;
	const y = direction === 'down' ? place.y + place.height : box.y + box.height;
	return `M${x},${y}v${HANG}`;
}

/** The most a note may cover, whatever the numbers. */
export function noteRect(box: Box, { direction, note }: Metrics): Rect {
	return direction === 'down'
		? { x: box.x - 9, y: box.y - note, width: 102, height: note - HANG }
		: { x: box.x, y: box.y + box.height + HANG, width: 156, height: note - HANG };
}
