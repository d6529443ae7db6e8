/** The small chart of what is kept at every step: values below, the gradients on their way on top of them. */
import { area, curveStepAfter, scaleLinear } from 'd3';
import type { Kept } from '$graph/mirror/kept.ts';

export interface KeptPlot {
	readonly width: number;
	readonly height: number;
	readonly values: string;
	readonly adjoints: string;
	/** Where the peak is, above its step. */
	readonly peak: { readonly x: number; readonly y: number } | undefined;
	/** The column of the step that is shown. */
	readonly now: { readonly x: number; readonly width: number } | undefined;
}

const SIZE = { width: 232, height: 40 };
/** Room for the mark of the peak. */
const TOP = 8;

export function keptPlot({ beats, peak }: Kept, now: number | undefined): KeptPlot {
	const x = scaleLinear([0, beats.length], [0, SIZE.width]);
	const y = scaleLinear([0, Math.max(1, peak.numbers)], [SIZE.height, TOP]);
	// A step is as wide as every other one: the last one ends where a further one would begin.
	const steps = [...beats, beats.at(-1) ?? { values: 0, adjoints: 0 }];
	const layer = area<(typeof steps)[number]>()
		.x((_, step) => x(step))
		.curve(curveStepAfter);
	const values = layer.y0(y(0)).y1((step) => y(step.values))(steps);
	const adjoints = layer.y0((step) => y(step.values)).y1((step) => y(step.values + step.adjoints))(
		steps
	);
	return {
		...SIZE,
		values: values ?? '',
		adjoints: adjoints ?? '',
		peak: peak.numbers === 0 ? undefined : { x: x(peak.beat + 0.5), y: y(peak.numbers) },
		now: now === undefined ? undefined : { x: x(now), width: x(1) }
	};
}
