import { expect, test } from 'vitest';
import type { Curve } from '$graph/explain/curve.ts';
import { FLOOR, LEFT, RIGHT, slopeGeometry, TOP } from './slope-geometry.ts';

const line: Curve = {
	symbol: 'σ',
	input: { node: 0, label: 'z' },
	pieces: [
		[
			[0, 0],
			[4, 1]
		]
	],
	x: [0, 4],
	y: [0, 1],
	point: [2, 0.5],
	slope: 0.25
};

test('the tangent of a straight line lies on it', () => {
	const { tangent, point } = slopeGeometry(line);
	const slope = (tangent.y2 - tangent.y1) / (tangent.x2 - tangent.x1);
	expect(slope).toBeCloseTo((TOP - FLOOR) / (RIGHT - LEFT), 10);
	expect((tangent.x1 + tangent.x2) / 2).toBeCloseTo(point.x, 10);
	expect((tangent.y1 + tangent.y2) / 2).toBeCloseTo(point.y, 10);
});

test('the label turns to the left before it would leave the picture', () => {
	expect(slopeGeometry(line).label.anchor).toBe('start');
	expect(slopeGeometry({ ...line, point: [3.9, 0.975] }).label.anchor).toBe('end');
});

test('the frame is labelled at its bottom and its top', () => {
	expect(slopeGeometry({ ...line, y: [0.02, 0.98] }).ticks).toEqual([
		{ value: 0, y: FLOOR },
		{ value: 1, y: TOP }
	]);
});
