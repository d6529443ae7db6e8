/** What is done away from the page, because it may take longer than a frame. */
import type { Graph } from '$graph/graph.ts';
import { layout, type Layout, type LayoutOptions } from '$viz/layout.ts';

export interface Tasks {
	readonly layout: {
		readonly given: { readonly graph: Graph; readonly options: LayoutOptions };
		readonly result: Layout;
	};
}

export type TaskName = keyof Tasks;

export const handlers: {
	readonly [Name in TaskName]: (given: Tasks[Name]['given']) => Tasks[Name]['result'];
} = {
	layout: ({ graph, options }) => layout(graph, options)
};

export interface Question<Name extends TaskName = TaskName> {
	readonly id: number;
	readonly task: Name;
	readonly given: Tasks[Name]['given'];
}

/** `failed` is why there is no result, in English. */
export type Answer = { readonly id: number } & (
	{ readonly result: Tasks[TaskName]['result'] } | { readonly failed: string }
);
