import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { writtenProgram } from '$graph/check/written-program.ts';
import { compile } from '$graph/index.ts';
import { Background, type Hand } from './background.ts';
import { handlers, type Question, type Tasks } from './tasks.ts';

const compiled = compile('f = w*x + b');
if (!compiled.ok) throw new Error('a text that cannot be read');
const given = { graph: compiled.program.graph, options: { direction: 'right' } } as const;

/** A worker that answers when it is told to. */
class Slow implements Hand {
	onmessage: Hand['onmessage'] = null;
	onerror: Hand['onerror'] = null;
	ended = false;
	readonly asked: Question[] = [];
	/** As a worker does when it has been loaded. */
	start(): void {
		this.onmessage?.({ data: { ready: true } });
	}
	postMessage(question: Question): void {
		this.asked.push(structuredClone(question));
	}
	terminate(): void {
		this.ended = true;
	}
	answer(): void {
		const { id, given } = this.asked.at(-1)!;
		this.onmessage?.({ data: { id, result: handlers.layout(given as Tasks['layout']['given']) } });
	}
}

let hands: Slow[] = [];
const background = (): Background => {
	hands = [];
	return new Background(() => {
		const hand = new Slow();
		hands.push(hand);
		return hand;
	});
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work comes back as if it had been done on the page', async () => {
	const asked = background().ask('layout', given);
	hands[0]?.answer();
	expect(await asked).toEqual(handlers.layout(given));
});

test('work that takes too long, once its worker has started, is stopped, and the next one has a worker of its own', async () => {
	const work = background();
	const late = work.ask('layout', given);
	const told = expect(late).rejects.toThrow('too long');
	await vi.advanceTimersByTimeAsync(3000);
	hands[0]?.start();
	await vi.advanceTimersByTimeAsync(999);
	expect(hands[0]?.ended).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	await told;
	expect(hands[0]?.ended).toBe(true);
	const next = work.ask('layout', given);
	hands[1]?.answer();
	expect((await next).boxes).toHaveLength(5);
});

test('a worker that does not start is given up, and one that is there already has no time for it', async () => {
	const work = background();
	const never = expect(work.ask('layout', given)).rejects.toThrow('too long');
	await vi.advanceTimersByTimeAsync(5000);
	await never;
	const first = work.ask('layout', given);
	hands[1]?.start();
	hands[1]?.answer();
	await first;
	const second = expect(work.ask('layout', given)).rejects.toThrow('too long');
	await vi.advanceTimersByTimeAsync(1000);
	await second;
});

test('of those that wait for the same task only the last one counts', async () => {
	const work = background();
	const [first, second, third] = [1, 2, 3].map(() => work.ask('layout', given));
	const replaced = expect(second).rejects.toThrow('newer');
	hands[0]?.answer();
	await first;
	await replaced;
	hands[0]?.answer();
	await third;
	expect(hands[0]?.asked).toHaveLength(2);
});

test('a worker that breaks, and a page that may not have one, are told', async () => {
	const work = background();
	const broken = expect(work.ask('layout', given)).rejects.toThrow('broke off');
	hands[0]?.onerror?.({});
	await broken;
	const none = new Background(() => {
		throw new Error('SecurityError');
	});
	await expect(none.ask('layout', given)).rejects.toThrow('SecurityError');
});

test('a gradient is checked, and a formula derived, away from the page', () => {
	if (!compiled.ok) throw new Error('a text that cannot be read');
	const { graph, inputs } = compiled.program;
	const directions = coordinatesOf(inputs).shown.map((at) => [at]);
	const request = { values: { w: 2, x: 3, b: 1 }, target: graph.output, directions };
	const given = structuredClone({
		program: { graph, inputs },
		request: { ...request, swept: directions[0]! }
	});
	expect(handlers.check(given).rows.map(({ reverse }) => reverse)).toEqual([3, 2, 1]);
	const written = writtenProgram(compiled.program, graph.output);
	const coordinates = directions.flat();
	const found = handlers.symbolic(structuredClone({ ...written, seed: [1], coordinates }));
	expect(structuredClone(found).map((each) => each.kind === 'formula' && each.tex)).toEqual([
		'x',
		'w',
		'1'
	]);
});
