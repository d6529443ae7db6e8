import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleProgram } from '$graph/testing/example-run.ts';
import type { Program } from '$graph/program.ts';
import { compiledProgram } from '$graph/testing/compiled-program.ts';
import { Background, type Hand } from '../work/background.ts';
import { handlers, type Question, type Tasks } from '../work/tasks.ts';
import { Checking } from './checking.svelte.ts';

/** A worker that answers at once, or never. */
class Quick implements Hand {
	onmessage: Hand['onmessage'] = null;
	onerror: Hand['onerror'] = null;
	readonly asked: Question['task'][] = [];
	readonly #deaf: boolean;
	constructor(deaf: boolean) {
		this.#deaf = deaf;
	}
	terminate(): void {
		this.onmessage = null;
	}
	postMessage(question: Question): void {
		const { id, task, given } = structuredClone(question);
		this.asked.push(task);
		if (this.#deaf) return;
		const result =
			task === 'check'
				? handlers.check(given as Tasks['check']['given'])
				: handlers.symbolic(given as Tasks['symbolic']['given']);
		void Promise.resolve().then(() => this.onmessage?.({ data: { id, result } }));
	}
}

function checking(program: Program, deaf = false): { it: Checking; hand: Quick } {
	const hand = new Quick(deaf);
	const background = new Background(() => hand);
	const point = { program, values: {}, run: program.run() };
	const it = new Checking(
		() => point,
		() => background
	);
	return { it, hand };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a small program is checked on the page, and its formulas come from the worker', async () => {
	const { it, hand } = checking(exampleProgram('neuron'));
	expect(it.rows.map(({ id }) => id)).toEqual(['w1', 'x1', 'w2', 'x2', 'b']);
	expect(it.badge?.text).toContain('four ways');
	it.derive();
	await vi.advanceTimersByTimeAsync(200);
	expect(hand.asked).toEqual(['symbolic']);
	expect(it.badge).toMatchObject({
		title: 'All ways agree',
		text: '5 gradients, each found in five ways.'
	});
	expect(it.row?.tex).toContain('\\frac');
});

test('both weights at once are a row of their own, open at once, and its formula is the sum of theirs', async () => {
	const { it } = checking(exampleProgram('neuron'));
	it.toggle('w1');
	expect(it.rows).toHaveLength(5);
	it.toggle('w2');
	it.derive();
	await vi.advanceTimersByTimeAsync(200);
	expect(it.row?.id).toBe('w1, w2');
	expect(it.row?.reverse).toBeCloseTo(0.19661193, 8);
	for (const { way } of it.row?.ways ?? []) expect(way?.value).toBeCloseTo(0.19661193, 6);
	it.toggle('w1');
	expect(it.row?.id).toBe('w1');
});

const ONES = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 0.01));
const large = (): Program => compiledProgram('f = sum(tanh(A * B))', { A: ONES, B: ONES });

test('a large program is checked by the worker', async () => {
	const { it, hand } = checking(large());
	expect([it.rows.length, it.working]).toEqual([0, true]);
	it.follow();
	vi.useRealTimers();
	await vi.waitFor(() => expect(it.rows).toHaveLength(50), { timeout: 30_000 });
	expect(it.working).toBe(false);
	expect(it.coordinates.count).toBe(3200);
	expect(hand.asked).toContain('check');
}, 60_000);

test('what takes the worker too long is told', async () => {
	const { it } = checking(large(), true);
	it.follow();
	// The worker of this test never starts: it has 5 s for that.
	await vi.advanceTimersByTimeAsync(7000);
	expect(it.failed).toContain('too long');
	expect(it.working).toBe(false);
});
