import type { Tensor } from '$graph/tensor.ts';
import { shapeText } from '$graph/tensor.ts';
import { format } from '$viz/format.ts';
import type { Described } from './editor/described.ts';
import type { Session } from './session.svelte.ts';
import type { View } from './view.svelte.ts';

/** How many numbers of a tensor are written out. */
const MOST = 6;

/** A named value at the current step; undefined where the graph has none, or is not that of the text. */
export function describe(session: Session, view: View, name: string): Described | undefined {
	const { graph, run, stale } = session;
	const node = stale ? undefined : graph.names.get(name);
	const shape = node === undefined ? undefined : graph.nodes[node]?.shape;
	const row = view.trace.find((each) => each.node === node);
	if (node === undefined || shape === undefined || !row) return undefined;
	const scalar = shape.length === 0;
	const written = (known: unknown, number: () => number, all: () => Tensor): string | null =>
		known === null ? null : scalar ? format(number()) : numbers(all());
	return {
		what: row.what,
		shape: shapeText(shape),
		value: written(
			row.value,
			() => run.primal(node),
			() => run.valueOf(node)
		),
		gradient: written(
			row.gradient,
			() => run.adjoint(node),
			() => run.gradientOf(node)
		),
		target: view.target
	};
}

/** In reading order; the shape stands beside. */
function numbers({ data }: Tensor): string {
	const shown = [...data.subarray(0, MOST)].map(format);
	return [...shown, ...(data.length > MOST ? ['…'] : [])].join(', ');
}
