/** The step that is shown as aligned equations, for a paper or a slide. */
import { nameTex, numberTex } from '../tex/names.ts';
import { unmarked } from '../tex/parts.ts';
import { tensorTex } from '../tex/tensor.ts';
import type { Tensor } from '../tensor.ts';
import type { Named } from './context.ts';
import type { Explanation, PullBlock, PullContent, PullLine } from './explanation.ts';
import type { Format } from './phrase.ts';
import { productSign, sumSign } from './shown.ts';
import type { TensorLine, TermSymbol } from './tensors/content.ts';

/** Numbers of a tensor that are written out; of more only the shape is told. */
const MOST = 64;

const sizeTex = ({ shape }: Tensor): string => `\\left[${shape.join(' \\times ')}\\right]`;

/** `\begin{aligned} … \end{aligned}`; undefined where a moment has nothing to write. */
export function stepTex(explanation: Explanation, format: Format): string | undefined {
	const lines = linesOf(explanation, format);
	return lines.length === 0
		? undefined
		: `\\begin{aligned}\n${lines.join(' \\\\\n')}\n\\end{aligned}`;
}

function linesOf(explanation: Explanation, format: Format): readonly string[] {
	const { content } = explanation;
	const amount = (tensor: Tensor): string =>
		tensor.data.length > MOST ? sizeTex(tensor) : tensorTex(tensor, format);
	switch (content.kind) {
		case 'start':
			return [];
		case 'bind':
			return content.rows.map(({ label, value }) => `${nameTex(label)} &= ${amount(value)}`);
		case 'apply':
			return [
				`${nameTex(content.node.label)} &= ${unmarked(content.names)}`,
				`&= ${unmarked(content.numbers)}`,
				`&${signTex(content.sign)} ${numberTex(format(content.value))}`
			].filter((line, at, all) => at === 0 || line !== all[at - 1]);
		case 'apply-tensors':
			return [
				`${nameTex(content.node.label)} &= ${unmarked(content.names)}`,
				`&= ${amount(content.value)}`
			];
		case 'apply-box':
			return [`${nameTex(content.node.label)} &= ${amount(content.value)}`];
		case 'seed':
			return [`${derivative(explanation, content.node)} &= ${amount(content.value)}`];
		case 'pull':
			return pullLines(explanation, content, format);
		case 'pull-tensors':
			return content.blocks.flatMap(({ lines }) =>
				lines.filter(({ now }) => now).map((line) => tensorLine(explanation, line, amount))
			);
		case 'rest':
			return content.rows.map(
				({ node, label, gradient }) =>
					`${derivative(explanation, { node, label })} &= ${amount(gradient)}`
			);
		default:
			return content satisfies never;
	}
}

function pullLines(
	explanation: Explanation,
	{ blocks }: PullContent,
	format: Format
): readonly string[] {
	return blocks.flatMap((block) => [
		...block.lines
			.filter(({ now }) => now)
			.flatMap((line) => pathLines(explanation, block, line, format)),
		...sumLines(explanation, block, format)
	]);
}

/** Of one path among several the product is a part of the whole. */
function pathLines(
	explanation: Explanation,
	block: PullBlock,
	{ through, throughLabel, upstream, local, contribution }: PullLine,
	format: Format
): readonly string[] {
	const upon = derivative(explanation, { node: through, label: throughLabel });
	const slope = fraction(local.of, local.by);
	const whole = derivative(explanation, { node: block.receiver, label: block.label });
	const rules = [local.rule, local.valued].flatMap((rule) => rule ?? []);
	const product = `${numberTex(format(upstream))} \\cdot ${closed(numberTex(format(local.value)))}`;
	const sign = signTex(productSign(format, [upstream, local.value], contribution));
	return [
		block.total > 1 ? `&${upon} \\cdot ${slope}` : `${whole} &= ${upon} \\cdot ${slope}`,
		...rules.map(({ tex }) => `&= ${upon} \\cdot ${ruleTex(tex)}`),
		`&= ${product} ${sign} ${numberTex(format(contribution))}`
	];
}

function sumLines(explanation: Explanation, block: PullBlock, format: Format): readonly string[] {
	if (!block.sum) return [];
	const { terms, after } = block.sum;
	const whole = derivative(explanation, { node: block.receiver, label: block.label });
	const written = terms.map((term, at) =>
		at === 0 ? numberTex(format(term)) : closed(numberTex(format(term)))
	);
	const more = block.missing > 0 ? ' + \\dots' : '';
	return [
		`${whole} &= ${written.join(' + ')}${more}${more === '' ? ` ${signTex(sumSign(format, terms, after))} ${numberTex(format(after))}` : ''}`
	];
}

function tensorLine(
	explanation: Explanation,
	{ factors, sign, rule, result }: TensorLine,
	amount: (tensor: Tensor) => string
): string {
	const symbol = (each: TermSymbol): string => {
		if ('gradient' in each) return derivative(explanation, each.gradient);
		return 'tex' in each ? unmarked(each.tex) : fraction(each.of, each.by);
	};
	const joint = sign === '⊙' ? ' \\odot ' : ' \\, ';
	const names =
		rule && 'gradient' in rule.left
			? unmarked(rule.tex)
			: factors.map((factor) => symbol(factor.symbol)).join(joint);
	const { shape, data } = result;
	return `${symbol(result.symbol)} &= ${names} = ${amount({ shape, data })}`;
}

const derivative = ({ target, along }: Explanation, node: Named): string =>
	along ? fraction(node, along) : fraction(target, node);

const fraction = (of: Named, by: Named): string =>
	`\\frac{\\partial ${nameTex(of.label)}}{\\partial ${nameTex(by.label)}}`;

/** A rule behind a sign: a name or a number stands as it is. */
function ruleTex(marked: string): string {
	const tex = unmarked(marked);
	const single = /^\{?([^{}+\s]+(?:_\{\w+\})?)\}?$/.exec(tex)?.[1];
	return single?.startsWith('-') === false ? single : `\\left(${tex}\\right)`;
}

const signTex = (sign: string): string => (sign === '≈' ? '\\approx' : '=');

/** A negative number behind a sign stands in parentheses. */
const closed = (tex: string): string => (tex.startsWith('-') ? `\\left(${tex}\\right)` : tex);
