/** What every part of a step needs to show a name or a number; handed down once, not through each part. */
import { createContext } from 'svelte';
import type { Named } from '$graph/explain/context.ts';
import type { Format } from '$graph/explain/phrase.ts';
import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';

export interface Reader {
	readonly format: Format;
	/** Of the inputs, by name. */
	readonly roles: ReadonlyMap<string, Role>;
	readonly hovered: NodeId | null;
	/** What forward mode goes along, where that is stepped. */
	readonly along?: Named | undefined;
	readonly roleOf: (node: NodeId) => Role | undefined;
	readonly onhover: (node: NodeId | null) => void;
	readonly onselect: (node: NodeId) => void;
}

export const [reader, provideReader] = createContext<Reader>();
