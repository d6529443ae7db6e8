/** Marks the parts of a formula that stand for nodes; these elements are KaTeX’s, so Svelte cannot. */
import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';
import type { LitPlace } from './lit-place.ts';

export interface Marked {
	/** Places of the text whose parts are tinted, as they are there. */
	readonly lit: readonly LitPlace[];
	/** Colours the names of inputs. */
	readonly roleOf?: ((node: NodeId) => Role | undefined) | undefined;
}

/** For the style sheet of the formula. */
export function markParts(formula: ParentNode, { lit, roleOf }: Marked): void {
	for (const part of formula.querySelectorAll<HTMLElement>('[data-node]')) {
		const found = lit.find(({ from, to }) => part.dataset['at'] === `${from}-${to}`);
		part.dataset['lit'] = found?.phase ?? '';
		part.dataset['role'] = roleOf?.(Number(part.dataset['node'])) ?? '';
	}
}
