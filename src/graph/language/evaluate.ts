/** Expressions → drafts, by one loop: a sum of thousands of terms is as deep as it is long, and so is a chain of functions. */
import type { Diagnostic } from '../diagnostic.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Options } from '../ops/options.ts';
import type { ApplySyntax, CallSyntax, Statement, Syntax } from '../syntax.ts';
import { partsOf } from '../syntax-parts.ts';
import { definitionOf } from './definitions.ts';
import { doubtOf } from './doubts.ts';
import { DraftGroups } from './draft-groups.ts';
import type { Drafts, Operand } from './drafts.ts';
import { operationOfOperator } from './functions.ts';
import type { Given } from './given.ts';
import { Leaves, type Standing } from './leaves.ts';
import { literalTensor } from './literal.ts';
import { LIMITS, TOO_MUCH_WORK } from './limits.ts';
import { Refused } from './refused.ts';
import { quote } from './quote.ts';
import { error } from './report.ts';
import { selectorsOf } from './selectors.ts';
import { fitted, type Fitted } from './fitting.ts';
import { withList } from './single-numbers.ts';

type Work =
	| { readonly kind: 'visit' | 'combine'; readonly syntax: Syntax; readonly scope: Standing }
	| { readonly kind: 'leave'; readonly group: number; readonly standsFor?: string };

/** Where a node is made, and what is still to do there. */
interface Site {
	readonly syntax: Syntax;
	readonly scope: Standing;
	readonly work: Work[];
	readonly done: Operand[];
}

const OUTSIDE: Standing = {};

export class Evaluation {
	readonly drafts: Drafts;
	readonly groups = new DraftGroups();
	readonly infos: Diagnostic[] = [];
	readonly #source: string;
	readonly #given: Given;
	readonly #leaves: Leaves;
	readonly #functions = new Map<string, Statement>();
	#work = 0;

	constructor(drafts: Drafts, source: string, given: Given) {
		this.drafts = drafts;
		this.#source = source;
		this.#given = given;
		this.#leaves = new Leaves(drafts, source, given);
	}

	/** What each name of the text stands for so far. */
	get names(): Map<string, number> {
		return this.#leaves.names;
	}

	/** Takes a function definition, for the calls that follow. */
	learn(statement: Statement): void {
		if (statement.name !== undefined) this.#functions.set(statement.name.text, statement);
	}

