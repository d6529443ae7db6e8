/** What is done away from the page, because it may take longer than a frame. */
import { formulas, type Formula, type FormulaRequest } from '$graph/check/formula.ts';
import {
	checked,
	runnable,
	type CheckReport,
	type CheckRequest,
	type PlainProgram
} from '$graph/check/report.ts';
import type { Graph } from '$graph/graph.ts';
import { layout, type Layout, type LayoutOptions } from '$viz/layout.ts';
import { arrangedMirror, type MirrorPlan } from '$viz/mirror/arranged.ts';
import type { MirrorLayout } from '$viz/mirror/mirror-layout.ts';

export interface Tasks {
	readonly layout: {
		readonly given: { readonly graph: Graph; readonly options: LayoutOptions };
		readonly result: Layout;
	};
	readonly mirror: { readonly given: MirrorPlan; readonly result: MirrorLayout };
	readonly check: {
		readonly given: { readonly program: PlainProgram; readonly request: CheckRequest };
		readonly result: CheckReport;
	};
	/** As many as the time allows, and one at least: what is left can be asked for again. */
	readonly symbolic: {
		readonly given: FormulaRequest;
		readonly result: readonly Formula[];
	};
}

export type TaskName = keyof Tasks;

/** Milliseconds after which no further formula is begun: the worker is ended after a second. */
const PATIENCE = 400;

export const handlers: {
	readonly [Name in TaskName]: (given: Tasks[Name]['given']) => Tasks[Name]['result'];
} = {
	layout: ({ graph, options }) => layout(graph, options),
	mirror: arrangedMirror,
	check: ({ program, request }) => checked(runnable(program), request),
	symbolic(request) {
		const end = performance.now() + PATIENCE;
		return formulas(request, () => performance.now() > end);
	}
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

/** The first that a worker says: it has been loaded, and begins with what it was asked. */
export interface Ready {
	readonly ready: true;
}
