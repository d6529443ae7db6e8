import type { Group } from '../graph.ts';
import type { Span } from '../span.ts';

/** A box in the making; it counts once a node stands in it. */
export interface DraftGroup {
	readonly kind: Group['kind'];
	/** Of a call undefined: it is known by its result, which has its key last. */
	readonly key: string | undefined;
	readonly label: string;
	readonly apart?: string;
	readonly outer: number | undefined;
	readonly span: Span;
	/** −1 until it is known. */
	output: number;
}

/** The boxes that are gone into while expressions are read, outer ones first. */
export class DraftGroups {
	readonly list: DraftGroup[] = [];

	/** The index of a new one. */
	enter(group: Omit<DraftGroup, 'output'>): number {
		return this.list.push({ ...group, output: -1 }) - 1;
	}

	/** The box around all others that a node of this one stands in. */
	outermost(index: number | undefined): DraftGroup | undefined {
		let found = index === undefined ? undefined : this.list[index];
		while (found?.outer !== undefined) found = this.list[found.outer];
		return found;
	}
}
