/** Syntax as TeX, bottom-up without recursion: a sum of thousands of terms is one long left spine. */
import type { NodeId } from '../graph.ts';
import { operations } from '../ops/index.ts';
import type { Syntax } from '../syntax.ts';
import { filled, marked } from './parts.ts';
import { nameTex, numberTex } from './names.ts';

export interface Printed {
	readonly tex: string;
	readonly precedence: number;
	/** Estimated, in em of the running size. */
	readonly width: number;
	/** The first character that shows, for a record that must keep two signs or numbers apart. */
	readonly head: string;
}

export interface Lookups {
	/** The node a part of the text is; undefined leaves it unmarked. */
	readonly nodeOf: (part: Syntax) => NodeId | undefined;
	/** What stands for a name; undefined prints the name itself. */
	readonly expansion: (name: string) => Printed | undefined;
}

const CLOSED = 5;

/** Children before parents. */
function postorder(root: Syntax): readonly Syntax[] {
	const order: Syntax[] = [];
	const stack: Syntax[] = [root];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		order.push(part);
		if (part.kind === 'apply') stack.push(...part.args);
	}
	return order.reverse();
}

/** Stops and returns undefined once the estimate is wider than `limit`. */
export function printExpression(
	root: Syntax,
	lookups: Lookups,
	limit = Infinity
): Printed | undefined {
	const printed = new Map<Syntax, Printed>();
	for (const part of postorder(root)) {
		const done = printPart(part, lookups, (of) => printed.get(of));
		if (done === undefined || done.width > limit) return undefined;
		printed.set(part, done);
	}
	return printed.get(root);
}

function printPart(
	part: Syntax,
	lookups: Lookups,
	done: (part: Syntax) => Printed | undefined
): Printed | undefined {
	const node = lookups.nodeOf(part);
	const wrap = (tex: string): string => (node === undefined ? tex : marked(node, tex));
	switch (part.kind) {
		case 'number':
			return printNumber(part.text, part.value, wrap);
		case 'name': {
			const tex = nameTex(part.name);
			return (
				lookups.expansion(part.name) ?? {
					tex: wrap(tex),
					precedence: CLOSED,
					width: nameWidth(part.name),
					head: 'x'
				}
			);
		}
		case 'apply':
			return printApplication(part, wrap, done);
		default:
			return part satisfies never;
	}
}

function printNumber(text: string, value: number, wrap: (tex: string) => string): Printed {
	const tex = numberTex(/^[\d.]+(e[-+]?\d+)?$/i.test(text) ? text : String(value));
	return {
		tex: wrap(tex),
		precedence: tex.includes('\\times') ? 2 : tex.startsWith('-') ? 3 : CLOSED,
		width: 0.5 * text.length,
		head: tex.charAt(0)
	};
}

function printApplication(
	part: Syntax & { readonly kind: 'apply' },
	wrap: (tex: string) => string,
	done: (part: Syntax) => Printed | undefined
): Printed | undefined {
	const record = operations[part.op];
	const args = part.args.map((arg) => done(arg)).filter((arg) => arg !== undefined);
	if (args.length < part.args.length) return undefined;
	const parts = args.map((arg, slot) => {
		const open = arg.precedence >= (record.needs[slot] ?? 0);
		return {
			seen: open && /[-\d.]/.test(arg.head) ? arg.head : 'x',
			shown: open ? arg.tex : `\\left(${arg.tex}\\right)`
		};
	});
	const form = part.op === 'multiply' ? timesForm(part.args) : record.tex;
	const tex = filled(form, parts);
	return {
		tex: wrap(tex),
		precedence: record.precedence,
		width: applicationWidth(form, args, record.needs),
		head: headOf(form, parts)
	};
}

/** A gap that can be seen between two factors; a dot before a number and between two names that are the same. */
function timesForm([left, right]: readonly Syntax[]): (...parts: string[]) => string {
	const name = left && lastName(left);
	const twice = name !== undefined && name === firstName(right);
	return (a = '', b = '') => `${a} ${twice || /^[\d.]/.test(b) ? '\\cdot' : '\\:'} ${b}`;
}

/** The name that a product ends or begins with, where it does. */
const lastName = (part: Syntax): string | undefined => nameAt(part, -1);
const firstName = (part: Syntax | undefined): string | undefined => part && nameAt(part, 0);

function nameAt(part: Syntax, end: 0 | -1): string | undefined {
	let at: Syntax | undefined = part;
	while (at?.kind === 'apply' && at.op === 'multiply') at = at.args.at(end);
	return at?.kind === 'name' ? at.name : undefined;
}

/** Where the record puts nothing before its first part, that part’s first character leads. */
function headOf(tex: (...parts: string[]) => string, parts: readonly { seen: string }[]): string {
	const bare = tex(...parts.map(({ seen }) => seen));
	return /^[-\d.]/.test(bare) ? bare.charAt(0) : 'x';
}

/** Letters about half an em, signs with their spaces a little more; a power is smaller, a fraction as wide as its wider half. */
function applicationWidth(
	tex: (...parts: string[]) => string,
	args: readonly Printed[],
	needs: readonly number[]
): number {
	const widths = args.map(
		({ width, precedence }, slot) => width + (precedence < (needs[slot] ?? 0) ? 0.75 : 0)
	);
	const bare = tex(...args.map((_arg, slot) => `#${slot}`));
	const sum = widths.reduce((total, width) => total + width, 0);
	if (/^\\frac/.test(bare)) return Math.max(...widths) + 0.4;
	const small = /\^\{#(\d)\}/.exec(bare);
	const raised = small ? 0.3 * (widths[Number(small[1])] ?? 0) : 0;
	const visible = bare
		.replace(/#\d/g, '')
		.replace(/\\(operatorname|left|right|text|sqrt|frac|mathrm)/g, '')
		.replace(/\\[,:]/g, ',')
		.replace(/\\[a-zA-Z]+/g, 'xx')
		.replace(/[{}^\s]/g, '');
	const signs = visible.match(/[-+]/g)?.length ?? 0;
	return sum - raised + 0.42 * visible.length + 0.8 * (args.length > 1 ? signs : 0);
}

function nameWidth(name: string): number {
	const [, letters = name, digits = ''] = /^([^\d_]+)(.*)$/u.exec(name) ?? [];
	const tex = nameTex(name);
	const base = tex.startsWith('\\') && !tex.startsWith('\\mathrm') ? 1 : letters.length;
	return 0.52 * base + 0.36 * digits.length;
}
