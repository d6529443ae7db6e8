/** Edges of a large graph as few marks: a path for each look instead of one for each edge, which is what a page can draw. */
import type { EdgeMark } from './marks.ts';

/** Up to this many each edge is a mark of its own. */
const FEW = 200;

interface Bundle {
	readonly members: readonly EdgeMark[];
	readonly mark: EdgeMark;
}

const looks = new WeakMap<EdgeMark, string>();

/** For one drawing: as long as the same edges look alike from frame to frame, their bundle is the same. */
export function mergedEdges(): (marks: readonly EdgeMark[]) => readonly EdgeMark[] {
	let last: ReadonlyMap<string, Bundle> = new Map();
	return (marks) => {
		if (marks.length <= FEW) return marks;
		const { alike, apart } = sorted(marks);
		last = new Map(
			[...alike].map(([look, members]) => {
				const known = last.get(look);
				return [look, known && same(known.members, members) ? known : bundled(members)] as const;
			})
		);
		return [...[...last.values()].map(({ mark }) => mark), ...apart];
	};
}

/** What is under way, and what is wrong, stays apart and on top. */
function sorted(marks: readonly EdgeMark[]) {
	const alike = new Map<string, EdgeMark[]>();
	const apart: EdgeMark[] = [];
	for (const mark of marks) {
		if (mark.status === 'active' || mark.wave) apart.push(mark);
		else listOf(alike, lookOf(mark)).push(mark);
	}
	return { alike, apart };
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
	const of = ({ tone, width, opacity, dashed }: EdgeMark['strokes'][number]): string =>
		`${tone} ${width} ${opacity} ${dashed}`;
	const look = `${status}|${strokes.map(of).join()}|${arrow ? `${arrow.tone} ${arrow.opacity}` : ''}`;
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
