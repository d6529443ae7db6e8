/** The note at a card where several paths meet: `2 + 3 = 5`, all paths are in. */
import type { NodeId } from '$graph/graph.ts';
import { sizeOf } from '$graph/tensor.ts';
import { formatCard } from './format.ts';
import type { Act, Frame } from './frame.ts';
import { receivers } from './known.ts';
import type { Box, Rect } from './layout.ts';
import type { NoteMark, NotePart } from './marks.ts';
import type { Metrics } from './metrics.ts';
import { HANG, notePlaces, type NotePlace } from './note-place.ts';
import { pathsToCome, sumAt, termsOf, type Sum } from './sums.ts';

/** Px of a line, and of one of three or more, so that a note keeps to its room. */
const LINE = { few: 18, many: 14 };
/** Most characters of a line of 12 px numbers, and of one of 13 px, which a single line may have. */
const LIMIT = { right: { small: 15, large: 14 }, down: { small: 11, large: 0 } } as const;

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
	const { metrics } = frame.layout;
	const limit = LIMIT[metrics.direction];
	const lines = wrapped(partsAt(frame, node, sum, landed), limit.small);
	const count = sum.paths - sum.arrived - (landed ? sum.arriving : 0);
	const words = pathsToCome(count, metrics.direction === 'down');
	const shows = sum.arrived > 0 ? motion.entering : motion.result;
	const size = lines.length > 1 || lengthOf(lines[0] ?? []) > limit.large ? 12 : 13;
	const reserved = notePlaces(frame.layout, frame.graph).get(node);
	const place = placeOf(box, metrics, reserved, lines.length);
	return {
		node,
		...written(place, lines, words, metrics),
		size,
		leader: leaderOf(box, place),
		opacity: presence * (role === 'leaving' ? 1 : shows)
	};
}

/** Of tensors how many have come: 2 of 3 paths. */
function partsAt(frame: Frame, node: NodeId, sum: Sum, landed: boolean): NotePart[] {
	if (sizeOf(frame.graph.nodes[node]?.shape ?? []) === 1)
		return partsOf(termsOf(frame, sum, landed));
	const come = sum.arrived + (landed ? sum.arriving : 0);
	return [{ text: `${come} of ${sum.paths}`, kind: 'term' }];
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

const lineOf = (lines: number): number => (lines > 2 ? LINE.many : LINE.few);

/** Hangs on the card, and grows away from it. */
function placeOf(
	box: Box,
	{ direction, noteWidth: width }: Metrics,
	reserved: NotePlace | undefined,
	lines: number
): Rect {
	const height = lines * lineOf(lines) + (direction === 'down' ? 22 : 32);
	const x = reserved?.rect.x ?? box.x;
	const y = reserved?.above ? box.y - HANG - height : box.y + box.height + HANG;
	return { x, y, width, height };
}

/** Lines with their baselines; a blank stands around every sign. */
function written(
	place: Rect,
	lines: readonly (readonly NotePart[])[],
	words: string,
	{ direction }: Metrics
): Pick<NoteMark, 'place' | 'left' | 'lines' | 'words'> {
	const pad = direction === 'down' ? { x: 6, y: 16 } : { x: 10, y: 21 };
	const baseline = (i: number): number => place.y + pad.y + i * lineOf(lines.length);
	return {
		place,
		left: place.x + pad.x,
		lines: lines.map((parts, i) => ({ y: baseline(i), parts: parts.map(spaced) })),
		words: { y: baseline(lines.length), text: words }
	};
}

const spaced = (part: NotePart, i: number): NotePart =>
	part.kind === 'sign' ? { ...part, text: i === 0 ? `${part.text} ` : ` ${part.text} ` } : part;

function leaderOf(box: Box, place: Rect): string {
	const y = place.y < box.y ? place.y + place.height : box.y + box.height;
	return `M${box.x + box.width / 2},${y}v${HANG}`;
}
