import { writeFileSync, appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from './index.ts';
import { operationNames, operations } from './ops/index.ts';
import type { Operation } from './ops/operation.ts';
import { sizeOf, valueOf, type Shape, type Values } from './tensor.ts';
import { useOf } from './whole-use.ts';
import type { Program } from './program.ts';
import type { Run } from './run.ts';
import { spreadFrom } from './why/spread.ts';

const OUT = process.env.OUT ?? '/tmp/w/inf/fuzz.txt';
const N = Number(process.env.RUNS ?? 2000);
let state = Number(process.env.SEED ?? 1) >>> 0;
const rnd = () => { state = (state + 0x6d2b79f5) >>> 0; let t = state; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const int = (n: number) => Math.floor(rnd() * n);
const pick = <T,>(all: readonly T[]): T => all[int(all.length)]!;
type L = { name: string; shape: Shape };
const randomShape = (): Shape => Array.from({ length: pick([0, 1, 1, 2, 2, 2, 3, 3, 4]) }, () => pick([1, 2, 2, 3]));
const kin = (s: Shape): Shape => s.slice(int(2) ? 0 : int(s.length + 1)).map((n) => (int(4) === 0 ? 1 : n));
const U = ['square', 'cbrt', 'expm1', 'erf', 'sin', 'cos', 'atan', 'tanh', 'sigmoid', 'softsign', 'hard_sigmoid', 'relu', 'leaky_relu', 'softplus', 'elu', 'gelu', 'silu', 'abs', 'sign', '-'];
const G = ['sqrt(1.5 + sin(a))', 'log(1.5 + sin(a))', 'log1p(1.5 + sin(a))', 'log2(1.5 + cos(a))', 'log10(1.5 + sin(a))', 'tan(sin(a))', 'asin(0.9*sin(a))', 'acos(0.9*cos(a))', 'sinh(tanh(a))', 'cosh(sin(a))', 'exp(tanh(a))', 'logit(sigmoid(a))', 'log(a .* a + 0.1)', 'cbrt(a)', 'sqrt(a .* a)'];
const B = ['a + b', 'a - b', 'a .* b', 'a ./ (1.5 + sin(b))', 'max(a, b)', 'min(a, b)', 'atan2(a, 1.5 + sin(b))', 'atan2(a, b)', '(1.5 + sin(a))^b', 'a^2 + b', 'a^3 - b', 'where(a > b, a, b)', 'where(a <= b, a .* b, 0.5)', 'where(a == b, a, b)', 'where(a != b, b, a)', 'where(a >= 0, b, a)', 'where(a < 0.25, b, 1)', 'where(b, a, 2)', 'a .* (a > b)', 'a*b', 'a @ b', 'matmul(a, b)', 'dot(a, b)', 'outer(a, b)', 'mse(a, b)', 'mae(a, b)', 'huber(a, b)', 'huber(a, b, delta=0.7)', 'hinge(a, b)', 'bce(sigmoid(a), b)', 'bce_with_logits(a, b)', 'cross_entropy(a, b)', 'nll(a, b)', 'cosine_similarity(a, b)', 'cosine_similarity(a, b, eps=0.5)', 'concat(a, b)', 'layer_norm(a, b)', 'a .* b + a', 'a .* a', 'max(a, b, 0.5)', 'min(a, 1, b)', '[a, b, 1]', '[a, a; b, 0.5]', 'clip(a, -1, b)', 'clip(a, b, b + 0.5)', 'max(a, -b, b, 0)', 'max(a, a, b)'];
const T = ['where(a > b, c, b)', 'clip(a, b, c)', 'max(a, b, c)', 'min(a, b, c)', 'layer_norm(a, b, c)', 'layer_norm(a, b, c, eps=0.25)', 'concat(a, b, c)', 'where(a, b, c)', 'a .* b + c', '[a, b, c]', 'a*b + c', 'a*b*c'];
const R = ['sum', 'mean', 'prod', 'max', 'min', 'norm', 'logsumexp'];
const put = (text: string, a: L, b: L, c: L) => text.replace(/\b[abc]\b/g, (l) => ({ a, b, c })[l as 'a' | 'b' | 'c'].name);
function classes(shape: Shape): string {
	const most = shape.at(-1) ?? 1;
	const go = (s: Shape): string => s.length === 0 ? String(1 + int(most)) : `[${Array.from({ length: s[0]! }, () => go(s.slice(1))).join(', ')}]`;
	return go(shape.slice(0, -1));
}
function line(known: readonly L[]): string {
	const late = () => (int(5) < 3 ? known.at(-1)! : pick(known));
	const [a, b, c] = [late(), late(), pick(known)];
	const axis = int(a.shape.length || 1) + 1;
	switch (int(13)) {
		case 0: return `${pick(U)}(${a.name})`;
		case 1: return put(pick(G), a, b, c);
		case 2: case 3: case 4: case 5: return put(pick(B), a, b, c);
		case 6: return put(pick(T), a, b, c);
		case 7: return `${pick(R)}(${a.name}${int(3) ? `, axis=${axis}` : ''}${int(3) ? '' : ', keepdims=true'})`;
		case 8: return `${pick(['softmax', 'log_softmax'])}(${a.name}${int(2) ? `, axis=${axis}` : ''})`;
		case 9: return a.shape.length === 0 ? `${a.name} + 1` : `${a.name}[${a.shape.slice(0, 1 + int(a.shape.length)).map((n) => pick([String(1 + int(n)), ':', `1:${1 + int(n)}`, `${n}:end`, 'end'])).join(', ')}]`;
		case 10: return pick([`transpose(${a.name})`, `${a.name}'`, `reshape(${a.name}, [${sizeOf(a.shape)}])`, `reshape(${a.name}, [1, ${sizeOf(a.shape)}])`, `reshape(${a.name}, [${[...a.shape].reverse().join(', ')}])`, `concat(${a.name}, ${a.name}, axis=${axis})`]);
		case 11: return a.shape.length ? `${pick(['cross_entropy', 'nll'])}(${a.name}, ${classes(a.shape)})` : `${a.name}^2`;
		default: return `layer_norm(${a.name}${int(2) ? '' : ', eps=0.5'})`;
	}
}
const shapeOfOut = (p: Program): Shape => p.graph.nodes[p.graph.output]!.shape;
type Made = { source: string; values: Values; program: Program; smooth: boolean };
function make(): Made | undefined {
	const smooth = int(2) === 0;
	const first = randomShape();
	const inputs: L[] = ['p', 'q', 'r'].map((name, i) => ({ name, shape: i === 0 ? first : int(4) ? kin(first) : randomShape() }));
	const num = () => (smooth ? (rnd() * 4 - 2) : (int(17) - 8) / 4);
	const values: Values = Object.fromEntries(inputs.map(({ name, shape }) => [name, valueOf({ shape, data: Float64Array.from({ length: sizeOf(shape) }, num) })]));
	const known = [...inputs];
	let text = ''; let program: Program | undefined;
	const want = 1 + int(5);
	for (let k = 0, tries = 0; k < want && tries < 40; tries++) {
		const next = `${text}u${k} = ${line(known)}\n`;
		const c = compile(next, values);
		if (!c.ok) continue;
		const shape = shapeOfOut(c.program);
		if (sizeOf(shape) > 200 || shape.length > 4) continue;
		text = next; program = c.program; known.push({ name: `u${k}`, shape }); k++;
	}
	return program && { source: text, values, program, smooth };
}
const fails = new Map<string, string>();
const counts: Record<string, number> = {};
const count = (k: string) => { counts[k] = (counts[k] ?? 0) + 1; };
const txt = (v: unknown) => JSON.stringify(v);
function fail(kind: string, m: Made, more: string) {
	count('FAIL ' + kind);
	const ops = [...new Set(m.program.graph.nodes.flatMap((n) => (n.kind === 'operation' ? [n.op] : [])))].sort().join(' ');
	const key = kind + ' ' + ops;
	const old = fails.get(key);
	if (old === undefined || old.length > m.source.length + more.length + 200) fails.set(key, `${kind} [${ops}]\n${m.source}${txt(m.values)}\n   ${more}\n`);
}
const finite = (d: Float64Array) => d.every(Number.isFinite);
const seenOps = new Set<string>();
function kinky({ graph }: Program, run: Run): boolean {
	return graph.nodes.some((node) => {
		if (node.kind !== 'operation') return false;
		const r: Operation = operations[node.op];
		if (r.kind === 'whole') return r.kink?.at(useOf(run, node, r)) ?? false;
		const at = r.kink?.at as ((...v: number[]) => boolean) | undefined;
		if (!at) return false;
		const inputs = node.inputs.map((id) => run.valueOf(id));
		return run.valueOf(node.id).data.some((_, e) => at(...inputs.map(({ shape, data }) => data[spreadFrom(shape, node.shape, e)]!)));
	});
}
function rand(shape: Shape): ReturnType<typeof valueOf> { return valueOf({ shape, data: Float64Array.from({ length: sizeOf(shape) }, () => rnd() * 2 - 1) }); }
const flat = (v: unknown): number[] => (typeof v === 'number' ? [v] : (v as unknown[]).flatMap(flat));
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => { let s = 0, m = 0; for (let i = 0; i < a.length; i++) { s += a[i]! * b[i]!; m += Math.abs(a[i]! * b[i]!); } return [s, m] as const; };
const same = (a: Float64Array, b: Float64Array, tol: number, size = 1) => a.length === b.length && a.every((x, i) => { const y = b[i]!; return Object.is(x, y) || x === y || Math.abs(x - y) <= tol * Math.max(size, Math.abs(y), Math.abs(x)); });
function check(m: Made) {
	const { program, values, source } = m;
	const { graph } = program;
	const run0 = program.run();
	for (const n of graph.nodes) if (n.kind === 'operation') seenOps.add(n.op);
	const out = shapeOfOut(program);
	const seed = rand(out);
	const run = program.run(values, { seed });
	const names = program.inputs.map(({ name }) => name);
	const dir = Object.fromEntries(program.inputs.map(({ name, shape }) => [name, rand(shape)]));
	const grads = names.map((n) => run.gradient(n).data);
	const tangents = run.push(dir);
	const jvp = tangents.value().data;
	const value = run0.value().data;
	const allFinite = graph.nodes.every(({ id }) => finite(run.valueOf(id).data) && finite(run.gradientOf(id).data));
	count(allFinite ? 'finite' : 'not finite');
	// 1. VJP against JVP
	if (allFinite && finite(jvp)) {
		const [left, lm] = dot(flat(seed), jvp);
		let right = 0, rm = 0;
		names.forEach((n, i) => { const [s, mm] = dot(grads[i]!, flat(dir[n])); right += s; rm += mm; });
		// what passes at every node in between, which may cancel
		let mid = 0;
		for (const { id } of graph.nodes) { const [, mm] = dot(run.gradientOf(id).data, tangents.of(id).data); mid = Math.max(mid, mm); }
		const size = Math.max(lm, rm, graph.nodes.some((n) => n.kind === 'operation' && n.op === 'layer_norm') ? 0.1 : 1e-300);
		if (!(Math.abs(left - right) <= 1e-12 * size)) {
			if (Math.abs(left - right) <= 1e-12 * Math.max(size, mid)) count('cancels');
			else fail('VJP/JVP', m, `${left} ${right} size ${size} mid ${mid}`);
		} else count('vjp=jvp');
	}
	// 2. contributions add up
	for (const node of graph.nodes) {
		if (!allFinite || node.kind === 'constant' || node.id === graph.output) continue;
		const sum = new Float64Array(sizeOf(node.shape)); const mag = new Float64Array(sum.length);
		for (const e of graph.edges) if (e.from === node.id) run.contributionOf(e.id).data.forEach((x, i) => { sum[i]! += x; mag[i]! += Math.abs(x); });
		const g = run.gradientOf(node.id).data;
		const most = Math.max(...graph.nodes.flatMap(({ id }) => [...run.gradientOf(id).data].map(Math.abs)));
		if (!g.every((x, i) => Math.abs(x - sum[i]!) <= 1e-12 * Math.max(mag[i]!, 1e-2 * most))) fail('contributions', m, `${node.label}`);
	}
	// 3. central differences
	if (allFinite && m.smooth && finite(jvp) && !kinky(program, run0)) {
		const at = (h: number) => {
			const moved: Values = Object.fromEntries(program.inputs.map(({ name, shape }) => { const v = flat(values[name]); const d = flat(dir[name]); return [name, valueOf({ shape, data: Float64Array.from(v, (x, i) => x + h * d[i]!) })]; }));
			return dot(flat(seed), program.run(moved).value().data)[0];
		};
		const [left, lm] = dot(flat(seed), jvp);
		const f0 = at(0);
		const est = (h: number) => { const D = (k: number) => (at(k) - at(-k)) / (2 * k); return (4 * D(h / 2) - D(h)) / 3; };
		const sizes = Math.max(1e-3, lm, ...graph.nodes.map(({ id }) => Math.max(0, ...run.valueOf(id).data.map(Math.abs))) );
		const e1 = est(1e-4), e2 = est(3e-4), e3 = est(2e-5);
		const agree = Math.abs(e1 - e2) <= 1e-5 * sizes && Math.abs(e1 - e3) <= 1e-5 * sizes;
		const one = (at(1e-5) - f0) / 1e-5, other = (f0 - at(-1e-5)) / 1e-5;
		const corner = Math.abs(one - other) > 1e-2 * Math.max(1e-2, Math.abs(one), Math.abs(other));
		if (!agree || corner) count('differences unsure');
		else if (Math.abs(e1 - left) <= 1e-4 * sizes) count('differences agree');
		else fail('differences', m, `est ${e1} jvp ${left} size ${sizes}`);
	}
	// 4. opened against closed
	const open = new Set<string>();
	let opened = program;
	for (let size = -1; size < open.size; ) {
		size = open.size;
		const c = compile(source, values, { open });
		if (!c.ok) { fail('open compile', m, c.diagnostics[0]!.message); return; }
		opened = c.program;
		for (const n of opened.graph.nodes) if (n.kind === 'operation' && n.opens !== undefined) open.add(n.opens);
	}
	if (open.size) {
		const apart = graph.nodes.some((n) => n.kind === 'operation' && (n.op === 'clip'));
		const [o, os] = [opened.run(), opened.run(values, { seed })];
		const big = Math.max(1, ...graph.nodes.map(({ id }) => Math.max(0, ...run.valueOf(id).data.map((x) => Number.isFinite(x) ? Math.abs(x) : 0), ...run.gradientOf(id).data.map((x) => Number.isFinite(x) ? Math.abs(x) : 0))));
		const bigO = Math.max(big, ...opened.graph.nodes.map(({ id }) => Math.max(0, ...os.gradientOf(id).data.map((x) => Number.isFinite(x) ? Math.abs(x) : 0))));
		if (!same(o.value().data, value, 1e-11, big)) fail('open value', m, `${[...o.value().data].slice(0, 6)} closed ${[...value].slice(0, 6)}`);
		else if (!apart) {
			const bad = names.find((n, i) => !same(os.gradient(n).data, grads[i]!, 1e-9, bigO));
			if (bad !== undefined) fail('open gradient', m, `${bad}: open ${[...os.gradient(bad).data].slice(0, 8)} closed ${[...grads[names.indexOf(bad)]!].slice(0, 8)}`);
			const ot = os.push(dir).value().data;
			if (!same(ot, jvp, 1e-9, bigO)) fail('open push', m, `open ${[...ot].slice(0, 8)} closed ${[...jvp].slice(0, 8)}`);
			count('opened');
		}
	}
}
test('fuzz', { timeout: 3_000_000 }, () => {
	writeFileSync(OUT, '');
	let n = 0;
	const t0 = Date.now();
	while (n < N && Date.now() - t0 < Number(process.env.MS ?? 560000)) {
		const m = make();
		if (!m) continue;
		n++;
		try { check(m); } catch (e) { fail('THROW ' + String(e), m, String((e as Error).stack).slice(0, 500)); }
	}
	const missing = operationNames.filter((o) => !seenOps.has(o));
	appendFileSync(OUT, `${n} programs ${(Date.now() - t0) / 1000} s; ${txt(counts)}; never: ${missing.join(' ')}\n` + [...fails.values()].sort((a, b) => a.length - b.length).join('\n'));
	expect(n).toBeGreaterThan(1);
});
