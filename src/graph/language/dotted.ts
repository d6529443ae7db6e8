/** Messages about a point between names: `np.dot(a, b)`, `torch.mm(a, b)`, `x.sum()`, `x.shape`. */
import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import { nearest } from './nearest.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

const LIBRARIES: ReadonlySet<string> = new Set(
	'np numpy torch F nn tf jnp jax math cmath scipy special keras Math linalg functional'.split(' ')
);

/** What NumPy and PyTorch call by other names than ours. */
const OURS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		dot: 'matmul',
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
		view: 'reshape',
		arctan: 'atan',
		arcsin: 'asin',
		arccos: 'acos'
	})
);

const POINT = 'A point only stands inside a number, as in `0.5`.';

export function dotted({ tokens, index, scope }: Place, point: Token): Diagnostic {
	const start = chainStart(tokens, index);
	const names = chain(tokens, start);
	const [first, last] = [names[0], names.at(-1)];
	if (first === undefined || last === undefined || names.length < 2) return error(point, POINT);
	const open = tokens[tokens.indexOf(last) + 1];
	const whole = across(first, last);
	const written = names.map(({ text }) => text).join('.');
	if (open?.kind !== 'open')
		return error(
			whole,
			`${quote(written)} has no meaning here: a name stands alone, without a point.`
		);
	const ours = ourName(last.text, scope.functions);
	if (ours === undefined)
		return error(whole, `${quote(written)} is not known here, and no function of that name.`);
	const isLibrary = LIBRARIES.has(first.text) && !scope.isAssigned(first.text);
	return isLibrary
		? error(whole, `Write ${quote(ours)} alone: functions are called by their own names here.`, {
				title: `Write ${quote(ours)}`,
				edits: [replace(whole, ours)]
			})
		: error(
				whole,
				`A function stands before its inputs here: ${quote(`${ours}(${first.text})`)}.`,
				names.length === 2 ? method(tokens, first, last, ours) : undefined
			);
}

function ourName(name: string, functions: readonly string[]): string | undefined {
	const other = OURS.get(name);
	if (functions.includes(name)) return name;
	return other !== undefined && functions.includes(other) ? other : nearest(name, functions);
}

/** `x.sum(1)` as `sum(x, 1)`. */
function method(tokens: readonly Token[], first: Token, last: Token, ours: string): Fix {
	const at = tokens.indexOf(last);
	const isEmpty = tokens[at + 2]?.kind === 'close';
	const head = `${ours}(${first.text}${isEmpty ? '' : ', '}`;
	const open = tokens[at + 1] ?? last;
	const edit: Edit = replace(across(first, open), head);
	return { title: `Write ${quote(head + (isEmpty ? ')' : '…'))}`, edits: [edit] };
}

const isPoint = (token: Token | undefined): boolean =>
	token?.kind === 'foreign' && token.text === '.';

/** Where the names begin that points hold together. */
function chainStart(tokens: readonly Token[], point: number): number {
	let start = point - 1;
	while (isPoint(tokens[start - 1]) && tokens[start - 2]?.kind === 'name') start -= 2;
	return start;
}

function chain(tokens: readonly Token[], start: number): readonly Token[] {
	const names: Token[] = [];
	for (let index = start; tokens[index]?.kind === 'name'; index += 2) {
		const name = tokens[index];
		if (name !== undefined) names.push(name);
		if (!isPoint(tokens[index + 1])) break;
	}
	return names;
}
