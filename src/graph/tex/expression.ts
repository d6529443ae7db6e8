/** Syntax as TeX, bottom-up without recursion: a sum of thousands of terms is one long left spine. */
import type { NodeId } from '../graph.ts';
import type { Options } from '../ops/options.ts';
import type { ApplySyntax, Syntax } from '../syntax.ts';
import { partsOf } from '../syntax-parts.ts';
import { choice, CLOSED, formOf, leastOf, type Form } from './forms.ts';
import { filled, marked } from './parts.ts';
import { nameTex, numberTex } from './names.ts';
import { formWidth, nameWidth } from './width.ts';

export interface Printed {
	readonly tex: string;
	readonly precedence: number;
	/** Estimated, in em of the running size. */
	readonly width: number;
	/** The first character that shows, for a record that must keep two signs or numbers apart. */
	readonly head: string;
	/** Without the brackets that close it, as a condition of another form. */
	readonly bare?: string;
}

export interface Lookups {
	/** The node a part of the text is; undefined leaves it unmarked. */
	readonly nodeOf: (part: Syntax) => NodeId | undefined;
	/** The options of the node that an operation of the text is; undefined where there is none. */
	readonly optionsOf: (part: ApplySyntax) => Options | undefined;
	/** What stands for a name; undefined prints the name itself. */
	readonly expansion: (name: string) => Printed | undefined;
}

/** A list of more is not printed. */
const MOST_ENTRIES = 400;

/** Parts before what they are parts of. */
function postorder(root: Syntax): readonly Syntax[] {
	const order: Syntax[] = [];
	const stack: Syntax[] = [root];
	for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
		order.push(part);
		if (part.kind === 'matrix' && part.entries.length > MOST_ENTRIES) continue;
		for (const inner of partsOf(part)) stack.push(inner);
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
	const wrap = (tex: string): string => (node === undefined ? tex : marked(node, tex, part.span));
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
		case 'call':
		case 'matrix':
		case 'index': {
			const options = part.kind === 'apply' ? lookups.optionsOf(part) : undefined;
			return printForm(formOf(part, options), wrap, done);
		}
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

function printForm(
	form: Form,
	wrap: (tex: string) => string,
	done: (part: Syntax) => Printed | undefined
): Printed | undefined {
	const args = form.parts.map(done).filter((arg) => arg !== undefined);
	if (args.length < form.parts.length) return undefined;
	const parts = args.map((arg, slot) => {
		const open = arg.precedence >= leastOf(form, slot);
		const seen = open && /[-\d.]/.test(arg.head) ? arg.head : 'x';
		// Only the condition of a choice needs no brackets, and it comes first.
		if (form.tex === choice && slot === 0 && arg.bare !== undefined)
			return { seen, shown: arg.bare };
		return { seen, shown: open ? arg.tex : `\\left(${arg.tex}\\right)` };
	});
	return {
		tex: wrap(filled(form.tex, parts)),
		precedence: form.precedence,
		width: formWidth(form, args),
		head: headOf(form.tex, parts),
		...(form.bare && { bare: wrap(filled(form.bare, parts)) })
	};
}

/** Where the record puts nothing before its first part, that part’s first character leads. */
function headOf(tex: (...parts: string[]) => string, parts: readonly { seen: string }[]): string {
	const bare = tex(...parts.map(({ seen }) => seen));
	return /^[-\d.]/.test(bare) ? bare.charAt(0) : 'x';
}
