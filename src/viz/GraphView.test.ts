import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import GraphView from './GraphView.svelte';
import { layout } from './layout.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';
import { walk } from './walk.ts';

const neuron = programs.get('neuron') ?? program('x');
const drawn = scene(
	neuron.graph,
	layout(neuron.graph, { direction: 'right' }),
	neuron.run(),
	schedule(neuron.graph),
	12
);
const { body } = render(GraphView, { props: { scene: drawn } });

test('the page holds the whole graph before any script runs', () => {
	expect(body.match(/role="button"/g)).toHaveLength(10);
	expect(body).toContain('aria-label="f, sigmoid, value 0.7311, gradient 1"');
	expect(body).toContain('viewBox="-24 -');
});

test('nothing that is prerendered has a style of its own or a number that is none', () => {
	expect(body).not.toContain('style=');
	expect(body).not.toMatch(/="[^"]*(NaN|Infinity|undefined|null)/);
});

test('one card is reached by Tab, the others by the arrow keys', () => {
	expect(body.match(/tabindex="0"/g)).toHaveLength(1);
	expect(walk(drawn.cards, 3, 'ArrowDown')).toBe(4);
	expect(walk(drawn.cards, 0, 'ArrowUp')).toBe(0);
	expect(walk(drawn.cards, 3, 'ArrowRight')).toBeUndefined();
});

const layer = program('g(a) = tanh(a)\nu = W*x\nf = sum(u) + sum(g(x))', {
	W: [[1, 2]],
	x: [[3], [-2]]
});
const W = layer.graph.names.get('W') ?? -1;
const opened = scene(
	layer.graph,
	layout(layer.graph, { direction: 'right', open: new Set([W]) }),
	layer.run(),
	schedule(layer.graph),
	Infinity
);
const page = render(GraphView, { props: { scene: opened } }).body;

test('a tensor has cells, an open one its entries as buttons, and a call its box', () => {
	expect(page).toMatch(/<title>\[3; −2\]<\/title>/);
	expect(page).toMatch(/role="button" aria-label="Row 1, column 2: −2"/);
	expect(page).toContain('aria-label="Close W"');
	expect(page).toMatch(/<text[^>]*>g<\/text>/);
	expect(page).not.toContain('style=');
	expect(page).not.toMatch(/="[^"]*(NaN|Infinity|undefined|null)/);
});
