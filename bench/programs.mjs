/** The programs that are measured, as rows for `programOf`. */

/** A generator of the same numbers every time (mulberry32). */
function randoms(seed) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export const neuron = {
	source: 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)',
	rows: [
		...['w1', 'x1', 'w2', 'x2', 'b'].map((name) => [name]),
		['_p', 'multiply', 'w1', 'x1'],
		['_q', 'multiply', 'w2', 'x2'],
		['_s', 'add', '_p', '_q'],
		['z', 'add', '_s', 'b'],
		['f', 'sigmoid', 'z']
	],
	values: { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 }
};

/** A network 2-16-16-1 with tanh and a squared error, every multiplication a node of its own. */
export function network(widths = [2, 16, 16, 1]) {
	const random = randoms(1);
	const rows = [];
	const values = {};
	const input = (name) => {
		rows.push([name]);
		values[name] = random() * 2 - 1;
		return name;
	};
	let layer = Array.from({ length: widths[0] }, (_, i) => input(`x${i}`));
	for (const [depth, width] of widths.slice(1).entries())
		layer = Array.from({ length: width }, (_, unit) => {
			const name = `${depth}_${unit}`;
			let sum = input(`b${name}`);
			layer.forEach((below, i) => {
				rows.push([`_p${name}_${i}`, 'multiply', input(`w${name}_${i}`), below]);
				rows.push([`_s${name}_${i}`, 'add', sum, `_p${name}_${i}`]);
				sum = `_s${name}_${i}`;
			});
			rows.push([`_h${name}`, 'tanh', sum]);
			return `_h${name}`;
		});
	rows.push(['_e', 'subtract', layer[0], input('y')], ['loss', 'multiply', '_e', '_e']);
	return { rows, values };
}

/** Operations drawn at random, each on a recent and an older number, none of which leaves ±3 by much. */
export function randomGraph(size) {
	const random = randoms(2);
	const rows = ['a', 'b', 'c', 'd'].map((name) => [name]);
	const tame = ['sin', 'cos', 'tanh', 'sigmoid', 'abs'];
	const pick = (from) => Math.floor(from + random() * (rows.length - from));
	while (rows.length < size) {
		const near = rows[pick(Math.max(0, rows.length - 50))][0];
		const far = rows[pick(0)][0];
		const name = `_${rows.length}`;
		const last = ['add', 'multiply', 'subtract', 'max'][Math.floor(random() * 4)];
		rows.push([`${name}t`, tame[Math.floor(random() * tame.length)], near]);
		rows.push([name, last, `${name}t`, far]);
	}
	rows.push(['f', 'add', rows.at(-1)[0], rows.at(-3)[0]]);
	return { rows, values: { a: 0.3, b: -0.7, c: 1.1, d: 0.2 } };
}
