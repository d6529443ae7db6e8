/** Edges of a large graph as few marks: a path for each look instead of one for each edge, which is what a page can draw. */
import type { EdgeMark } from '../marks.ts';
import type { MirrorLayout } from './mirror-layout.ts';

/** Below this many each edge is a mark of its own. */
const FEW = 600;

interface Bundle {
	readonly members: readonly EdgeMark[];
	readonly mark: EdgeMark;
}

const looks = new WeakMap<EdgeMark, string>();
/** Of the last frame: as long as the same edges look alike their bundle is the same. */
const kept = new WeakMap<MirrorLayout, ReadonlyMap<string, Bundle>>();

/** What is under way, and what is wrong, stays apart and on top. */
export function merged(layout: MirrorLayout, marks: readonly EdgeMark[]): readonly EdgeMark[] {
	if (marks.length <= FEW) return marks;
	const alike = new Map<string, EdgeMark[]>();
	const apart: EdgeMark[] = [];
	for (const mark of marks) {
		if (mark.status === 'active' || mark.wave) apart.push(mark);
		else listOf(alike, lookOf(mark)).push(mark);
	}
	const last = kept.get(layout);
	const now = new Map(
		[...alike].map(([look, members]) => {
			const known = last?.get(look);
			return [look, known && same(known.members, members) ? known : bundled(members)] as const;
		})
	);
	kept.set(layout, now);
	return [...[...now.values()].map(({ mark }) => mark), ...apart];
}

function listOf(lists: Map<string, EdgeMark[]>, look: string): EdgeMark[] {
	const list = lists.get(look) ?? [];
	lists.set(look, list);
	return list;
}

function lookOf(mark: EdgeMark): string {
	const known = looks.get(mark);
	if (known !== undefined) return known;
	const { status, strokes, arrow } = mark;
	const lines = strokes.map(({ d: _, ...look }) => look);
	const look = JSON.stringify([status, lines, arrow && { ...arrow, d: '' }]);
	looks.set(mark, look);
	return look;
}

/** The first of them gives its number: no edge is in two bundles. */
function bundled(members: readonly EdgeMark[]): Bundle {
	const [first] = members;
	if (!first) throw new Error('A look that no edge has.');
	const lines = first.strokes.map((stroke, i) => ({
		...stroke,
		d: members.map(({ strokes }) => strokes[i]?.d ?? '').join('')
	}));
	const heads = members.map(({ arrow }) => arrow?.d ?? '').join('');
	const arrow = first.arrow && { ...first.arrow, d: heads };
	return { members, mark: { ...first, strokes: lines, arrow } };
}

const same = (a: readonly EdgeMark[], b: readonly EdgeMark[]): boolean =>
	a.length === b.length && a.every((mark, i) => mark === b[i]);
