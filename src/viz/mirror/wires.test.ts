import { expect, test } from 'vitest';
import { wiring, wires } from './wires.ts';

/** Columns 100 apart; cards of one column stand under one another. */
const at = (column: number, row = 0) => ({ x: column * 100, y: row * 50, width: 60, height: 40 });
const boxes = [at(0), at(0, 1), at(1), at(2), at(3), at(4)];
const read = (value: number, by: number) => ({ value, by });

test('wires beside one another share a level, and those over one another have each their own', () => {
	const { levels, height } = wiring([read(0, 3), read(1, 3), read(3, 5)], boxes);
	expect(levels).toEqual([0, 1, 0]);
	expect(height).toBe(12);
});

test('a wire to the next column goes straight down', () => {
	const planned = wiring([read(0, 2)], boxes);
	expect([planned.levels, planned.height]).toEqual([[undefined], 0]);
	const below = boxes.map((box) => ({ ...box, y: 300 - box.y }));
	const [wire] = wires(planned, { above: boxes, below, axis: 150 });
	expect(wire?.points.map(([x]) => x)).toEqual([60, 80, 80, 100]);
});
