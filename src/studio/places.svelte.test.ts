import { expect, test } from 'vitest';
import { Places, type Arrangement } from './places.svelte.ts';
import { programOf } from './testing.ts';
import { Background, type Hand } from './work/background.ts';
import { handlers, type Question } from './work/tasks.ts';

function arrangementOf(source: string): Arrangement {
	const { graph } = programOf(source);
	return { graph, direction: 'right', target: graph.output, open: new Set() };
}

/** 400 products of two inputs and a number each, added up. */
const large = (last: string): Arrangement =>
	arrangementOf(`f = ${Array.from({ length: 300 }, (_, i) => `x*${i}`).join('+')} + ${last}`);

/** A worker that answers when it is told to. */
class Hands implements Hand {
	onmessage: Hand['onmessage'] = null;
	onerror: Hand['onerror'] = null;
	asked: Question | undefined;
	postMessage(question: Question): void {
		this.asked = question;
	}
	terminate(): void {
		this.asked = undefined;
	}
	async answer(): Promise<void> {
		const { id, given } = this.asked as Question<'layout'>;
		this.onmessage?.({ data: { id, result: handlers.layout(given) } });
		await Promise.resolve();
		await Promise.resolve();
		await Promise.resolve();
	}
}

function placesOf(): { places: Places; hands: Hands } {
	const hands = new Hands();
	return { hands, places: new Places(arrangementOf('f = w*x'), new Background(() => hands)) };
}

test('a small graph is arranged on the spot', () => {
	const { places, hands } = placesOf();
	places.arrange(arrangementOf('f = w*x + b'), true);
	expect([places.arranging, hands.asked]).toEqual(['done', undefined]);
	expect(places.layout.boxes).toHaveLength(5);
});

test('a large graph stands there at once, and better once its places are found', async () => {
	const { places, hands } = placesOf();
	const arrangement = large('y');
	places.arrange(arrangement, true);
	expect(places.arranging).toBe('waiting');
	expect(places.layout.boxes).toHaveLength(arrangement.graph.nodes.length);
	const rough = places.layout;
	await hands.answer();
	expect(places.arranging).toBe('done');
	const { graph, ...options } = arrangement;
	expect(places.layout).toEqual(handlers.layout({ graph, options }));
	expect(places.layout).not.toEqual(rough);
});

test('places that come for an earlier text are not taken', async () => {
	const { places, hands } = placesOf();
	places.arrange(large('y'), true);
	places.arrange(arrangementOf('f = w*x + b'), true);
	await hands.answer();
	expect([places.arranging, places.layout.boxes.length]).toEqual(['done', 5]);
});

test('numbers that change while it is arranged do not throw its places away', async () => {
	const { places, hands } = placesOf();
	places.arrange(large('y'), true);
	places.arrange(large('y'), true);
	await hands.answer();
	expect(places.arranging).toBe('done');
});

test('where nobody can arrange it, it stays as it stands, and says so', async () => {
	const places = new Places(
		arrangementOf('f = w*x'),
		new Background(() => {
			throw new Error('SecurityError');
		})
	);
	places.arrange(large('y'), true);
	await new Promise((done) => setTimeout(done));
	expect(places.arranging).toBe('late');
});
