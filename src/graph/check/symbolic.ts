/**
 * The second place that knows mathjs, and only a worker imports it: its `derivative`, whose result leaves as text for our
 * own parser. What goes in are numbers, aliases, signs and names of functions of ours, never a name that the reader typed.
 */
import { create, derivativeDependencies, parseDependencies } from 'mathjs/number';

interface Expression {
	toString(): string;
}

interface Mathjs {
	readonly parse: (text: string) => Expression;
	readonly derivative: (
		of: Expression,
		variable: string,
		options: { readonly simplify: boolean }
	) => Expression;
}

// The types say more than there is: this is made of no more than these two need.
const { parse, derivative } = create({
	...derivativeDependencies,
	...parseDependencies
}) as unknown as Mathjs;

/** ∂expression/∂variable as mathjs writes it, not simplified: that takes it seconds. Throws where mathjs has no rule. */
export const derived = (expression: string, variable: string): string =>
	derivative(parse(expression), variable, { simplify: false }).toString();
