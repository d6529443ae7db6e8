/** Marks the parts of a formula that stand for nodes; these elements are KaTeX’s, so Svelte cannot. */
import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';

export interface Marked {
	/** Nodes whose parts are tinted in the colour of the phase. */
	readonly lit: readonly NodeId[];
	/** The node whose parts the pointer lights, here or elsewhere. */
	readonly hovered?: NodeId | undefined;
	/** Colours the names of inputs. */
	readonly roleOf?: ((node: NodeId) => Role | undefined) | undefined;
}

/** For the style sheet of the formula. What is lit already need not be lit by the pointer. */
export function markParts(formula: ParentNode, { lit, hovered, roleOf }: Marked): void {
	const shown = new Set(lit);
	for (const part of formula.querySelectorAll<HTMLElement>('[data-node]')) {
		const node = Number(part.dataset['node']);
		part.classList.toggle('tex-lit', shown.has(node));
		part.classList.toggle('tex-hover', hovered === node && !shown.has(node));
		part.dataset['role'] = roleOf?.(node) ?? '';
	}
}
