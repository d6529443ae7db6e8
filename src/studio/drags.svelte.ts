/** Who is being dragged, what the numbers were before, and which changes are one drag. */
import type { Graph } from '$graph/graph.ts';
import type { Values } from '$graph/tensor.ts';
import type { DragPhase } from '$viz/value-drag.ts';

interface Numbers {
	readonly graph: Graph;
	readonly values: Values;
}

export class Drags {
	/** The input whose number moves. */
	moving = $state<string>();
	/** The numbers before the last drag of an input, and the structure they belong to. */
	before = $state.raw<Numbers>();
	#count = 0;

	/** Notes the drag of an input; what its changes have in common for undo. */
	ofInput(name: string, phase: DragPhase, now: Numbers): string {
		this.moving = phase === 'end' ? undefined : name;
		if (phase === 'start') this.before = { graph: now.graph, values: now.values };
		return `drag ${name} ${this.#number(phase)}`;
	}

	/** The same of the start of the backward pass. */
	ofSeed(phase: DragPhase): string {
		return `seed ${this.#number(phase)}`;
	}

	#number(phase: DragPhase): number {
		if (phase === 'start') this.#count++;
		return this.#count;
	}
}
