import { expect, test } from 'vitest';
import { emit } from '$graph/emit/emit.ts';
import type { Language } from '$graph/emit/emitted.ts';
import { compile } from '$graph/index.ts';
import { schedule } from '$graph/steps.ts';
import { firstLit, listing, neighbour, type ListingLights } from './listing.ts';

const VALUES = { w: 2, x: 3 };
const REST: ListingLights = { beat: null, phase: null, hovered: null };

function graphOf(source: string) {
	const compiled = compile(source, VALUES);
	if (!compiled.ok) throw new Error('The text has an error.');
	return compiled.program.graph;
}
const graph = graphOf('f = w * x');
const listed = (lights: ListingLights, language: Language = 'numpy') =>
	listing(emit(graph, VALUES, {}, language), lights);
const litIn = (lights: ListingLights, language?: Language): string[] =>
	listed(lights, language).flatMap(({ code, lit }) => (lit === null ? [] : [code.trim()]));

test('at rest no line is lit', () => {
	expect(litIn(REST)).toEqual([]);
	expect(firstLit(listed(REST))).toBe(-1);
});

test('the lines of the current step are lit, all of them and no others', () => {
	const { beats } = schedule(graph);
	const at = (beat: number) => litIn({ ...REST, beat, phase: beats[beat]!.phase });
	expect(beats.map((_, beat) => at(beat))).toEqual([
		['w = 2.0', 'x = 3.0'],
		['f = w * x'],
		['df = 1.0'],
		['dw = df * x', 'dx = df * w']
	]);
});

test('a step that is one edge lights its line alone', () => {
	const edge = graph.edges.find(({ slot }) => slot === 1)!.id;
	expect(litIn({ ...REST, beat: 3, phase: 'backward', edge })).toEqual(['dx = df * w']);
});

test('one call for the whole backward pass is lit through all of it', () => {
	const { beats } = schedule(graph);
	for (const [beat, { phase }] of beats.entries())
		expect(litIn({ ...REST, beat, phase }, 'torch').includes('f.backward()')).toBe(
			phase === 'backward'
		);
});

test('the lines of the node under the pointer are lit', () => {
	const hovered = graph.names.get('w')!;
	expect(litIn({ ...REST, hovered })).toEqual(['w = 2.0', 'dw = df * x']);
});

test('comments are told from code', () => {
	const numpy = listed(REST).find(({ code }) => code.startsWith('f ='));
	expect(numpy).toMatchObject({ code: 'f = w * x  ', comment: '# step 2' });
	const typescript = listed(REST, 'typescript').find(({ code }) => code.startsWith('const f'));
	expect(typescript).toMatchObject({ code: 'const f = w * x; ', comment: '// step 2' });
});

test('arrows go from one line with a node to the next, and stay at the ends', () => {
	const lines = listed(REST);
	const places = lines.flatMap(({ node }, at) => (node === undefined ? [] : [at]));
	expect(neighbour(lines, -1, 1)).toBe(places[0]);
	expect(neighbour(lines, places[0]!, -1)).toBe(places[0]);
	expect(neighbour(lines, places[1]!, 1)).toBe(places[2]);
	expect(neighbour(lines, places.at(-1)!, 1)).toBe(places.at(-1));
});
