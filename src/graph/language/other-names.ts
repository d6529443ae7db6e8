/** What NumPy, PyTorch, MATLAB and formulas call by other names than ours. */
const OURS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		sgn: 'sign',
		tg: 'tan',
		arctg: 'atan',
		arctan: 'atan',
		arctan2: 'atan2',
		arcsin: 'asin',
		arccos: 'acos',
		power: 'pow',
		average: 'mean',
		sqr: 'square',
		lg: 'log10',
		ld: 'log2',
		lb: 'log2',
		logistic: 'sigmoid',
		sigma: 'sigmoid',
		mm: 'matmul',
		mv: 'matmul',
		bmm: 'matmul',
		inner: 'matmul',
		absolute: 'abs',
		fabs: 'abs',
		maximum: 'max',
		amax: 'max',
		minimum: 'min',
		amin: 'min',
		t: 'transpose',
		swapaxes: 'transpose',
		permute: 'transpose',
		concatenate: 'concat',
		cat: 'concat',
		view: 'reshape'
	})
);

/** Our name for a function of another language, among those that are there. */
export function otherName(name: string, functions: readonly string[]): string | undefined {
	const ours = OURS.get(name);
	return ours !== undefined && functions.includes(ours) ? ours : undefined;
}
