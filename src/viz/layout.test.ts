import { expect, test } from 'vitest';
import { layout } from './layout.ts';
import { graph } from './testing.ts';
const neuron = graph(
	'w1 x1 w2 x2 b',
	'v1 = multiply w1 x1',
	'v2 = multiply w2 x2',
	'v3 = add v1 v2',
	'z = add v3 b',
	'f = sigmoid z'
);
const acc = graph('a b', 'd = add b 1', 'c = add a b', 'e = multiply c d');
test('x', () => {
	for (const direction of ['right', 'down'] as const)
		for (const g of [neuron, acc]) {
			const l = layout(g, { direction });
			console.log(
				l.boxes.map((b) => g.nodes[b.node]!.label + ' ' + b.x + ',' + b.y).join('  '),
				JSON.stringify(l.bounds)
			);
		}
	for (const n of [300, 5000]) {
		const lines = [];
		let names = ['a', 'b', 'c', 'd'];
		let s = 7;
		for (let i = 0; i < n; i++) {
			s = (s * 1103515245 + 12345) % 2147483648;
			const pick = () => {
				s = (s * 1103515245 + 12345) % 2147483648;
				return names[Math.max(0, names.length - 1 - ((s >> 8) % 40))];
			};
			lines.push(`u${i} = ${i % 3 ? 'add ' + pick() + ' ' + pick() : 'sigmoid ' + pick()}`);
			names.push('u' + i);
		}
		const g = graph('a b c d', ...lines);
		const t = performance.now();
		layout(g, { direction: 'right' });
		console.log(n, 'ms', performance.now() - t);
	}
	expect(1).toBe(1);
});
