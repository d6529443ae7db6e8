/** Reads the NumPy of the operations’ records. Throws on anything else: they are part of this program. */
import { SIGNS, signPrecedence, type Expression, type Place, type Sign } from './expression.ts';

const TOKEN = new RegExp(
	String.raw`\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(${SIGNS.map((sign) => sign.replace(/[*+]/g, '\\$&')).join('|')}|[()[\],:.=]))`,
	'uy'
);

interface Token {
	readonly kind: 'number' | 'name' | 'sign' | 'end';
	readonly text: string;
}

function tokensOf(code: string): readonly Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < code.length) {
		const at = TOKEN.lastIndex;
		const [, number, name, sign] = TOKEN.exec(code) ?? [];
		if (number !== undefined) tokens.push({ kind: 'number', text: number });
		else if (name !== undefined) tokens.push({ kind: 'name', text: name });
		else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
		else throw new SyntaxError(`No NumPy of ours: ${code.slice(at)}`);
	}
	return tokens;
}

const SIGN_TEXTS: ReadonlySet<string> = new Set(SIGNS);
const isSign = (text: string): text is Sign => SIGN_TEXTS.has(text);
/** A minus binds closer than a product and looser than a power. */
const MINUS = 4;

class Reader {
	readonly code: string;
	readonly #tokens: readonly Token[];
	#at = 0;

	constructor(code: string) {
		this.code = code;
		this.#tokens = tokensOf(code);
	}

	get next(): Token {
		return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
	}

	take(): Token {
		const token = this.next;
		this.#at++;
		return token;
	}

	accept(text: string): boolean {
		if (this.next.text !== text) return false;
		this.#at++;
		return true;
	}

	expect(text: string): void {
		if (!this.accept(text))
			throw new SyntaxError(`${text} is missing before ${this.next.text} in ${this.code}`);
	}

	/** `name=` stands here. */
	get isNamed(): boolean {
		return this.next.kind === 'name' && this.#tokens[this.#at + 1]?.text === '=';
	}
}

export function parse(code: string): Expression {
	const reader = new Reader(code);
	const expression = binary(reader, 1);
	if (reader.next.kind !== 'end')
		throw new SyntaxError(`${reader.next.text} is left over in ${code}`);
	return expression;
}

/** Whatever binds at least as closely as `least`. */
function binary(reader: Reader, least: number): Expression {
	let left = prefixed(reader);
	for (;;) {
		const sign = reader.next.text;
		if (!isSign(sign) || signPrecedence(sign) < least) return left;
		reader.take();
		const closer = signPrecedence(sign) + (sign === '**' ? 0 : 1);
		left = { kind: 'binary', sign, left, right: binary(reader, closer) };
	}
}

const prefixed = (reader: Reader): Expression =>
	reader.accept('-') ? { kind: 'minus', of: binary(reader, MINUS) } : postfixed(reader);

function postfixed(reader: Reader): Expression {
	let expression = atom(reader);
	for (;;) {
		if (reader.accept('[')) expression = { kind: 'index', of: expression, at: places(reader) };
		else if (reader.accept('.')) expression = method(reader, expression);
		else return expression;
	}
}

function method(reader: Reader, of: Expression): Expression {
	const name = reader.take().text;
	if (name === 'T') return { kind: 'method', of, name };
	reader.expect('(');
	const type = reader.take().text;
	reader.expect(')');
	return { kind: 'method', of, name: `${name}(${type})` };
}

function atom(reader: Reader): Expression {
	const { kind, text } = reader.take();
	if (kind === 'number') return { kind: 'number', text };
	if (kind === 'name') return named(reader, text);
	if (text === '[') return { kind: 'list', round: false, entries: entries(reader, ']') };
	if (text !== '(') throw new SyntaxError(`${text || 'The end'} is unexpected in ${reader.code}`);
	return parenthesis(reader);
}

function parenthesis(reader: Reader): Expression {
	if (reader.accept(')')) return { kind: 'list', round: true, entries: [] };
	const first = binary(reader, 1);
	if (reader.accept(')')) return first;
	reader.expect(',');
	return { kind: 'list', round: true, entries: [first, ...entries(reader, ')')] };
}

function entries(reader: Reader, close: string): Expression[] {
	const found: Expression[] = [];
	while (!reader.accept(close)) {
		found.push(binary(reader, 1));
		if (!reader.accept(',')) {
			reader.expect(close);
			break;
		}
	}
	return found;
}

const MODULES = new Set(['np', 'math', 'jax']);

/** A name, one of a library’s, or a call of either. */
function named(reader: Reader, first: string): Expression {
	let head = first;
	if (MODULES.has(first)) while (reader.accept('.')) head += `.${reader.take().text}`;
	if (head === 'np.vectorize') {
		reader.expect('(');
		const inside = named(reader, reader.take().text);
		reader.expect(')');
		head = `np.vectorize(${inside.kind === 'name' ? inside.name : ''})`;
	}
	return reader.accept('(') ? call(reader, head) : { kind: 'name', name: head };
}

function call(reader: Reader, head: string): Expression {
	const args: Expression[] = [];
	const given = new Map<string, Expression>();
	while (!reader.accept(')')) {
		if (reader.isNamed) {
			const name = reader.take().text;
			reader.expect('=');
			given.set(name, binary(reader, 1));
		} else args.push(binary(reader, 1));
		if (!reader.accept(',')) {
			reader.expect(')');
			break;
		}
	}
	return { kind: 'call', head, args, named: given };
}

function places(reader: Reader): Place[] {
	const found: Place[] = [];
	do found.push(place(reader));
	while (reader.accept(','));
	reader.expect(']');
	return found;
}

function place(reader: Reader): Place {
	const from = bound(reader);
	if (!reader.accept(':')) return from ?? NaN;
	const to = bound(reader);
	return from === undefined || to === undefined ? [] : [from, to];
}

const bound = (reader: Reader): number | undefined =>
	reader.next.kind === 'number' ? Number(reader.take().text) : undefined;