	/** The operand that an expression comes to. Throws Refused for what does not fit. */
	of(root: Syntax): Operand {
		const work: Work[] = [{ kind: 'visit', syntax: root, scope: OUTSIDE }];
		const done: Operand[] = [];
		for (let item = work.pop(); item !== undefined; item = work.pop()) {
			if (++this.#work > LIMITS.work) throw new Refused(error(root.span, TOO_MUCH_WORK));
			if (item.kind === 'leave') this.#leave(item.group, item.standsFor, done);
			else if (item.kind === 'visit') this.#visit(item.syntax, item.scope, work, done);
			else this.#combined(item.syntax, item.scope, work, done);
		}
		const [result] = done;
		if (result === undefined) throw new RangeError('an expression without a value');
		return result;
	}

	#visit(syntax: Syntax, scope: Standing, work: Work[], done: Operand[]): void {
		const parts = partsOf(syntax);
		const tensor = literalTensor(syntax);
		if (tensor !== undefined) done.push(this.#leaves.list(tensor, syntax.span, scope));
		else if (parts.length === 0) done.push(this.#leaves.of(syntax, scope));
		else {
			work.push({ kind: 'combine', syntax, scope });
			for (let at = parts.length - 1; at >= 0; at--)
				work.push({ kind: 'visit', syntax: parts[at]!, scope });
		}
	}

	/** What does not fit in the body of a function fits in other calls of it: the message tells in which one it does not. */
	#combined(syntax: Syntax, scope: Standing, work: Work[], done: Operand[]): void {
		try {
			this.#combine(syntax, scope, work, done);
		} catch (refused) {
			if (!(refused instanceof Refused)) throw refused;
			const call = this.groups.outermost(scope.group);
			const isSingle = (part: Syntax): boolean => this.#leaves.isSingle(part, scope);
			const diagnostic = withList(refused.diagnostic, syntax, this.#source, isSingle);
			if (call?.kind !== 'call') throw new Refused(diagnostic);
			const told = quote(this.#source.slice(call.span.from, call.span.to));
			throw new Refused({
				...diagnostic,
				message: `${diagnostic.message} This is in the call ${told}.`
			});
		}
	}

	#combine(syntax: Syntax, scope: Standing, work: Work[], done: Operand[]): void {
		const operands = done.splice(done.length - partsOf(syntax).length);
		if (syntax.kind === 'call') this.#call(syntax, scope, operands, work);
		else if (syntax.kind === 'apply')
			this.#apply(this.#fit(syntax, scope, operands), operands, { syntax, scope, work, done });
		else if (syntax.kind === 'matrix')
			this.#apply(this.#arrange('matrix', { shape: syntax.shape }, syntax, operands), operands, {
				syntax,
				scope,
				work,
				done
			});
		else if (syntax.kind === 'index') {
			const at = selectorsOf(syntax.at, this.drafts.shapeOf(operands[0]!), syntax);
			this.#apply(this.#arrange('index', { at }, syntax, operands), operands, {
				syntax,
				scope,
				work,
				done
			});
		}
	}

	#fit(syntax: ApplySyntax, scope: Standing, operands: readonly Operand[]): Fitted {
		const shapes = operands.map((operand) => this.drafts.shapeOf(operand));
		const found = fitted(syntax, shapes, this.#source);
		this.#tell(found.info);
		// The numbers in the body of an opened operation are no concern of the reader’s.
		if (scope.at === undefined) this.#tell(doubtOf(found.op, syntax.args, operands, shapes));
		return found;
	}

	/** Once, however often the function in which it stands is called. */
	#tell(said: Diagnostic | undefined): void {
		const isSame = ({ from, message }: Diagnostic): boolean =>
			from === said?.from && message === said.message;
		if (said !== undefined && !this.infos.some(isSame)) this.infos.push(said);
	}

	#arrange(
		operator: 'matrix' | 'index',
		options: Options,
		syntax: Syntax,
		operands: readonly Operand[]
	): Fitted {
		const op = operationOfOperator(operator);
		if (op === undefined) throw new RangeError(`no operation for ${operator}`);
		const shapes = operands.map((operand) => this.drafts.shapeOf(operand));
		const { span } = syntax;
		return fitted(
			{ kind: 'apply', op, args: partsOf(syntax), span, head: span },
			shapes,
			this.#source,
			options
		);
	}

	/** Makes the node, or goes into what the operation is made of. */
	#apply(fit: Fitted, operands: readonly Operand[], site: Site): void {
		const { syntax, scope, work, done } = site;
		const span = scope.at ?? syntax.span;
		const { op, shape, options, star } = fit;
		const { group: around, definition: part } = scope;
		// Object literals without spreading: there may be thousands at each keystroke.
		const application = {
			op,
			operands,
			shape,
			options,
			star,
			span,
			group: around,
			definition: part
		};
		const opens = this.#given.open.size === 0 ? undefined : this.drafts.opensOf(application);
		if (opens === undefined || !this.#given.open.has(opens)) {
			done.push({ kind: 'node', node: this.drafts.apply(application) });
			return;
		}
		const shapes = operands.map((operand) => this.drafts.shapeOf(operand));
		const { formula } = this.#given;
		const definition = definitionOf(fit.op, fit.options ?? {}, shapes, formula);
		const label = definition.name?.text ?? fit.op;
		const outer = scope.group;
		const { apart }: Operation = operations[op];
		const group = this.groups.enter({
			...{ kind: 'operation', key: opens, label, outer, span },
			...(apart === undefined ? {} : { apart: apart.says })
		});
		const within = { group, at: span, definition: part ?? group };
		this.#enter(definition, operands, within, work, opens);
	}

	#call(syntax: CallSyntax, scope: Standing, operands: readonly Operand[], work: Work[]): void {
		const definition = this.#functions.get(syntax.name);
		if (definition === undefined) throw new RangeError(`no function ${syntax.name}`);
		const span = scope.at ?? syntax.span;
		const { name: label } = syntax;
		const outer = scope.group;
		const group = this.groups.enter({ kind: 'call', key: undefined, label, outer, span });
		this.#enter(definition, operands, { group }, work);
	}

	#enter(
		{ parameters = [], expression }: Statement,
		operands: readonly Operand[],
		scope: Standing & { readonly group: number },
		work: Work[],
		standsFor?: string
	): void {
		const bound = new Map(parameters.map(({ text }, index) => [text, operands[index]!]));
		work.push({ kind: 'leave', group: scope.group, ...(standsFor ? { standsFor } : {}) });
		work.push({ kind: 'visit', syntax: expression, scope: { ...scope, parameters: bound } });
	}

	/** The result of a body is that of the call: it stands there as well. */
	#leave(index: number, standsFor: string | undefined, done: Operand[]): void {
		const group = this.groups.list[index];
		const result = done.at(-1);
		if (group === undefined || result === undefined) return;
		if (result.kind === 'number') {
			// A box that is nothing but a number would be empty: the number is the caller’s.
			if (result.group === index) done.splice(-1, 1, { ...result, group: group.outer });
			return;
		}
		const draft = this.drafts.list[result.node];
		group.output = result.node;
		if (draft === undefined || draft.group !== index) return;
		if (standsFor !== undefined) draft.standsFor ??= standsFor;
		else draft.spans.unshift(group.span);
		this.drafts.renamed(result.node);
	}
}
