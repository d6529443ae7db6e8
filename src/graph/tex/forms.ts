/** What stands around the parts of an expression: the TeX of its operation, with a place for each part. */
import { bracketsTex } from '../ops/brackets.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import type {
	ApplySyntax,
	IndexSyntax,
	MatrixSyntax,
	Syntax,
	WrittenOption,
	WrittenPlace,
	WrittenSelector
} from '../syntax.ts';
import { nameTex } from './names.ts';

export interface Form {
	readonly parts: readonly Syntax[];
	readonly tex: (...parts: string[]) => string;
	readonly precedence: number;
	/** The least precedence of a part in each slot without parentheses; the last counts for all further slots. */
	readonly needs: readonly number[];
	/** Its width, given those of its parts, where they do not all stand side by side. */
	readonly width?: (widths: readonly number[]) => number;
	/** The same without the brackets that close it, where it is a condition of another form. */
	readonly bare?: (...parts: string[]) => string;
}

/** Between parentheses of the form's own, or brackets, anything may stand. */
export function leastOf({ needs, precedence }: Form, slot: number): number {
	const least = needs[slot] ?? needs.at(-1) ?? 0;
	return precedence === CLOSED && least <= 1 ? 0 : least;
}

/** A name, a number, a call: what closes itself. */
export const CLOSED = 5;
const OPEN = [1];

/** The form of what has parts. `options` are those of its node, where it has one. */
export function formOf(
	part: Exclude<Syntax, { readonly kind: 'number' | 'name' }>,
	options: Options | undefined
): Form {
	switch (part.kind) {
		case 'apply':
			return application(part, options ?? optionsOf(part.options));
		case 'call': {
			const head = nameTex(part.name);
			const tex = (...parts: string[]): string => `${head}\\left(${parts.join(', ')}\\right)`;
			return { parts: part.args, tex, precedence: CLOSED, needs: OPEN };
		}
		case 'matrix':
			return matrix(part);
		case 'index':
			return index(part);
		default:
			return part satisfies never;
	}
}

function application(part: ApplySyntax, options: Options): Form {
	const record: Operation = operations[part.op];
	const { precedence, needs } = record;
	const form = { parts: part.args, precedence, needs };
	if (part.op === 'where')
		return { ...form, tex: choice, width: choiceWidth, precedence: 0, needs: [0] };
	if (part.op === 'multiply' && part.entrywise)
		return { ...form, tex: (a = '', b = '') => `${a} \\odot ${b}` };
	if (part.op === 'multiply' || part.op === 'matmul') return { ...form, tex: timesForm(part.args) };
	if (record.kind === 'whole') return { ...form, tex: (...parts) => record.tex(parts, options) };
	const tex = (...parts: string[]): string => record.tex(...parts);
	const bare = /^\\left\[(.*)\\right\]$/s;
	return bare.test(tex('', ''))
		? { ...form, tex, bare: (...parts) => bare.exec(tex(...parts))?.[1] ?? '' }
		: { ...form, tex };
}

/** The value for each case on a line of its own. */
export const choice = (condition = '', yes = '', no = ''): string =>
	`\\begin{cases} ${yes} & \\text{if } ${condition} \\\\ ${no} & \\text{else} \\end{cases}`;

const choiceWidth = ([condition = 0, yes = 0, no = 0]: readonly number[]): number =>
	Math.max(yes, no) + condition + 3;

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

function matrix({ shape, entries }: MatrixSyntax): Form {
	const tex = (...parts: string[]): string => bracketsTex(parts, shape);
	const columns = shape.length === 2 ? (shape[1] ?? 1) : entries.length;
	const width = (widths: readonly number[]): number => columnsWidth(widths, columns);
	return { parts: entries, tex, precedence: CLOSED, needs: OPEN, width };
}

/** The widest part of each column, with the gaps between and the brackets around them. */
function columnsWidth(widths: readonly number[], columns: number): number {
	const widest = new Array<number>(columns).fill(0);
	for (const [at, width] of widths.entries())
		widest[at % columns] = Math.max(widest[at % columns] ?? 0, width);
	return widest.reduce((total, width) => total + width + 1, 0.6);
}

function index({ of, at }: IndexSyntax): Form {
	const places = at.map(selectorTex).join(', ');
	return {
		parts: [of],
		tex: (x = '') => `{${x}}_{${places}}`,
		precedence: CLOSED,
		needs: [CLOSED]
	};
}

function selectorTex(selector: WrittenSelector): string {
	if (selector.kind === 'entry') return placeTex(selector.at);
	const [from, to] = [selector.from, selector.to].map((place) => place && placeTex(place));
	return `${from ?? ''}{:}${to ?? ''}`;
}

const placeTex = ({ value, fromEnd }: WrittenPlace): string =>
	fromEnd ? `\\text{end}${value === 0 ? '' : `-${value}`}` : String(value);

/** As written, where no node tells what they come to: an axis from the end has no number yet. */
function optionsOf(written: readonly WrittenOption[] = []): Options {
	if (written.length === 0) return NO_OPTIONS;
	return Object.fromEntries(
		written.flatMap(({ name, value }): [string, Options[keyof Options]][] => {
			if (name === 'keepdims') return [[name, value !== 0]];
			if (name !== 'axis' || typeof value !== 'number') return [[name, value]];
			return value < 0 ? [] : [[name, value - 1]];
		})
	);
}
