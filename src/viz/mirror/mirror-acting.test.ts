import { expect, test } from 'vitest';
import { plainLabel } from '$graph/label.ts';
import { readings } from '$graph/mirror/saved.ts';
import { schedule } from '$graph/steps.ts';
import { moment } from '../playhead.ts';
import { program } from '../testing.ts';
import { nodeOf } from './ids.ts';
import { mirrorActing } from './mirror-acting.ts';

const { graph } = program('d = a * b\ne = d + c');
const steps = schedule(graph);
const read = readings(graph, graph.output);

/** Names of the cards, those below with a tilde. */
const at = (position: number): string =>
	mirrorActing(graph, steps, moment(steps, position, 'beat'), read)
		.map((card) => {
			const node = nodeOf(graph, card);
			return (card === node ? '' : '~') + plainLabel(graph.nodes[node]?.label ?? '');
		})
		.join(' ');

test('forward the cards above act, and backward those below, with the values that their rule reads', () => {
	const [, d, e, seed, passE, passD] = steps.beats.map(({ to }) => at(to));
	expect([d, e]).toEqual(['d', 'e']);
	expect([seed, passE]).toEqual(['~e', '~e ~d ~c']);
	expect(passD).toBe('~d ~a ~b a b');
});

test('at rest nobody acts, and before the first step the inputs do', () => {
	expect(at(Infinity)).toBe('');
	expect(at(0).split(' ').toSorted().join(' ')).toBe('a b c');
});
