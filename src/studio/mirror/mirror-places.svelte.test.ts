import { expect, test, vi } from 'vitest';
import { Session } from '../session.svelte.ts';
import { Background, type Hand } from '../work/background.ts';
import { handlers, type Question } from '../work/tasks.ts';
import { MirrorPlaces } from './mirror-places.svelte.ts';

const written = (source: string) =>
	({ version: 1, source, values: {}, ranges: {}, roles: {} }) as const;
/** 300 products of an input and a number, added up: some 900 nodes. */
const LARGE = `f = ${Array.from({ length: 300 }, (_, i) => `x*${i}`).join('+')} + y`;

/** Some 200 nodes. */
const MEDIUM = `f = ${Array.from({ length: 66 }, (_, i) => `x*${i}`).join('+')}`;

/** A worker that answers when it is told to. */
class Hands implements Hand {
	onmessage: Hand['onmessage'] = null;
	onerror: Hand['onerror'] = null;
	readonly asked: Question[] = [];
	postMessage(question: Question): void {
		this.asked.push(structuredClone(question));
	}
	terminate(): void {
		this.asked.length = 0;
	}
	async answer(): Promise<void> {
		const { id, given } = this.asked.at(-1) as Question<'mirror'>;
		const result = structuredClone(handlers.mirror(given));
		this.onmessage?.({ data: { id, result } });
		await new Promise((done) => setTimeout(done));
	}
}

function placesOf(source: string) {
	const hands = new Hands();
	const session = new Session(written(source));
	const prepare = vi.fn();
	const places = new MirrorPlaces(session, new Background(() => hands), prepare);
	return { hands, session, places, prepare };
}

test('a small graph is mirrored on the spot', () => {
	const { places, hands } = placesOf('f = w*x');
	places.follow();
	expect([places.arranging, hands.asked.length]).toEqual(['done', 0]);
	expect(places.layout?.wires).toHaveLength(2);
});

test('a large graph is mirrored once the worker has found its places, whatever its numbers do', async () => {
	const { places, hands, session, prepare } = placesOf(LARGE);
	places.follow();
	expect([places.arranging, places.layout]).toEqual(['waiting', undefined]);
	await hands.answer();
	await vi.waitFor(() => expect(places.arranging).toBe('done'));
	const found = places.layout;
	expect(prepare).toHaveBeenCalledExactlyOnceWith(found);
	expect(found?.forward.boxes).toHaveLength(session.graph.nodes.length);
	session.give('x', 3, 'start');
	places.follow();
	expect([places.layout === found, hands.asked.length]).toEqual([true, 1]);
	session.write(LARGE.replace('+ y', '+ sin(y)'), 'fix');
	places.follow();
	expect([places.arranging, hands.asked.length]).toEqual(['waiting', 2]);
});

test('that there was no time is told, and it is tried again when the mirror is turned on anew', async () => {
	const { places, hands } = placesOf(LARGE);
	places.follow();
	hands.onerror?.({});
	await vi.waitFor(() => expect(places.arranging).toBe('late'));
	expect(places.layout).toBeUndefined();
	places.follow();
	expect(hands.asked).toHaveLength(0);
	places.leave();
	places.follow();
	await hands.answer();
	await vi.waitFor(() => expect(places.arranging).toBe('done'));
});

test('a graph of medium size is mirrored on the page where the worker does not do it', async () => {
	const { places, hands, prepare } = placesOf(MEDIUM);
	places.follow();
	expect([places.arranging, hands.asked.length]).toEqual(['waiting', 1]);
	hands.onerror?.({});
	await vi.waitFor(() => expect(places.arranging).toBe('done'));
	expect(prepare).toHaveBeenCalledExactlyOnceWith(places.layout);
});
