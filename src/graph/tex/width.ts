/** How wide a formula will be, in em of the running size: an estimate, before anything is typeset. */
import { leastOf, type Form } from './forms.ts';
import { nameTex } from './names.ts';

interface Sized {
	readonly width: number;
	readonly precedence: number;
}

/** Letters about half an em, signs with their spaces a little more; a power is smaller, a fraction as wide as its wider half. */
export function formWidth(form: Form, args: readonly Sized[]): number {
	const { tex, width: wide } = form;
	const widths = args.map(
		({ width, precedence }, slot) => width + (precedence < leastOf(form, slot) ? 0.75 : 0)
	);
	if (wide !== undefined) return wide(widths);
	const bare = tex(...args.map((_arg, slot) => `#${slot}`));
	const sum = widths.reduce((total, width) => total + width, 0);
	if (/^\\frac/.test(bare)) return Math.max(...widths) + 0.4;
	const small = /\^\{#(\d)\}/.exec(bare);
	const raised = small ? 0.3 * (widths[Number(small[1])] ?? 0) : 0;
	const visible = bare
		.replace(/#\d+/g, '')
		.replace(/\\(operatorname|left|right|text|sqrt|frac|math\w+)/g, '')
		.replace(/\\[,:]/g, ',')
		.replace(/\\[a-zA-Z]+/g, 'xx')
		.replace(/[{}^_\s]/g, '');
	const signs = visible.match(/[-+]/g)?.length ?? 0;
	return sum - raised + 0.42 * visible.length + 0.8 * (args.length > 1 ? signs : 0);
}

export function nameWidth(name: string): number {
	const [, letters = name, digits = ''] = /^([^\d_]+)(.*)$/u.exec(name) ?? [];
	const tex = nameTex(name);
	const base = tex.startsWith('\\') && !tex.startsWith('\\mathrm') ? 1 : letters.length;
	return 0.52 * base + 0.36 * digits.length;
}
