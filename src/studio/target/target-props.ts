import type { Value } from '$graph/tensor.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import type { Session } from '../session.svelte.ts';
import type { ValueRowData } from '../value-row.ts';
import { startRow } from './start-row.ts';
import { targetsOf, type Target } from './targets.ts';

/** What the values panel shows of the target. */
export interface TargetProps {
	readonly targets: readonly Target[];
	readonly chosen: string | undefined;
	readonly name: string;
	/** Of a target with more than one number. */
	readonly start: ValueRowData | undefined;
	readonly given: boolean;
	readonly ontarget: (key: string | undefined) => void;
	readonly onseed: (seed: Value | undefined, phase: DragPhase) => void;
}

export function targetProps(session: Session, name: string, disabled: boolean): TargetProps {
	const { program, graph, target, run, seed } = session;
	const node = graph.nodes[target];
	const many = run.seed.data.length > 1;
	return {
		targets: targetsOf(program),
		chosen: target === graph.output ? undefined : node?.key,
		name,
		start: many ? startRow(target, run.seed, disabled) : undefined,
		given: seed !== undefined,
		ontarget: (key) => session.setTarget(key),
		onseed: (given, phase) => session.setSeed(given, phase)
	};
}
