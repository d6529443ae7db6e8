/** Calls as NumPy and PyTorch write them, what their fix writes, and what they mean there, worked out by hand. */
import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { mendedNumbers } from './testing/mended-numbers.ts';

const VALUES = {
	x: -2,
	y: 3,
	L: [1, -2, 3],
	K: [0.5, 1, -1],
	p: [0.2, 0.3, 0.5],
	N: [
		[1, 2, 3],
		[4, -5, 6]
	]
};

const e = Math.exp;
const total = e(1) + e(-2) + e(3);
const soft = [e(1) / total, e(-2) / total, e(3) / total];
const rows = [
	[1, 2, 3],
	[4, -5, 6]
].map((row) => Math.log(row.reduce((sum, each) => sum + e(each), 0)));
const length = Math.sqrt(14);

test.each([
	['x.pow(2)', 'pow(x, 2)', [4]],
	['L.power(3)', 'pow(L, 3)', [1, -8, 27]],
	['x.atan2(1)', 'atan2(x, 1)', [Math.atan2(-2, 1)]],
	['L.maximum(0)', 'max(L, 0)', [1, 0, 3]],
	['x.mse(1)', 'mse(x, 1)', [9]],
	['x.huber(1)', 'huber(x, 1)', [2.5]],
	['N.reshape(3, 2)', 'reshape(N, [3, 2])', [1, 2, 3, 4, -5, 6]],
	['N.reshape((3, -1))', 'reshape(N, [3, -1])', [1, 2, 3, 4, -5, 6]],
	['N.view(6)', 'reshape(N, 6)', [1, 2, 3, 4, -5, 6]],
	['np.reshape(N, (3, 2))', 'reshape(N, [3, 2])', [1, 2, 3, 4, -5, 6]],
	['np.reshape(N, newshape=(3, 2))', 'reshape(N, [3, 2])', [1, 2, 3, 4, -5, 6]],
	['N.transpose(0, 1)', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['N.t()', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['torch.transpose(N, 1, 0)', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['np.transpose(N, (1, 0))', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['N.permute(1, 0)', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['np.swapaxes(N, 0, 1)', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['np.max(N, 0)', 'max(N, axis=1)', [4, 2, 6]],
	['N.max(0)', 'max(N, axis=1)', [4, 2, 6]],
	['N.max(dim=1)', 'max(N, axis=2)', [3, 6]],
	['torch.max(N, 1)', 'max(N, axis=2)', [3, 6]],
	['torch.max(L, K)', 'max(L, K)', [1, 1, 3]],
	['torch.max(L, other=K)', 'max(L, K)', [1, 1, 3]],
	['np.amax(N, axis=-1)', 'max(N, axis=-1)', [3, 6]],
	['np.min(N, 1)', 'min(N, axis=2)', [1, -5]],
	['N.amin(1)', 'min(N, axis=2)', [1, -5]],
	['Math.max(x, 0)', 'max(x, 0)', [0]],
	['np.maximum(L, 0)', 'max(L, 0)', [1, 0, 3]],
	['np.fmin(L, 0)', 'min(L, 0)', [0, -2, 0]],
	['np.sum(N, 0)', 'sum(N, axis=1)', [5, -3, 9]],
	['np.sum(N)', 'sum(N)', [11]],
	['np.sum(N, axis=None)', 'sum(N)', [11]],
	['N.sum(1, True)', 'sum(N, axis=2, keepdims=true)', [6, 5]],
	['N.sum(dim=(1,), keepdim=True)', 'sum(N, axis=2, keepdims=true)', [6, 5]],
	['torch.sum(N, dim=-2)', 'sum(N, axis=-2)', [5, -3, 9]],
	['tf.reduce_sum(N, 1)', 'sum(N, axis=2)', [6, 5]],
	['tf.reduce_mean(N, axis=1)', 'mean(N, axis=2)', [2, 5 / 3]],
	['np.mean(N, 1)', 'mean(N, axis=2)', [2, 5 / 3]],
	['np.average(N, 1)', 'mean(N, axis=2)', [2, 5 / 3]],
	['N.prod(0)', 'prod(N, axis=1)', [4, -10, 18]],
	['torch.logsumexp(N, 1)', 'logsumexp(N, axis=2)', rows],
	['torch.softmax(L, 0)', 'softmax(L, axis=1)', soft],
	['F.softmax(L, dim=-1)', 'softmax(L, axis=-1)', soft],
	['L.log_softmax(0)', 'log_softmax(L, axis=1)', soft.map(Math.log)],
	['nn.Softmax(dim=0)(L)', 'softmax(L, axis=1)', soft],
	['scipy.special.softmax(L)', 'softmax(L)', soft],
	['np.linalg.norm(L, 2)', 'norm(L)', [length]],
	['L.norm(p=2)', 'norm(L)', [length]],
	['np.linalg.norm(N, axis=0)', 'norm(N, axis=1)', [Math.sqrt(17), Math.sqrt(29), Math.sqrt(45)]],
	['torch.norm(N, dim=1)', 'norm(N, axis=2)', [length, Math.sqrt(77)]],
	['np.concatenate((L, K))', 'concat(L, K)', [1, -2, 3, 0.5, 1, -1]],
	['torch.cat([N, N], 1)', 'concat(N, N, axis=2)', [1, 2, 3, 1, 2, 3, 4, -5, 6, 4, -5, 6]],
	['np.append(L, [7])', 'concat(L, [7])', [1, -2, 3, 7]],
	['np.dot(L, K)', 'matmul(L, K)', [-4.5]],
	['N.matmul(L)', 'matmul(N, L)', [6, 32]],
	['np.outer([1, 2], L)', 'outer([1, 2], L)', [1, -2, 3, 2, -4, 6]],
	['np.inner(L, K)', 'dot(L, K)', [-4.5]],
	['np.where(L > 0, L, 0)', 'where(L > 0, L, 0)', [1, 0, 3]],
	['L.where(L > 0, 0)', 'where(L > 0, L, 0)', [1, 0, 3]],
	['np.clip(L, 0, 1)', 'clip(L, 0, 1)', [1, 0, 1]],
	['np.clip(L, a_min=0, a_max=None)', 'max(L, 0)', [1, 0, 3]],
	['L.clamp(0, 1)', 'clamp(L, 0, 1)', [1, 0, 1]],
	['L.clamp(min=0)', 'max(L, 0)', [1, 0, 3]],
	['L.clamp(max=0)', 'min(L, 0)', [0, -2, 0]],
	['tf.clip_by_value(L, 0, 2)', 'clip(L, 0, 2)', [1, 0, 2]],
	['math.log(y, 2)', 'log2(y)', [Math.log2(3)]],
	['np.exp(L)', 'exp(L)', [e(1), e(-2), e(3)]],
	['nn.ReLU()(L)', 'relu(L)', [1, 0, 3]],
	['F.relu(L, inplace=True)', 'relu(L)', [1, 0, 3]],
	['torch.pow(L, exponent=2)', 'pow(L, 2)', [1, 4, 9]],
	['F.mse_loss(L, K)', 'mse(L, K)', [(0.25 + 9 + 16) / 3]],
	['nn.MSELoss()(L, K)', 'mse(L, K)', [(0.25 + 9 + 16) / 3]],
	['F.l1_loss(L, target=K, reduction="mean")', 'mae(L, K)', [2.5]],
	['F.huber_loss(L, K, delta=2)', 'huber(L, K, delta=2)', [(0.125 + 4 + 6) / 3]],
	['F.cross_entropy(L, 0)', 'cross_entropy(L, 1)', [-Math.log(soft[0]!)]],
	['F.cross_entropy(L, p)', 'cross_entropy(L, p)', [Math.log(total) - (0.2 - 0.6 + 1.5)]],
	['F.cross_entropy(N, [2, 0])', 'cross_entropy(N, [3, 1])', [(rows[0]! - 3 + rows[1]! - 4) / 2]],
	['F.nll_loss(L, 2)', 'nll(L, 3)', [-3]],
	['F.cosine_similarity(L, K, dim=0)', 'cosine_similarity(L, K)', [-4.5 / (length * 1.5)]],
	['F.layer_norm(L, (3,), eps=1e-3)', 'layer_norm(L, eps=1e-3)', normalised([1, -2, 3], 1e-3)],
	['np.var(L)', 'mean((L - mean(L))^2)', [38 / 9]],
	['L.neg()', '-L', [-1, 2, -3]],
	['L.add(K).sum()', '(L + K).sum()', [2.5]],
	['L.exp().sum()', 'exp(L).sum()', [total]],
	['(L + 1).sum()', 'sum(L + 1)', [5]],
	['relu(L).sum()', 'sum(relu(L))', [4]],
	['L[2:3].sum()', 'sum(L[2:3])', [1]],
	['2*N.T.sum(0)', '2*sum(N.T, axis=1)', [12, 10]],
	['[1, 2].sum()', 'sum([1, 2])', [3]],
	['np.array([1, 2]).sum()', '[1, 2].sum()', [3]],
	['2*(L + 1).float()', '2*(L + 1)', [4, -2, 8]],
	['np.stack((L, K)).sum()', '[L, K].sum()', [2.5]],
	['np.add(max(L, K), [1, 2, 3])', 'max(L, K) + [1, 2, 3]', [2, 3, 6]],
	['N.max(0).values', 'max(N, axis=1)', [4, 2, 6]],
	['torch.max(N, dim=1)[0]', 'max(N, axis=2)', [3, 6]],
	['np.max(N, 0)[0]', 'max(N, axis=1)[0]', [4]],
	['2*np.pi', '2*pi', [2 * Math.PI]],
	['math.e', 'e', [Math.E]],
	['amax(N, 0)', 'max(N, axis=1)', [4, 2, 6]],
	['amin(N, axis=1)', 'min(N, axis=2)', [1, -5]],
	['concatenate((L, K))', 'concat(L, K)', [1, -2, 3, 0.5, 1, -1]],
	['cat([N, N], dim=1)', 'concat(N, N, axis=2)', [1, 2, 3, 1, 2, 3, 4, -5, 6, 4, -5, 6]],
	['permute(N, 1, 0)', 'transpose(N)', [1, 4, 2, -5, 3, 6]],
	['maximum(L, 0)', 'max(L, 0)', [1, 0, 3]],
	['if(x > 0, x, 7)', 'where(x > 0, x, 7)', [7]],
	['-x.pow(2)', '-pow(x, 2)', [-4]],
	['np.sum(np.square(L - K), axis=0)', 'sum(np.square(L - K), axis=1)', [25.25]],
	['np.sqrt(np.sum(L**2))', 'sqrt(np.sum(L**2))', [length]]
] as const)('%s is written %s', (source, written, numbers) => {
	const made = mendedNumbers(source, VALUES);
	expect(made.written).toBe(written);
	expect(written).toContain(/^(?:Write|Make) `(.*)`$/.exec(made.title ?? '')?.[1]);
	expect(made.numbers).toHaveLength(numbers.length);
	for (const [at, number] of numbers.entries()) expect(made.numbers[at]).toBeCloseTo(number, 9);
});

function normalised(numbers: readonly number[], eps: number): readonly number[] {
	const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
	const spread = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length;
	return numbers.map((each) => (each - mean) / Math.sqrt(spread + eps));
}

test.each([
	'np.sum(N, axis=(0, 1))',
	'np.max(N, y)',
	'N.max(0)[0]',
	'np.sum(L, axis=y)',
	'np.linalg.norm(N, 2)',
	'np.linalg.norm(L, 1)',
	'np.transpose(N, (0, 1))',
	'F.mse_loss(L, K, reduction="sum")',
	'F.smooth_l1_loss(L, K, beta=2)',
	'F.cross_entropy(L, 0, label_smoothing=0.1)',
	'keras.losses.binary_crossentropy(L, K)',
	'F.leaky_relu(L, 0.2)',
	'F.elu(L, alpha=2)',
	'F.gelu(L, approximate="tanh")',
	'F.cosine_similarity(N, N, dim=0)',
	'scipy.special.softmax(N)',
	'np.average(L, weights=K)',
	'torch.var(L)',
	'L.var()',
	'L.long()',
	'L.all()',
	'np.where(L > 0)',
	'np.append(N, N)',
	'N.reshape(y, 2)',
	'self.L.sum(0)'
])('%s, which has no sure form here, gets a message without a fix', (source) => {
	const compiled = compile(source, VALUES);
	expect(compiled.ok ? [] : compiled.diagnostics.map(({ fix }) => fix)).toEqual([undefined]);
});

test('a call without a sure form is told to mean something else here, and one with half its parentheses is not', () => {
	const message = (source: string) => {
		const compiled = compile(source, VALUES);
		return compiled.ok ? undefined : compiled.diagnostics[0]?.message;
	};
	const alone = 'Write `norm` alone: functions are called by their own names here.';
	expect(message('np.linalg.norm(N, 2)')).toBe(
		`${alone} What stands between its parentheses may mean something else here.`
	);
	expect(message('np.linalg.norm(N, 2')).toBe(alone);
});
