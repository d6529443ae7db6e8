/** A name of the text as mathematics: `w1` is w with the subscript 1, `theta` is θ, `loss` stays a word. */
export interface Label {
	readonly base: string;
	/** Empty when there is none. */
	readonly subscript: string;
	/** Words stand upright; single letters are italic. */
	readonly upright: boolean;
}

const GREEK: ReadonlyMap<string, string> = new Map(
	Object.entries({
		alpha: 'α',
		beta: 'β',
		gamma: 'γ',
		delta: 'δ',
		epsilon: 'ε',
		zeta: 'ζ',
		eta: 'η',
		theta: 'θ',
		iota: 'ι',
		kappa: 'κ',
		lambda: 'λ',
		mu: 'μ',
		nu: 'ν',
		xi: 'ξ',
		pi: 'π',
		rho: 'ρ',
		sigma: 'σ',
		tau: 'τ',
		phi: 'φ',
		chi: 'χ',
		psi: 'ψ',
		omega: 'ω',
		Gamma: 'Γ',
		Delta: 'Δ',
		Theta: 'Θ',
		Lambda: 'Λ',
		Xi: 'Ξ',
		Pi: 'Π',
		Sigma: 'Σ',
		Phi: 'Φ',
		Psi: 'Ψ',
		Omega: 'Ω'
	})
);

/** Reads a name of the text as a base and a subscript. */
export function label(name: string): Label {
	const ascii = name.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
	// weight_matrix_entry is a word of three, not a weight with two subscripts
	if (/_.*_/.test(ascii)) return { base: ascii, subscript: '', upright: true };
	const [, letters = ascii, digits = '', rest = ''] =
		/^([^\d_]+)(\d*)(?:_(.+))?$/u.exec(ascii) ?? [];
	const base = GREEK.get(letters) ?? letters;
	const upright = [...base].length > 1;
	// layer1 is one word; layer_1 says by its underscore that it is not
	if (upright && digits !== '') return { base: ascii, subscript: '', upright };
	return { base, subscript: [digits, ...rest.split('_')].filter(Boolean).join(','), upright };
}

/** The same name in plain characters, for places without markup: w₁, θ, x_left. */
export function plainLabel(name: string): string {
	const { base, subscript } = label(name);
	if (subscript === '') return base;
	return /^\d+$/.test(subscript)
		? base + subscript.replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))
		: `${base}_${subscript}`;
}
