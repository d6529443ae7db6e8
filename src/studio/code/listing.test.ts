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

test('in forward mode the line of each tangent is lit with its step, and the call of a library with all of them', () => {
	const along = { node: graph.names.get('w')!, entry: 0 };
	const { beats } = schedule(graph, graph.output, along);
	const at = (language: Language) =>
		beats.map(({ phase }, beat) =>
			listing(emit(graph, VALUES, { along }, language), { ...REST, beat, phase }).flatMap(
				({ code, lit }) => (lit === null ? [] : [code.trim()])
			)
		);
	const values = [['w = 2.0', 'x = 3.0'], ['f = w * x']];
	expect(at('numpy')).toEqual([...values, ['w_dot = 1.0'], ['f_dot = w_dot * x']]);
	expect(at('jax').slice(2)).toEqual([
		['w_dot = 1.0', 'f, f_dot = jax.jvp(lambda w: function(w, x), (w,), (w_dot,))'],
		['f, f_dot = jax.jvp(lambda w: function(w, x), (w,), (w_dot,))']
	]);
	expect(at('torch')[3]).toEqual([
		'f, f_dot = torch.autograd.functional.jvp(lambda w: function(w, x), w, w_dot)'
	]);
	expect(at('typescript').slice(2)).toEqual([['const w_dot = 1.0;'], ['const f_dot = w_dot * x;']]);
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
