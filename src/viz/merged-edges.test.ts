import { expect, test } from 'vitest';
import type { EdgeMark } from './marks.ts';
import { mergedEdges } from './merged-edges.ts';

const markOf = (edge: number, width: number, status: EdgeMark['status'] = 'done'): EdgeMark => ({
	edge,
	status,
	strokes: [{ d: `M${edge},0`, tone: 'forward', width, opacity: 1, dashed: false }],
	arrow: { d: `m${edge}`, tone: 'forward', opacity: 1 }
});
const all = Array.from({ length: 700 }, (_, edge) => markOf(edge, edge % 2));

test('edges of a large graph that look alike are one path, which is the same as long as they are', () => {
	const merged = mergedEdges();
	const [even, odd, ...rest] = merged(all);
	expect(rest).toEqual([]);
	expect(even?.strokes[0]?.d.slice(0, 12)).toBe('M0,0M2,0M4,0');
	expect(odd?.arrow?.d.slice(0, 6)).toBe('m1m3m5');
	expect(merged([...all])[0]).toBe(even);
	const changed = merged(all.with(1, markOf(1, 0)));
	expect(changed[0]).not.toBe(even);
	expect(changed[0]?.strokes[0]?.d.slice(0, 12)).toBe('M0,0M1,0M2,0');
});

test('what is under way stands alone, on top', () => {
	const active = markOf(0, 0, 'active');
	const merged = mergedEdges();
	expect(merged(all.with(0, active)).at(-1)).toBe(active);
});

test('a small graph keeps its edges apart', () => {
	const few = all.slice(0, 20);
	expect(mergedEdges()(few)).toBe(few);
});
