/** Names and numbers as TeX. Only letters, digits and commands listed here can come out. */

import { label } from '../label.ts';
import { asMachine } from '../raised.ts';

const GREEK = new Map<string, string>(
	Object.entries({
		α: 'alpha',
		β: 'beta',
		γ: 'gamma',
		δ: 'delta',
		ε: 'varepsilon',
		ζ: 'zeta',
		η: 'eta',
		θ: 'theta',
		ι: 'iota',
		κ: 'kappa',
		λ: 'lambda',
		μ: 'mu',
		ν: 'nu',
		ξ: 'xi',
		π: 'pi',
		ρ: 'rho',
		σ: 'sigma',
		τ: 'tau',
		φ: 'varphi',
		χ: 'chi',
		ψ: 'psi',
		ω: 'omega',
		Γ: 'Gamma',
		Δ: 'Delta',
		Θ: 'Theta',
		Λ: 'Lambda',
		Ξ: 'Xi',
		Π: 'Pi',
		Σ: 'Sigma',
		Φ: 'Phi',
		Ψ: 'Psi',
		Ω: 'Omega'
	})
);

/** The letter a command stands for; undefined for any other command. */
export const letterOf = (command: string): string | undefined => LETTERS.get(command);

const LETTERS = new Map([...GREEK].map(([letter, word]) => [word, letter]));

const safeLetters = (letters: string): string =>
	[...letters]
		.map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : greekLetter(letter)))
		.join('');

/** A letter that no name of the language has becomes a question mark, never TeX. */
function greekLetter(letter: string): string {
	const word = GREEK.get(letter);
	return word === undefined ? '?' : `\\${word} `;
}

/** `w1` is w with the subscript 1, `theta` is θ, `loss` stays an upright word. */
export function nameTex(name: string): string {
	const { base, subscript, upright } = label(name);
	const letters = upright ? uprightTex(base.replaceAll('_', '')) : safeLetters(base).trim();
	return subscript === '' ? letters : `${letters}_{${subscript.split(',').map(markTex).join(',')}}`;
}

const uprightTex = (word: string): string => `\\mathrm{${safeLetters(word).trim()}}`;

const markTex = (mark: string): string =>
	mark.length > 1 && !/^\d+$/.test(mark) ? uprightTex(mark) : safeLetters(mark).trim();

/** A number as the page writes it (`−2`, `6.1e−6`, `1.5 × 10⁻⁶`, `+∞`) as TeX. */
export function numberTex(written: string): string {
	const ascii = asMachine(written);
	const [, mantissa, exponent] = /^([-+]?[\d.]+)(?:e([-+]?\d+))?$/i.exec(ascii) ?? [];
	if (mantissa !== undefined)
		return exponent === undefined
			? mantissa
			: `${mantissa} \\times 10^{${exponent.replace('+', '')}}`;
	if (/^[-+]?(∞|Infinity)$/.test(ascii)) return ascii.replace(/∞|Infinity/, '\\infty');
	return `\\text{${/^[a-z ]+$/.test(ascii) ? ascii : 'undefined'}}`;
}
