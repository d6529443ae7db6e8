/** Functions of ours that the operations’ backward rules call in NumPy. */
const HELPERS: ReadonlyMap<string, string> = new Map([
	[
		'others',
		`def others(x, axis):
    """The product of all entries along the axis but each one itself."""
    products = [np.prod(np.delete(x, i, axis), axis) for i in range(x.shape[axis])]
    return np.stack(products, axis)`
	],
	[
		'normalised',
		`def normalised(x, eps):
    """Each row less its mean, divided by its spread."""
    spread = np.sqrt(np.var(x, axis=-1, keepdims=True) + eps)
    return (x - np.mean(x, axis=-1, keepdims=True)) / spread`
	]
]);

/** Those that the code calls. */
export const pythonHelpers = (code: string): readonly string[] =>
	[...HELPERS].flatMap(([name, text]) => (code.includes(`${name}(`) ? [text] : []));
