import { expect, test } from 'vitest';
import { closedProgram } from '$graph/boxes/closed-program.ts';
import { closables } from '$graph/boxes/closable.ts';
import { schedule } from '$graph/steps.ts';
import { programOf } from '../testing.ts';
import { wholeAlong, wholeBeat } from './whole-beat.ts';

test('a step of a box is that of its result in the whole program, backward and in forward mode', () => {
	const program = programOf('g(a) = a*a + 1\nf = exp(g(x))');
	const keys = closables(program.graph).map(({ key }) => key);
	const drawing = closedProgram(program, keys.slice(0, 1));
	expect(drawing.program.graph.nodes.length).toBeLessThan(program.graph.nodes.length);
	const { graph } = drawing.program;
	const x = graph.names.get('x')!;
	for (const along of [undefined, { node: x, entry: 0 }]) {
		const shown = schedule(graph, graph.output, along);
		const whole = schedule(program.graph, program.graph.output, wholeAlong(drawing, shown));
		for (const [index, { kind, node }] of shown.beats.entries())
			expect(whole.beats[wholeBeat(drawing, shown, index)]).toMatchObject({
				kind,
				...(node === undefined ? {} : { node: drawing.wholeOf(node) })
			});
	}
});
