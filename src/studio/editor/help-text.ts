import type { Help } from './help.ts';

/** The help in one breath, for those who hear it. */
export function helpText(help: Help): string {
	if (help.kind === 'definition')
		return `${help.name}(${help.parameters.join(', ')}) = ${help.body}. Your own function.`;
	if (help.kind === 'value') {
		const value = help.value ?? 'not computed yet';
		const gradient = help.gradient ?? 'not computed yet';
		return `${help.name}: ${help.what}, ${help.shape}. Value: ${value}. Gradient: ${gradient}.`;
	}
	const options = help.options.map(({ name, means }) => ` ${name}: ${means.replaceAll('`', '')}.`);
	const sentence = help.sentence.map(({ text }) => text).join('');
	return `${help.signature}. ${sentence}${options.join('')}`;
}
