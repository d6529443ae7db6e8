import { afterEach, expect, test, vi } from 'vitest';
import { partUnder } from './part-under.ts';
import { markParts } from './tex-parts.ts';

/** As much of an element of a formula as is used. */
class Part {
	readonly classes = new Set<string>();
	readonly dataset: Record<string, string>;
	readonly classList = {
		toggle: (name: string, on: boolean) => (on ? this.classes.add(name) : this.classes.delete(name))
	};
	constructor(node: number) {
		this.dataset = { node: String(node) };
	}
	closest(): Part {
		return this;
	}
}

const parts = [1, 2, 2, 3].map((node) => new Part(node));
const formula = { querySelectorAll: () => parts } as unknown as ParentNode;
const marks = () => parts.map(({ classes, dataset }) => [...classes, dataset['role']].join(' '));

afterEach(() => vi.unstubAllGlobals());

test('every part of a node is lit, by its step or else by the pointer, and names of inputs have their role', () => {
	markParts(formula, {
		lit: [2],
		hovered: 3,
		roleOf: (node) => (node === 1 ? 'data' : undefined)
	});
	expect(marks()).toEqual(['data', 'tex-lit ', 'tex-lit ', 'tex-hover ']);
	markParts(formula, { lit: [3], hovered: 3 });
	expect(marks()).toEqual(['', '', '', 'tex-lit ']);
});

test('the pointer finds the node of the part that it is on, and none beside them', () => {
	vi.stubGlobal('Element', Part);
	expect(partUnder({ target: parts[3] as unknown as EventTarget })).toBe(3);
	expect(partUnder({ target: null })).toBeNull();
});
