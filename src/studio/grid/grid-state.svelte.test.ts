import { expect, test } from 'vitest';
import { GridState } from './grid-state.svelte.ts';
import { sliceOf } from './slice.ts';

/** A grid of two rows and three columns whose numbers really change. */
function gridOf(shape = [2, 3], disabled = false) {
	const data = Float64Array.from({ length: shape.reduce((a, b) => a * b) }, (_, at) => at + 1);
	const phases: string[] = [];
	const grid = new GridState(() => ({
		slice: sliceOf(shape),
		data,
		step: 0.1,
		disabled,
		give(index, number, phase) {
			data[index] = number;
			phases.push(phase);
		}
	}));
	const press = (...keys: readonly string[]): boolean[] =>
		keys.map((key) => {
			const [name = '', ...modifiers] = key.split('+').reverse();
			const held = (modifier: string): boolean => modifiers.includes(modifier);
			return grid.pressed({
				key: name,
				shiftKey: held('Shift'),
				altKey: held('Alt'),
				ctrlKey: held('Control'),
				metaKey: false
			} as KeyboardEvent);
		});
	return { grid, data, phases, press };
}

test('a digit replaces the number, Tab goes right, Enter goes down to where the Tabs began', () => {
	const { grid, data, press } = gridOf();
	press('ArrowRight', '7', 'Tab', '8');
	grid.type('-8');
	press('Enter');
	expect([...data]).toEqual([1, 7, -8, 4, 5, 6]);
	expect(grid.active).toEqual({ row: 1, column: 1 });
});

test('Enter edits the number as it is, and Escape leaves it', () => {
	const { grid, data, press } = gridOf();
	press('Enter');
	expect(grid.draftAt(0, 0)?.text).toBe('1');
	grid.type('99');
	press('Escape');
	expect(grid.draftAt(0, 0)).toBeUndefined();
	expect(data[0]).toBe(1);
});

test('what is no number stays in its cell, named, and the number stays as it was', () => {
	const { grid, data, press } = gridOf();
	press('ArrowDown', '4');
	grid.type('4x');
	press('Enter');
	expect(grid.problem).toMatch(/^Row 2, column 1: “4x” is not a number/);
	expect(grid.draftAt(1, 0)?.text).toBe('4x');
	expect(data[3]).toBe(4);
	grid.type('4.5');
	expect(grid.problem).toBe('');
	press('Enter');
	expect(data[3]).toBe(4.5);
});

test('Tab leaves the grid behind the last number, and always where nothing is typed', () => {
	const { grid, data, press } = gridOf();
	expect(press('Tab')).toEqual([false]);
	press('Control+End', '9');
	expect(press('Tab')).toEqual([false]);
	expect(data[5]).toBe(9);
	expect(grid.draftAt(1, 2)).toBeUndefined();
});

test('Alt and an arrow step the number, Delete makes it 0, and each is one change to undo', () => {
	const { data, phases, press } = gridOf();
	press('Alt+ArrowUp', 'Alt+Shift+ArrowDown');
	expect(data[0]).toBe(0.1);
	press('Delete');
	expect(data[0]).toBe(0);
	expect(phases.slice(0, 2)).toEqual(['start', 'end']);
});

test('keys of others are left to them', () => {
	const { press } = gridOf();
	expect(press('a', ' ', '?', 'Control+c', 'Escape')).toEqual([false, false, false, false, false]);
});

test('numbers that may not change are walked over and not edited', () => {
	const { grid, data, press } = gridOf([2, 3], true);
	press('ArrowRight', '7', 'Delete', 'Alt+ArrowUp');
	expect(grid.active).toEqual({ row: 0, column: 1 });
	expect(grid.draftAt(0, 1)).toBeUndefined();
	expect([...data]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('of a large tensor few cells are drawn', () => {
	const { grid, press } = gridOf([784, 64]);
	expect(grid.rows.length * grid.columns.length).toBeLessThan(120);
	press('Control+End');
	expect(grid.rows.at(-1)).toBe(783);
	expect(grid.scrolled().top).toBe(784 * 44 - (320 - 24));
});
