import { afterEach, expect, test, vi } from 'vitest';
import { partUnder } from './part-under.ts';
import { markParts } from './tex-parts.ts';

/** As much of an element of a formula as is used. */
class Part {
	readonly dataset: Record<string, string>;
	constructor(node: number, at: string) {
		this.dataset = { node: String(node), at };
	}
	closest(): Part {
		return this;
	}
}

const parts = [1, 2, 2, 3].map((node, index) => new Part(node, `${index}-${index + 1}`));
const formula = { querySelectorAll: () => parts } as unknown as ParentNode;
const marks = () => parts.map(({ dataset }) => `${dataset['lit']} ${dataset['role']}`);

afterEach(() => vi.unstubAllGlobals());

test('the part at a lit place of the text is lit as it is there, and names of inputs have their role', () => {
	markParts(formula, {
		lit: [
			{ from: 2, to: 3, phase: 'forward' },
			{ from: 3, to: 4, phase: 'hover' },
			{ from: 0, to: 2, phase: 'backward' }
		],
		roleOf: (node) => (node === 1 ? 'data' : undefined)
	});
	expect(marks()).toEqual([' data', ' ', 'forward ', 'hover ']);
	markParts(formula, { lit: [{ from: 0, to: 1, phase: 'backward' }] });
	expect(marks()).toEqual(['backward ', ' ', ' ', ' ']);
});

test('the pointer finds the node of the part that it is on, and none beside them', () => {
	vi.stubGlobal('Element', Part);
	expect(partUnder({ target: parts[3] as unknown as EventTarget })).toBe(3);
	expect(partUnder({ target: null })).toBeNull();
});
