import type { Document } from '../document.ts';
import type { Session } from '../session.svelte.ts';

export const written = (source: string): Document => ({
	version: 1,
	source,
	values: {},
	ranges: {},
	roles: {}
});

export const output = ({ run }: Session): number => run.value().data[0] ?? NaN;

/** One drag of a slider. */
export function drag(session: Session, name: string, ...values: readonly number[]): void {
	session.give(name, values[0] ?? 0, 'start');
	for (const value of values) session.give(name, value, 'move');
	session.give(name, values.at(-1) ?? 0, 'end');
}

export const square = [
	[1, 2],
	[3, 4]
];
export const layer: Document = {
	...written('z = W*x\nf = sum(z)'),
	version: 2,
	values: { W: square, x: [5, 6] }
};
export const gradient = ({ run }: Session, name: string): readonly number[] => [
	...run.gradient(name).data
];
