import type { Value } from '$graph/tensor.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import type { Session } from '../session.svelte.ts';
import type { ValueRowData } from '../value-row.ts';
import type { Lights } from '../lit.ts';
import { modeKey, modesOf, type Mode } from '../along/modes.ts';
import type { Along } from '../document.ts';
import { isSeeding, startRow } from './start-row.ts';
import { targetsOf, type Target } from './targets.ts';

/** What the values panel shows of the target. */
export interface TargetProps {
	readonly targets: readonly Target[];
	readonly chosen: string | undefined;
	readonly name: string;
	/** Nothing can be chosen while the graph is not that of the text. */
	readonly disabled: boolean;
	/** Of a target with more than one number, and where the pass starts with another number than 1. */
	readonly start: ValueRowData | undefined;
	readonly given: boolean;
	readonly modes: readonly Mode[];
	readonly mode: string;
	/** What forward mode goes along, in plain characters. */
	readonly along: string | undefined;
	readonly ontarget: (key: string | undefined) => void;
	readonly onmode: (along: Along | undefined) => void;
	readonly onseed: (seed: Value | undefined, phase: DragPhase) => void;
}

export function targetProps(
	session: Session,
	name: string,
	lights: Lights,
	shownAlong: string | undefined
): TargetProps {
	const { program, graph, target, run, seed, along, stale: disabled } = session;
	const node = graph.nodes[target];
	const lit = isSeeding(lights, target) ? 'backward' : null;
	const shown = along === undefined && (seed !== undefined || run.seed.data.length > 1);
	return {
		targets: targetsOf(program, target),
		chosen: target === graph.output ? undefined : node?.key,
		name,
		disabled,
		start: shown ? startRow(target, run.seed, { disabled, lit }) : undefined,
		given: seed !== undefined,
		modes: modesOf(program, along),
		mode: modeKey(along),
		along: shownAlong,
		ontarget: (key) => session.setTarget(key),
		onmode: (next) => session.setAlong(next),
		onseed: (given, phase) => session.setSeed(given, phase)
	};
}
